import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { lookWhereStale } from "./live-looks.ts";
import { revisionsOf } from "./live-revision.ts";
import { log } from "./log.ts";
import { sharedMap } from "./per-process.ts";
import { onShutdown } from "./shutdown.ts";
import { level } from "./telemetry.ts";

const lookEveryMs = 1_000;
/** Under the patience of any proxy, and how soon a stream ends after its session. */
const beatEveryMs = 15_000;
const longestMs = 10 * 60_000;

/** A browser that listens to one account. */
export interface Listener {
  userId: string;
  accountUuid: string;
  /** What it was told last; -1 before anything. */
  revision: number;
  openedAtMs: number;
  beatAtMs: number;
  write(text: string): void;
  close(): void;
  isSignedIn(): Promise<boolean>;
}

const listeners = sharedMap<Listener>("live listeners");
const loop = sharedMap<true>("live loop");

/** Every stream that is open in this process, the oldest first. */
export const openListeners = (): [id: string, Listener][] => [...listeners];

/** Ends a stream, after a last event when there is one to tell. Does nothing when it has ended. */
export function endListener(id: string, lastWord = ""): void {
  const listener = listeners.get(id);
  if (!listener) return;
  listeners.delete(id);
  level("porchlight.streams.open", -1);
  try {
    if (lastWord) listener.write(lastWord);
    listener.close();
  } catch (err) {
    log.warn({ err }, "a live stream had ended before it was closed");
  }
}

/** What cannot be written to is over, and keeps no other from hearing. */
function say(id: string, listener: Listener, text: string): void {
  try {
    listener.write(text);
  } catch (err) {
    log.warn({ err }, "a live stream could not be written to");
    endListener(id);
  }
}

/** Ends every stream of this process: its browsers come back, to another one if need be. */
export function endListeners(): void {
  for (const id of [...listeners.keys()]) endListener(id);
}

async function look(accountUuids: Iterable<string>): Promise<void> {
  const asked = [...new Set(accountUuids)];
  const revisions = await revisionsOf(asked);
  const isAsked = new Set(asked);
  for (const [id, listener] of openListeners()) {
    const revision = revisions.get(listener.accountUuid) ?? 0;
    // A look that was overtaken by another says nothing.
    if (!isAsked.has(listener.accountUuid) || revision <= listener.revision) continue;
    listener.revision = revision;
    say(id, listener, `id: ${revision}\ndata: ${revision}\n\n`);
  }
}

const lookOrLog = (accountUuids: Iterable<string>): Promise<void> =>
  look(accountUuids).catch((err: unknown) => log.warn({ err }, "live updates could not be read"));

function tend(id: string, listener: Listener, nowMs: number): void {
  if (nowMs - listener.openedAtMs >= longestMs) endListener(id);
  else if (nowMs - listener.beatAtMs >= beatEveryMs) beat(id, listener, nowMs);
}

function beat(id: string, listener: Listener, nowMs: number): void {
  listener.beatAtMs = nowMs;
  say(id, listener, ": beat\n\n");
  listener.isSignedIn().then(
    (isSignedIn) => isSignedIn || endListener(id),
    (err: unknown) => log.warn({ err }, "the session of a live stream could not be read"),
  );
}

/** One for the whole process, and none while nobody listens. */
async function runLoop(): Promise<void> {
  loop.set("running", true);
  const stayOpen = onShutdown("live streams", endListeners);
  while (listeners.size > 0) {
    const accountUuids = [...listeners.values()].map(({ accountUuid }) => accountUuid);
    lookWhereStale(accountUuids).catch((err: unknown) =>
      log.warn({ err }, "open accounts are looked at later"),
    );
    await lookOrLog(accountUuids);
    for (const [id, listener] of openListeners()) tend(id, listener, performance.now());
    await sleep(lookEveryMs, null, { ref: false });
  }
  stayOpen();
  loop.delete("running");
}

/** From here on it hears the present revision, and each later one, within about a second. */
export function addListener(id: string, listener: Listener): void {
  listeners.set(id, listener);
  level("porchlight.streams.open", 1);
  if (loop.has("running")) void lookOrLog([listener.accountUuid]);
  else void runLoop();
}

/** Tells the streams of this process at once that an account has changed; those of others find out by themselves. */
export function nudge(accountUuid: string): void {
  if ([...listeners.values()].some((listener) => listener.accountUuid === accountUuid))
    void lookOrLog([accountUuid]);
}
