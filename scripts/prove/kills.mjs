import { deploy, pause } from "./deployment.mjs";
import { happenings } from "./happenings.mjs";
import { pressPayments } from "./presses.mjs";
import { baseline, endLeases, lastingHash, looksAgain, settle } from "./settle.mjs";
import { print, verdict } from "./verdict.mjs";

const people = [
  "settled",
  "past-due",
  "just-enrolled",
  "settled",
  "renewal",
  "settled",
  "needs-attention",
  "month-to-month",
];
/** As in lib/server/job.ts. */
const leaseMs = 30_000;

async function makePeople({ demoPerson, web }, count) {
  await web.start();
  const made = [];
  while (made.length < count) made.push(await demoPerson(people[made.length % people.length]));
  return made;
}

/** Until a worker has taken work since `fromMs`, or three seconds are over. */
async function workIsTaken({ rows }, fromMs) {
  const since = new Date(fromMs + leaseMs).toISOString();
  for (let tries = 0; tries < 60; tries += 1) {
    const [{ taken }] = await rows(`select count(*) as taken from job where leased_until > '${since}'`);
    if (Number(taken) > 0) return;
    await pause(50);
  }
}

/** Kills a program at random moments, mostly while there is work in its hands, and starts it again at once. */
async function killAgainAndAgain(deployment, program, { times, envOf, tally }) {
  for (let kill = 0; kill < times; kill += 1) {
    const env = envOf(kill);
    const fromMs = Date.now();
    // Now and then it dies before it has really begun.
    const isWaiting = Math.random() > 0.15;
    const isWorking = isWaiting && env.WORKER === "on";
    await program.start(env, { isWaiting });
    if (isWorking) await workIsTaken(deployment, fromMs);
    // Soon, among the reads of a look; or late enough that it writes what it found.
    await pause(50 + Math.random() * (isWorking && Math.random() < 0.6 ? 6_000 : 1_450));
    await program.end("SIGKILL");
    tally[program.name] = (tally[program.name] ?? 0) + 1;
    tally.kills += 1;
    const [{ held }] = await deployment.rows("select count(*) as held from job where lease is not null");
    tally.held += Number(held);
    tally.hit += Number(held) > 0 ? 1 : 0;
  }
}

async function killEverything(deployment, { kills, accounts, isHurried }) {
  const tally = { kills: 0, held: 0, hit: 0 };
  const life = happenings(deployment, accounts, {
    everyMs: isHurried ? 60 : 300,
    dayEveryMs: isHurried ? 3_000 : 10_000,
    progress: () => tally.kills / kills,
  });
  const { web, worker } = deployment;
  await web.end("SIGTERM");
  const half = Math.ceil(kills / 2);
  await Promise.all([
    // Every second portal has a worker of its own.
    killAgainAndAgain(deployment, web, {
      times: half,
      envOf: (kill) => ({ WORKER: kill % 2 ? "on" : "off" }),
      tally,
    }),
    killAgainAndAgain(deployment, worker, {
      times: kills - half,
      envOf: () => ({ WORKER: "on" }),
      tally,
    }),
  ]);
  await life.stop();
  return { ...life.done, ...tally };
}

/** One database: kills, peace, and what an outsider then sees. True when nothing was lost or doubled. */
async function proveKills({ server, kills, homes, isHurried, isKept }) {
  const startedMs = performance.now();
  const phases = [];
  const passed = (name) => phases.push(`${name} ${Math.round((performance.now() - startedMs) / 1_000)} s`);
  const deployment = await deploy({ server });
  let isGood = false;
  try {
    const { control, rows, web, worker } = deployment;
    const customers = await makePeople(deployment, homes);
    await worker.start();
    await settle(deployment);
    await worker.end("SIGTERM");
    const accounts = customers.map(({ account }) => account);
    const before = await baseline(deployment);
    const lasting = await lastingHash(deployment);
    passed("people");

    const killsWhilePaying = Math.ceil(kills / 4);
    const done = await killEverything(deployment, { kills: kills - killsWhilePaying, accounts, isHurried });
    passed("kills");
    if (isHurried) await endLeases(deployment);
    await Promise.all([web.start({ WORKER: "off" }), worker.start()]);
    const pressed = await pressPayments(deployment, customers, { kills: killsWhilePaying, isHurried });
    if (isHurried) {
      await worker.end("SIGKILL");
      await endLeases(deployment);
      await worker.start();
    }
    passed("payments");
    // A day on, every account is looked at, webhook or not; then nothing more happens by itself.
    await control("POST", "/clock", { frozen: true });
    await control("POST", "/clock", { advance: "+26h" });
    await settle(deployment);
    const lines = await verdict(deployment, { accounts, before, entered: done.entered });
    const again = await looksAgain(deployment, accounts);
    // A webhook that is sent again may be worked on at this moment: a lease that has ended is held by nobody.
    const left = await rows(
      `select kind, key, error from job where leased_until < '${new Date().toISOString()}' or failed_at is not null`,
    );
    passed("peace");
    const isLasting = lasting === (await lastingHash(deployment));
    console.log(
      `\n${deployment.databaseName}: ${done.web1 + pressed.kills} kills of the web process and ${done.worker} of the worker (${phases.join(", ")}),` +
        ` ${done.held} jobs in their hands;\n  ${accounts.length} accounts, ${done.days} days, ${done.happened} happenings`,
    );
    isGood = print([...lines, ...pressed.lines]);
    // Of six kills all may miss, if seldom.
    const isStruck = isHurried || done.hit > 0;
    console.log(`${isStruck ? "✓" : "✗"} kills while work was held: ${done.hit}`);
    console.log(`${left.length === 0 ? "✓" : "✗"} jobs left behind a lease or given up: ${left.length}`);
    for (const job of left) console.log(`      ${JSON.stringify(job)}`);
    console.log(
      `${again === 0 ? "✓" : "✗"} accounts or notices that another look at Light changes: ${again}`,
    );
    console.log(`${isLasting ? "✓" : "✗"} homes and consents are as before`);
    isGood = isGood && isStruck && left.length === 0 && again === 0 && isLasting;
    return isGood;
  } finally {
    if (isKept) console.log(`  kept: ${deployment.folder}`);
    await deployment.stop({ isKept });
  }
}

/** Kill tests on each of `servers` (null: SQLite). True when all is well on all. */
export async function kills({ servers, kills: count, isHurried, isKept }) {
  const homes = isHurried ? 6 : 32;
  const prove = (server) => proveKills({ server, kills: count, homes, isHurried, isKept });
  if (isHurried) {
    const ends = await Promise.allSettled(servers.map(prove));
    for (const { reason } of ends) if (reason) console.error(reason);
    return ends.every(({ value }) => value === true);
  }
  let isGood = true;
  for (const server of servers) isGood = (await prove(server)) && isGood;
  return isGood;
}
