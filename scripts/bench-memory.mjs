// Prints figures; asserts nothing. `node scripts/bench-memory.mjs` after a build, or out of `npm run bench`.
import { readFileSync } from "node:fs";
import { accountsOfHomes, openCalls, webhookMaker } from "./bench-calls.mjs";
import { deploy, pause } from "./prove/deployment.mjs";

const people = 20;
const connections = 16;
const mb = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Speaks to the portal's own inspector: it alone can have everything collected that nobody holds. */
async function inspect(logFile) {
  const [address] = /ws:\S+/.exec(readFileSync(logFile, "utf8"));
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  let asked = 0;
  const ask = (method, params = {}) =>
    new Promise((resolve) => {
      asked += 1;
      const id = asked;
      const hear = ({ data }) => {
        const answer = JSON.parse(data);
        if (answer.id !== id) return;
        socket.removeEventListener("message", hear);
        resolve(answer.result);
      };
      socket.addEventListener("message", hear);
      socket.send(JSON.stringify({ id, method, params }));
    });
  return { ask, close: () => socket.close() };
}

/** Once it rests and nothing is left to collect: the median of ten seconds. */
async function memoryOf({ ask }) {
  await pause(20_000);
  const samples = [];
  for (let second = 0; second < 10; second += 1) {
    await ask("HeapProfiler.collectGarbage");
    const expression = "JSON.stringify(process.memoryUsage())";
    samples.push(JSON.parse((await ask("Runtime.evaluate", { expression })).result.value));
    await pause(1_000);
  }
  const of = (name) => median(samples.map((sample) => sample[name]));
  return { rss: of("rss"), heap: of("heapUsed"), external: of("external") };
}

const anAddress = () => `10.${Array.from({ length: 3 }, () => Math.floor(Math.random() * 256)).join(".")}`;

/** Ten requests: what the next one is, over and over. */
function mixOf({ call, listen }, persons, makeWebhook) {
  const person = () => persons[Math.floor(Math.random() * persons.length)].headers;
  const health = () => call({ path: "/api/health" });
  const webhook = () => call(makeWebhook());
  const signIn = () => call({ path: "/sign-in", headers: { "x-forwarded-for": anAddress() } });
  const home = () => call({ path: "/home/1", headers: person() });
  const stream = () => listen({ path: "/api/homes/1/live", headers: person() });
  return [home, webhook, health, signIn, webhook, stream, health, webhook, signIn, webhook];
}

/** Sends requests until `upTo` have been answered in all; how many were not answered with 200. */
async function requestsUpTo(upTo, count, mix) {
  const one = async () => {
    while (count.sent < upTo) {
      const act = mix[count.sent % mix.length];
      count.sent += 1;
      if ((await act()) !== 200) count.failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
}

/** What one portal takes after so many requests of every kind, and after ten times as many. */
export async function memoryFigures({ first = 10_000, last = 100_000 } = {}) {
  const portal = await deploy({ server: null });
  const calls = openCalls(portal.web.port);
  try {
    await portal.web.start({ WORKER: "on", NODE_OPTIONS: "--inspect=127.0.0.1:0" });
    const persons = [];
    while (persons.length < people) persons.push(await portal.demoPerson("settled"));
    const mix = mixOf(calls, persons, webhookMaker(portal, await accountsOfHomes(portal)));
    const inspector = await inspect(portal.web.log);
    const count = { sent: 0, failed: 0 };
    await requestsUpTo(first, count, mix);
    const early = await memoryOf(inspector);
    await requestsUpTo(last, count, mix);
    const late = await memoryOf(inspector);
    inspector.close();
    const line = (name) =>
      `${name.padEnd(8)} ${mb(early[name])} after ${first}, ${mb(late[name])} after ${last}: ${((late[name] / early[name] - 1) * 100).toFixed(1)}%`;
    return [
      `Memory of one portal: home page, sign-in page, health, streams, webhooks; ${count.failed} of ${last} failed`,
      ...["rss", "heap", "external"].map(line),
    ].join("\n  ");
  } finally {
    calls.close();
    await portal.stop();
  }
}

if (import.meta.main) {
  const [first = 10_000, last = 100_000] = process.argv.slice(2).map(Number);
  console.log(await memoryFigures({ first, last }));
}
