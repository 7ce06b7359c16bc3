// Prints figures; asserts nothing. `node scripts/bench-live.mjs` after a build, or out of `npm run bench`.
import { readdirSync, readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import Sqlite from "better-sqlite3";

const streamsWanted = 500;
/** A person may have ten. */
const streamsEach = 10;
const changes = 20;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The portal among the processes that this one has started; Linux only, so null elsewhere. */
function portalPid() {
  try {
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ");
      const isOurs = Number(stat?.[1]) === process.pid;
      if (isOurs && /next/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"))) return pid;
    }
  } catch {
    return null;
  }
  return null;
}

/** Memory in MB and processor time in ms so far. */
function taken(pid) {
  if (!pid) return { mb: Number.NaN, ms: Number.NaN };
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  const kB = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1];
  return { mb: Number(kB) / 1024, ms: (Number(stat[11]) + Number(stat[12])) * 10 };
}

async function signedIn(world) {
  const reply = await fetch(`${world.portal}/api/auth/demo`, {
    method: "POST",
    body: JSON.stringify({ name: "settled" }),
    headers: {
      origin: world.portal,
      "content-type": "application/json",
      "x-forwarded-for": `10.7.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`,
    },
  });
  if (!reply.ok) throw new Error(`a demo person: ${reply.status}`);
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** One stream; `hear` is called with each revision. */
const open = (world, agent, cookie, hear) =>
  new Promise((resolve, reject) => {
    const request = get(`${world.portal}/api/homes/1/live`, { agent, headers: { cookie } }, (reply) => {
      if (reply.statusCode !== 200) return reject(new Error(`a stream: ${reply.statusCode}`));
      reply.setEncoding("utf8");
      reply.on("data", (text) => {
        for (const [, revision] of text.matchAll(/^data: (\d+)$/gm)) hear(Number(revision));
      });
      reply.on("error", () => {});
      resolve(() => request.destroy());
    }).once("error", reject);
  });

const quantile = (values, part) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)];

/** Memory, processor and delay of many streams in one process. @param world started, on SQLite */
export async function liveFigures(world) {
  const pid = portalPid();
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const people = [];
  while (people.length < streamsWanted / streamsEach) people.push(await signedIn(world));
  await pause(5_000);
  const before = taken(pid);

  const changedAt = new Map();
  const delays = [];
  const closers = [];
  let heard = 0;
  for (const cookie of people) {
    const hear = (revision) => {
      heard += 1;
      if (changedAt.has(revision)) delays.push(performance.now() - changedAt.get(revision));
    };
    const opening = Array.from({ length: streamsEach }, () => open(world, agent, cookie, hear));
    closers.push(...(await Promise.all(opening)));
  }
  await pause(5_000);
  const isAllThere = heard >= streamsWanted;
  const start = taken(pid);
  await pause(20_000);
  const idle = taken(pid);

  const db = new Sqlite(join(world.folder, "portal", "portal.sqlite"), { timeout: 10_000 });
  const accounts = db.prepare("select light_account_uuid as uuid from home").all();
  const upsert = db.prepare(
    `insert into watched_account (light_account_uuid, revision) values (?, ?)
      on conflict (light_account_uuid) do update set revision = excluded.revision`,
  );
  for (let change = 1; change <= changes; change += 1) {
    changedAt.set(10_000 + change, performance.now());
    db.transaction(() => {
      for (const { uuid } of accounts) upsert.run(uuid, 10_000 + change);
    })();
    await pause(1_300 + Math.random() * 400);
  }
  db.close();
  for (const close of closers) close();
  agent.destroy();
  await pause(5_000);
  const mb = (value) => `${value.toFixed(0)} MB`;
  const ms = (value) => `${Math.round(value)} ms`;
  return [
    `${closers.length} streams in one process${isAllThere ? "" : " (not all were answered)"}`,
    `memory ${mb(before.mb)} before, ${mb(start.mb)} with them, ${mb(taken(pid).mb)} after`,
    `processor ${((idle.ms - start.ms) / 200).toFixed(1)}% while nothing changes`,
    `${delays.length} of ${changes * closers.length} events came; p50 ${ms(quantile(delays, 0.5))}, p99 ${ms(quantile(delays, 0.99))} after the change`,
  ].join("\n  ");
}

if (process.argv[1]?.endsWith("bench-live.mjs")) {
  const { World } = await import("../e2e/fixtures/world.ts");
  const world = new World();
  try {
    await world.start();
    console.log(`Live updates: ${await liveFigures(world)}`);
  } finally {
    await world.stop();
  }
}
