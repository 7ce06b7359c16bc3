// Prints figures; asserts nothing. `node scripts/bench-webhooks.mjs` after a build, or out of `npm run bench`.
import { accountsOfHomes, openCalls, webhookMaker } from "./bench-calls.mjs";
import { startPostgres } from "./postgres.mjs";
import { deploy, pause } from "./prove/deployment.mjs";

const perSecond = 200;
const homes = 10;
const connections = 20;

/** At the rate, whatever comes back when: each is timed from the moment that it was due. */
async function atRate({ call, make, seconds }) {
  const delays = [];
  const calls = [];
  const startedMs = performance.now();
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const dueMs = startedMs + (index * 1_000) / perSecond;
    const earlyMs = dueMs - performance.now();
    if (earlyMs > 0) await pause(earlyMs);
    const timed = call(make()).then((status) => {
      if (status === 200) delays.push(performance.now() - dueMs);
    });
    calls.push(timed);
  }
  await Promise.all(calls);
  return { delays, sent: calls.length };
}

/** As many as are taken: each connection sends the next as soon as the last is acknowledged. */
async function asManyAsItTakes({ call, make, seconds }) {
  const endMs = performance.now() + seconds * 1_000;
  const delays = [];
  let sent = 0;
  const one = async () => {
    while (performance.now() < endMs) {
      const begunMs = performance.now();
      sent += 1;
      if ((await call(make())) === 200) delays.push(performance.now() - begunMs);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { delays, sent };
}

function summary({ delays, sent }, seconds) {
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share) => `${sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(1)} ms`;
  const rate = `${Math.round(delays.length / seconds)}/s acknowledged, ${sent - delays.length} not`;
  return `${rate}; p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(1)}`;
}

async function storedOf(portal) {
  const [row] = await portal.rows("select count(*) as stored from webhook_event where uuid like 'bench-%'");
  return Number(row.stored);
}

/**
 * Acknowledged webhooks of one portal while a worker is at work, in it or as a process of its own.
 * @param server PostgreSQL, or null for SQLite
 */
export async function webhookFigures(server, { seconds = 20, isWorkerApart = false } = {}) {
  const portal = await deploy({ server });
  const { call, close } = openCalls(portal.web.port);
  try {
    await portal.web.start({ WORKER: isWorkerApart ? "off" : "on" });
    if (isWorkerApart) await portal.worker.start();
    for (let made = 0; made < homes; made += 1) await portal.demoPerson("settled");
    const accounts = await accountsOfHomes(portal);
    const make = webhookMaker(portal, accounts);
    await asManyAsItTakes({ call, make, seconds: 5 });
    const before = await storedOf(portal);
    const constant = await atRate({ call, make, seconds });
    const dense = await asManyAsItTakes({ call, make, seconds });
    const stored = (await storedOf(portal)) - before;
    return [
      `Webhooks, ${portal.databaseName}, ${isWorkerApart ? "a worker apart" : "the portal's own worker"} at work on ${accounts.length} accounts`,
      `${perSecond}/s sent: ${summary(constant, seconds)}`,
      `${connections} connections: ${summary(dense, seconds)}`,
      `${constant.delays.length + dense.delays.length} acknowledged, ${stored} stored`,
    ].join("\n  ");
  } finally {
    close();
    await portal.stop();
  }
}

/** The same on both databases, printed. */
export async function printWebhookFigures(seconds) {
  console.log(await webhookFigures(null, { seconds }));
  const server = await startPostgres();
  try {
    for (const isWorkerApart of [false, true])
      console.log(await webhookFigures(server, { seconds, isWorkerApart }));
  } finally {
    await server.stop();
  }
}

if (import.meta.main) await printWebhookFigures(Number(process.argv[2] ?? 20));
