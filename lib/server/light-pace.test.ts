import "./test-world.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fleeting, openFleeting } from "./fleeting.ts";
import { asBackground, surePaceStore, takeAccountTurn } from "./light-pace.ts";
import { type PaceStore, paceStore } from "./pace-store.ts";
import { sharedMap } from "./per-process.ts";

const range = { key: "a", from: 0, limit: 10, aheadMs: 0 };
const memory = () => {
  const kept = openFleeting(":memory:");
  return paceStore(() => kept);
};

beforeEach(() => fleeting().db.deleteFrom("pace").execute());
afterEach(() => vi.useRealTimers());

test("an account's calls go out at once, as many as Light allows; unseen work leaves half of them", async () => {
  const turns = await asBackground(() => Promise.all([1, 2, 3, 4, 5].map(() => takeAccountTurn("a"))));
  expect(turns).toHaveLength(5);
  let isServed = false;
  const sixth = asBackground(() => takeAccountTurn("a")).then(() => (isServed = true));
  await Promise.all([1, 2, 3, 4, 5].map(() => takeAccountTurn("a")));
  expect(isServed).toBe(false);
  await fleeting().db.deleteFrom("pace").execute();
  await takeAccountTurn("a");
  await sixth;
});

test("the calls of one account do not wait for another's, and an idle account keeps nothing here", async () => {
  const tens = ["b", "c"].flatMap((uuid) => Array.from({ length: 10 }, () => takeAccountTurn(uuid)));
  expect(await Promise.all(tens)).toHaveLength(20);
  await new Promise(setImmediate);
  expect(sharedMap("pace queues").size).toBe(0);
});

test("when the database fails each process goes on with a pace of its own, and returns to the shared one", async () => {
  vi.useFakeTimers();
  let isDown = true;
  const good = memory();
  const asked = vi.fn();
  const shaky: PaceStore = {
    take: (...wish) => {
      asked();
      return isDown ? Promise.reject(new Error("down")) : good.take(...wish);
    },
    waitMs: good.waitMs,
  };
  const store = surePaceStore(shaky, memory());
  expect(await store.take(range, 20)).toHaveLength(10);
  isDown = false;
  expect(await store.take(range, 20)).toEqual([]);
  expect(asked).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(10_001);
  expect(await store.take(range, 20)).toHaveLength(10);
  expect(asked).toHaveBeenCalledTimes(2);
});

test("a database that does not answer holds a call up for a second, not longer", async () => {
  vi.useFakeTimers();
  const silent: PaceStore = { take: () => new Promise(() => {}), waitMs: () => new Promise(() => {}) };
  const taking = surePaceStore(silent, memory()).take(range, 1);
  await vi.advanceTimersByTimeAsync(1_001);
  expect(await taking).toHaveLength(1);
});
