// Prints figures; asserts nothing. `node scripts/bench-looks.mjs [accounts] [seconds]` after a build, or out of `npm run bench`.
import { startPostgres } from "./postgres.mjs";
import { deploy, pause } from "./prove/deployment.mjs";

/** Asks for each account again that nobody is looking at; how many have been looked at since the last time. */
async function askAgain({ rows }) {
  const asked = await rows(
    "update job set due_at = '' where kind = 'account' and lease is null and due_at > '' returning id",
  );
  return asked.length;
}

/** Looks a second of one worker that has nothing else to do and always more accounts than it can begin. */
async function lookFigures(server, { accounts, seconds }) {
  const deployment = await deploy({ server });
  try {
    await deployment.web.start();
    for (let made = 0; made < accounts; made += 1) await deployment.demoPerson("settled");
    await deployment.web.end("SIGTERM");
    await deployment.worker.start();
    // The first looks find two years of news; those that count find none.
    const lookFor = async (lookMs) => {
      const fromMs = performance.now();
      let looks = 0;
      while (performance.now() - fromMs < lookMs) {
        await pause(100);
        looks += await askAgain(deployment);
      }
      return looks / ((performance.now() - fromMs) / 1_000);
    };
    await lookFor(15_000);
    const rate = await lookFor(seconds * 1_000);
    const [{ failing }] = await deployment.rows("select count(*) as failing from job where attempts > 1");
    return `${deployment.databaseName}: ${rate.toFixed(1)} looks a second, ${failing} failing`;
  } finally {
    await deployment.stop();
  }
}

/** The same on both databases, printed. */
export async function printLookFigures({ accounts = 60, seconds = 20 } = {}) {
  console.log(`One worker, ${accounts} accounts with two years of bills`);
  console.log(`  ${await lookFigures(null, { accounts, seconds })}`);
  const server = await startPostgres();
  try {
    console.log(`  ${await lookFigures(server, { accounts, seconds })}`);
  } finally {
    await server.stop();
  }
}

if (import.meta.main) {
  const [accounts, seconds] = process.argv.slice(2).map(Number);
  await printLookFigures({ accounts, seconds });
}
