import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { LightCallRecord } from "#lib/light/http-transport.ts";
import { fleeting, openFleeting } from "./fleeting.ts";
import { log } from "./log.ts";
import { type Pace, paceQueue } from "./pace-queue.ts";
import { type PaceStore, paceStore } from "./pace-store.ts";
import { sharedMap } from "./per-process.ts";

/**
 * What Light allows in a second. All of an account's is ours: the browser's one direct call falls into a moment with few of
 * our own, and both sides try again a second later.
 */
const appPace: Pace = { limit: 30, reserved: 10 };
const accountPace: Pace = { limit: 10, reserved: 5 };

const patienceMs = 1_000;
const distrustMs = 10_000;

/** Of the first store, or of the second for ten seconds after the first has failed. */
export function surePaceStore(shared: PaceStore, own: PaceStore): PaceStore {
  let distrustedUntilMs = 0;

  async function ask<T>(question: (store: PaceStore) => Promise<T>): Promise<T> {
    if (performance.now() < distrustedUntilMs) return question(own);
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error("no answer in a second")), patienceMs);
      });
      return await Promise.race([question(shared), tooLong]);
    } catch (err) {
      log.error(
        { err },
        "the pace of calls to Light cannot be shared: each process keeps its own for ten seconds",
      );
      distrustedUntilMs = performance.now() + distrustMs;
      return question(own);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    take: (range, count) => ask((store) => store.take(range, count)),
    waitMs: (range) => ask((store) => store.waitMs(range)),
  };
}

const stores = sharedMap<PaceStore>("pace stores");
const queues = sharedMap<ReturnType<typeof paceQueue>>("pace queues");
const unseen = sharedMap<AsyncLocalStorage<boolean>>("unseen work");

function store(): PaceStore {
  const known = stores.get("sure");
  if (known) return known;
  let own: ReturnType<typeof openFleeting> | undefined;
  const memory = () => {
    own ??= openFleeting(":memory:");
    return own;
  };
  const made = surePaceStore(paceStore(fleeting), paceStore(memory));
  stores.set("sure", made);
  return made;
}

function background(): AsyncLocalStorage<boolean> {
  const made = unseen.get("background") ?? new AsyncLocalStorage<boolean>();
  unseen.set("background", made);
  return made;
}

/** Runs `act`, for which nobody waits: its calls to Light let those of persons pass and leave room for them. */
export const asBackground = <T>(act: () => Promise<T>): Promise<T> => background().run(true, act);

/** Runs what unseen work has begun, and a person may wait for too, with a person's turns. */
export const asForeground = <T>(act: () => Promise<T>): Promise<T> => background().run(false, act);

/** Waits for a call's turn under `key`; what it gives is to be called when the answer has come, or will not. */
async function takeTurn(key: string, pace: Pace): Promise<() => void> {
  const queue = queues.get(key) ?? paceQueue(key, pace, store(), () => queues.delete(key));
  queues.set(key, queue);
  const slot = await queue.wait(background().getStore() === true);
  return () => void slot.release();
}

/**
 * Waits until an AppToken call may go out, among all instances.
 * @throws Problem `light_busy` with `retryAfterSeconds` when a person would wait some eight seconds, other work thirty
 */
export const takeAppTurn = (): Promise<() => void> => takeTurn("app", appPace);

/** As {@link takeAppTurn}, for a call with this account's token. */
export const takeAccountTurn = (lightAccountUuid: string): Promise<() => void> =>
  takeTurn(lightAccountUuid, accountPace);

/** One log line an upstream call; it carries the request id of the request that caused it. */
export const recordLightCall = (call: LightCallRecord) => log.info({ light: call }, "light call");
