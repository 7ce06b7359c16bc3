import "./test-world.ts";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Fleeting, openFleeting } from "./fleeting.ts";
import { paceQueue } from "./pace-queue.ts";
import { type PaceStore, paceStore } from "./pace-store.ts";

const pace = { limit: 10, reserved: 5 };
let shared: Fleeting;
let store: PaceStore;
let counted: number[];

beforeEach(() => {
  vi.useFakeTimers();
  begin();
});
afterEach(() => vi.useRealTimers());

function begin(): void {
  shared = openFleeting(":memory:");
  store = paceStore(() => shared);
  counted = [];
}

/** The queue of one of several instances. */
const instance = () => paceQueue("a", pace, store);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** One call: Light counts it `countedAfterMs` after it was sent and answers `answeredAfterMs` later. */
async function call(
  queue: ReturnType<typeof instance>,
  { countedAfterMs = 1, answeredAfterMs = 1, isBackground = false } = {},
): Promise<void> {
  const slot = await queue.wait(isBackground);
  await new Promise((resolve) => setTimeout(resolve, countedAfterMs));
  counted.push(performance.now());
  await new Promise((resolve) => setTimeout(resolve, answeredAfterMs));
  void slot.release();
}

/** The most calls that any window of one second holds. */
const worst = () =>
  Math.max(0, ...counted.map((from) => counted.filter((at) => at >= from && at < from + 1_000).length));

test("whatever calls come when, through whichever instance, no second at Light holds more than it allows", async () => {
  const calls = fc.array(
    fc.record({
      afterMs: fc.nat(25),
      instance: fc.nat(2),
      countedAfterMs: fc.nat(300),
      answeredAfterMs: fc.nat(300),
      isBackground: fc.boolean(),
    }),
    { maxLength: 60, size: "max" },
  );
  await fc.assert(
    fc.asyncProperty(calls, async (plan) => {
      begin();
      const instances = [instance(), instance(), instance()];
      const made = [];
      for (const wish of plan) {
        await pass(wish.afterMs);
        const queue = instances[wish.instance];
        if (queue) made.push(call(queue, wish));
      }
      await pass(40_000);
      await Promise.all(made);
      expect(worst()).toBeLessThanOrEqual(pace.limit);
      expect(counted).toHaveLength(plan.length);
    }),
    { numRuns: 60 },
  );
});

test("what Light allows is used: two instances with too much to do leave next to nothing of it", async () => {
  const [one, two] = [instance(), instance()];
  for (let count = 0; count < 70; count += 1)
    for (const queue of [one, two]) void call(queue).catch(() => null);
  await pass(7_000);
  expect(counted.length).toBeGreaterThanOrEqual(68);
  expect(worst()).toBe(10);
});

test("whoever waits for a page goes before work that nobody sees, and finds room that it leaves", async () => {
  const [web, worker] = [instance(), instance()];
  const done: string[] = [];
  const note = (queue: typeof web, who: string, isBackground: boolean) =>
    call(queue, { isBackground }).then(() => done.push(who));
  for (let count = 0; count < 20; count += 1) void note(worker, "work", true);
  // A millisecond before the work's own slots are free again, for which the worker waits already.
  await pass(1_004);
  expect(done).toHaveLength(5);
  for (let count = 0; count < 10; count += 1) void note(web, "person", false);
  await pass(10);
  expect(done.slice(5)).toEqual(Array.from({ length: 10 }, () => "person"));
  for (let count = 0; count < 20; count += 1) void note(web, "person", false);
  await pass(2_100);
  expect(done.filter((who) => who === "work")).toHaveLength(5);
  await pass(5_000);
  expect(done).toHaveLength(50);
});

test("in one process too a person goes before work that came earlier", async () => {
  const queue = instance();
  const done: string[] = [];
  for (let count = 0; count < 12; count += 1)
    void call(queue, { isBackground: true }).then(() => done.push("work"));
  await pass(100);
  void call(queue).then(() => done.push("person"));
  await pass(5);
  expect(done.at(-1)).toBe("person");
});

test("a slot whose holder died frees itself after the call's deadline and a second", async () => {
  const [killed, other] = [instance(), instance()];
  for (let count = 0; count < 10; count += 1) await killed.wait(false);
  let isServed = false;
  void other.wait(false).then(
    () => (isServed = true),
    () => null,
  );
  await pass(7_900);
  void other.wait(false).then(() => (isServed = true));
  await pass(2_000);
  expect(isServed).toBe(false);
  await pass(200);
  expect(isServed).toBe(true);
});

test("nobody waits for long: what comes when too many wait, or has waited eight seconds, is told that it is busy", async () => {
  const [hoarder, queue] = [instance(), instance()];
  for (let count = 0; count < 10; count += 1) await hoarder.wait(false);
  const waiting = Array.from({ length: 80 }, () => queue.wait(false).catch((error) => error));
  const busy = { code: "light_busy", cause: { retryAfterSeconds: 10 } };
  await expect(queue.wait(false)).rejects.toMatchObject(busy);
  await pass(9_100);
  for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject(busy);
});

test("with nobody waiting nothing runs", async () => {
  const onIdle = vi.fn();
  const queue = paceQueue("a", pace, store, onIdle);
  await Promise.all(Array.from({ length: 10 }, () => queue.wait(false)));
  await pass(0);
  expect(onIdle).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});
