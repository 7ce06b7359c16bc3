import "./test-world.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const renewals = vi.hoisted((): Promise<void>[] => []);
/** How long a worker that is stopped waits for what is under way; over as soon as a test says so. */
const patience = vi.hoisted(() => ({ ms: 0, ...Promise.withResolvers<void>() }));
vi.mock("node:timers/promises", () => ({
  setTimeout: (ms: number) => {
    patience.ms = ms;
    return patience.promise;
  },
}));
vi.mock("./clock.ts", () => ({ now: async () => new Date("2026-03-10T18:00:00Z") }));
vi.mock("./job.ts", async (original) => {
  const real = await original<typeof import("./job.ts")>();
  const prolongLease: typeof real.prolongLease = (job) => {
    const renewal = real.prolongLease(job);
    renewals.push(renewal);
    return renewal;
  };
  return { ...real, prolongLease };
});

const { database } = await import("./database.ts");
const { enqueue } = await import("./enqueue.ts");
const { leaseJobs, leaseMs } = await import("./job.ts");
const { doJob, nudgeWorker, startWorkerOver } = await import("./worker.ts");

const ask = (...keys: string[]) => Promise.all(keys.map((key) => enqueue(database(), { kind: "t", key })));
const kind = (act: (key: string) => Promise<object>) => ({
  t: { act: ({ key }: { key: string }) => act(key), tries: { listedAfter: 3, last: 3 } },
});
const left = async () =>
  (await database().selectFrom("job").select(["key", "lease", "error"]).execute()) ?? [];

afterEach(() => vi.useRealTimers());
beforeEach(async () => {
  await database().deleteFrom("job").execute();
});

test("a nudged worker does what there is, as many at once as it has places, and beats", async () => {
  let running = 0;
  let most = 0;
  let beats = 0;
  const all = Array.from({ length: 12 }, (_, index) => `job ${index}`);
  const done: string[] = [];
  const finished = Promise.withResolvers<void>();
  const act = async (key: string) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    done.push(key);
    if (done.length === all.length) finished.resolve();
    return {};
  };
  const beat = () => {
    beats += 1;
  };
  const worker = startWorkerOver(kind(act), { places: 4, beat });
  await ask(...all);
  nudgeWorker();
  await finished.promise;
  await worker.stop();
  expect(done.toSorted()).toEqual(all.toSorted());
  expect(most).toBeLessThanOrEqual(4);
  expect(most).toBeGreaterThan(1);
  expect(beats).toBeGreaterThan(0);
  expect(await left()).toEqual([]);
});

test("what a job did and its end are one: when the one fails, neither is there", async () => {
  const tried = Promise.withResolvers<void>();
  const act = async () => ({
    commit: async (tx: ReturnType<typeof database>) => {
      await tx.insertInto("setting").values({ name: "half", value: "done" }).execute();
      tried.resolve();
      throw new Error("the rest failed");
    },
  });
  await ask("a");
  const worker = startWorkerOver(kind(act), { places: 4 });
  await tried.promise;
  await worker.stop();
  expect(await database().selectFrom("setting").selectAll().where("name", "=", "half").execute()).toEqual([]);
  expect(await left()).toMatchObject([{ key: "a", lease: null, error: "the rest failed" }]);
});

test("a worker that is stopped finishes what is under way and takes no more", async () => {
  const begun = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const act = async () => {
    begun.resolve();
    await release.promise;
    return {};
  };
  await ask("a");
  const worker = startWorkerOver(kind(act), { places: 4 });
  await begun.promise;
  const stopped = worker.stop();
  await ask("b");
  release.resolve();
  await stopped;
  expect(await left()).toMatchObject([{ key: "b", lease: null }]);
});

test("a job that takes many times its lease stays with who does it, and is renewed no more once it is done", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  const release = Promise.withResolvers<object>();
  await ask("long");
  const [job] = await leaseJobs(1, ["t"]);
  if (!job) throw new Error("no job is due");
  const doing = doJob(kind(() => release.promise).t, job);
  for (let passedMs = 0; passedMs < 3 * leaseMs; passedMs += leaseMs / 3) {
    await vi.advanceTimersByTimeAsync(leaseMs / 3);
    await Promise.all(renewals);
    expect(await leaseJobs(1, ["t"])).toEqual([]);
  }
  // Each third of a lease: one renewal may fail, and the next is in time.
  expect(renewals).toHaveLength(9);
  release.resolve({});
  await doing;
  expect(await left()).toEqual([]);
  await vi.advanceTimersByTimeAsync(3 * leaseMs);
  expect(renewals).toHaveLength(9);
});

test("a worker never holds more jobs than it has places: what it could not begin, another may take", async () => {
  const releases: (() => void)[] = [];
  let beaten = Promise.withResolvers<void>();
  const act = () => new Promise<object>((resolve) => releases.push(() => resolve({})));
  const taken = async () => (await left()).filter(({ lease }) => lease !== null).length;
  /** As it has looked for work once more. */
  const looked = async () => {
    beaten = Promise.withResolvers();
    nudgeWorker();
    await beaten.promise;
  };
  await ask("a", "b", "c", "d", "e", "f", "g");
  const worker = startWorkerOver(kind(act), { places: 4, beat: () => beaten.resolve() });
  await beaten.promise;
  expect(await taken()).toBe(4);
  await looked();
  expect(await taken()).toBe(4);
  await vi.waitUntil(() => releases.length === 4);
  releases.shift()?.();
  await vi.waitUntil(async () => (await left()).length === 6);
  await looked();
  await looked();
  expect(await taken()).toBe(4);
  const stopped = worker.stop();
  for (const release of releases) release();
  await stopped;
  expect(await left()).toHaveLength(2);
});

test("what a stopped worker could not finish is given back, so that another takes it at once", async () => {
  const begun = Promise.withResolvers<void>();
  const act = async () => {
    begun.resolve();
    return new Promise<object>(() => {});
  };
  await ask("a");
  const worker = startWorkerOver(kind(act), { places: 4 });
  await begun.promise;
  const stopped = worker.stop();
  await vi.waitUntil(() => patience.ms > 0);
  expect(await leaseJobs(1, ["t"])).toEqual([]);
  // The process ends after six seconds, whatever is under way: by then it must have been given back.
  expect(patience.ms).toBeLessThan(6_000);
  patience.resolve();
  await stopped;
  expect(await leaseJobs(1, ["t"])).toMatchObject([{ key: "a", attempts: 1 }]);
});
