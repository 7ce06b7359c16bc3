import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { Server } from "node:http";
import { Socket } from "node:net";
import { log } from "./log.ts";
import { sharedMap } from "./per-process.ts";

type Act = () => void | Promise<void>;
/** `last`: after the requests, for what they may still need. */
type When = "first" | "last";

// `npm start` and containers kill what still runs after 8 and 10 seconds.
const finishWithinMs = 6_000;
const lastWithinMs = 1_000;
const closeWithinMs = 500;

const acts = sharedMap<{ name: string; act: Act; when: When }>("shutdown acts");
const ending = sharedMap<true>("shutdown begun");

/** Whether this process has been told to end: it finishes what it has and wants nothing new. */
export const isEnding = (): boolean => ending.has("ending");

async function run(name: string, act: Act): Promise<void> {
  try {
    await act();
  } catch (err) {
    log.error({ err, part: name }, "a part did not end well");
  }
}

/**
 * Has `act` done as the process ends: at once when the signal comes (streams end, work is given back), or `last`. The
 * process waits for it, for six seconds at most. Answers a function that takes it back.
 */
export function onShutdown(name: string, act: Act, when: When = "first"): () => void {
  if (isEnding()) void run(name, act);
  const key = crypto.randomUUID();
  acts.set(key, { name, act, when });
  return () => void acts.delete(key);
}

const runAll = (wanted: When): Promise<unknown> =>
  Promise.all(
    [...acts.values()].filter(({ when }) => when === wanted).map((known) => run(known.name, known.act)),
  );

/** Whether `work` was done within `ms`. */
function isDoneWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, ms, false);
  work.then(() => {
    clearTimeout(timer);
    resolve(true);
  });
  return promise;
}

/**
 * Ends the process in order on SIGTERM and SIGINT: no new connections, requests finished, streams closed, what
 * `onShutdown` was told, then the database; exit code 0, or 1 when something had to be cut off. To be called once, as
 * the process starts and after Next has set its own listeners.
 */
export function endOnSignals(): void {
  const servers = new Set<Server>();
  const sockets = new Set<Socket>();
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("server" in message)) return;
    if (message.server instanceof Server) servers.add(message.server);
  });
  subscribe("net.server.socket", (message) => {
    if (typeof message !== "object" || message === null || !("socket" in message)) return;
    const { socket } = message;
    if (!(socket instanceof Socket)) return;
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const exit = process.exit.bind(process);

  async function end(signal: string, hasNext: boolean): Promise<void> {
    if (isEnding()) return;
    ending.set("ending", true);
    const startedMs = performance.now();
    // Next stops listening, waits for requests and what follows them, then exits with 143: that must wait for the rest.
    const next = Promise.withResolvers<void>();
    const nextExit = () => next.resolve();
    if (hasNext) process.exit = nextExit as typeof process.exit;
    else next.resolve();
    // Next waits for connections too: those kept for a next request, and those a browser opened in advance.
    // One that was silent at two looks has sent nothing: at one, its request may only not have been read yet.
    const silent = new Set<Socket>();
    const idle = setInterval(() => {
      for (const server of servers) server.closeIdleConnections();
      for (const socket of sockets) {
        if (socket.bytesRead > 0) continue;
        if (silent.has(socket)) socket.destroy();
        silent.add(socket);
      }
    }, 50);
    const isClean = await isDoneWithin(Promise.all([runAll("first"), next.promise]), finishWithinMs);
    clearInterval(idle);
    for (const server of servers) server.closeAllConnections();
    await isDoneWithin(runAll("last"), lastWithinMs);
    const close = run("database", async () => globalThis.porchlightStore?.db.destroy());
    await isDoneWithin(close, closeWithinMs);
    log.info({ signal, ms: Math.round(performance.now() - startedMs), is_clean: isClean }, "ended");
    exit(isClean ? 0 : 1);
  }

  for (const signal of ["SIGTERM", "SIGINT"]) {
    const hasNext = process.listenerCount(signal) > 0;
    process.on(signal, () => void end(signal, hasNext));
  }
}
