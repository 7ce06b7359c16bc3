import "server-only";
import { problem } from "#lib/domain/problem.ts";
import type { PaceStore, Slot } from "./pace-store.ts";

/** What Light allows in a second, and how much of it work that nobody waits for must leave free. */
export interface Pace {
  limit: number;
  reserved: number;
}

interface Waiter {
  sinceMs: number;
  resolve(slot: Slot): void;
  reject(error: Error): void;
}

/** Whoever waits longer than this is told that it is busy: a page that comes later than that is given up anyway. */
const mostWaitMs = { person: 8_000, background: 30_000 };
/**
 * For a person a slot is taken a little before its time: neither the database nor a late timer costs any of it then, and
 * work that nobody waits for, here or elsewhere, finds only what persons have left.
 */
const aheadMs = 100;

/** A timer may fire a little early. */
const give = (slot: Slot, { resolve }: Waiter) =>
  slot.startInMs > 0 ? setTimeout(resolve, slot.startInMs + 1, slot) : resolve(slot);

/**
 * Those in this process who wait for a call under one key: persons first, then background work, each in order. One taker
 * at a time asks `store`, and sleeps until the next slot may be free; with nobody waiting nothing runs, and `onIdle` hears.
 */
export function paceQueue(
  key: string,
  { limit, reserved }: Pace,
  store: PaceStore,
  onIdle: () => void = () => {},
) {
  const persons: Waiter[] = [];
  const background: Waiter[] = [];
  /** Not all at a time, so that other instances find some as well. */
  const atOnce = Math.ceil(limit / 2);
  let isServing = false;
  let wake = () => {};

  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const busy = () => problem("light_busy", { cause: { retryAfterSeconds: 10 } });

  function refuseLate(queue: Waiter[], longestMs: number): void {
    while (queue[0] && performance.now() - queue[0].sinceMs > longestMs) queue.shift()?.reject(busy());
  }

  async function serveOnce(): Promise<void> {
    const isForPersons = persons.length > 0;
    const queue = isForPersons ? persons : background;
    const range = isForPersons
      ? { key, limit, from: 0, aheadMs }
      : { key, limit, from: reserved, aheadMs: 0 };
    const wanted = Math.min(queue.length, atOnce);
    const slots = await store.take(range, wanted);
    for (const slot of slots) {
      const waiter = queue.shift();
      if (waiter) give(slot, waiter);
    }
    if (slots.length === wanted) return;
    const waitMs = await store.waitMs(range);
    // To a person who has come meanwhile a reserved one may be free.
    if (isForPersons || persons.length === 0) await sleep(waitMs);
  }

  async function serve(): Promise<void> {
    isServing = true;
    try {
      while (persons.length + background.length > 0) {
        await serveOnce();
        refuseLate(persons, mostWaitMs.person);
        refuseLate(background, mostWaitMs.background);
      }
    } catch (error) {
      for (const { reject } of [...persons.splice(0), ...background.splice(0)])
        reject(error instanceof Error ? error : new Error(String(error)));
    } finally {
      isServing = false;
      onIdle();
    }
  }

  return {
    /** @throws Problem `light_busy` with `retryAfterSeconds`, at once when too many wait already */
    wait(isBackground: boolean): Promise<Slot> {
      const queue = isBackground ? background : persons;
      const seconds = (isBackground ? mostWaitMs.background : mostWaitMs.person) / 1_000;
      if (queue.length >= seconds * (isBackground ? limit - reserved : limit)) return Promise.reject(busy());
      return new Promise((resolve, reject) => {
        queue.push({ sinceMs: performance.now(), resolve, reject });
        if (!isServing) void serve();
        else if (!isBackground && persons.length === 1) wake();
      });
    },
  };
}
