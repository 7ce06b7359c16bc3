import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";

vi.mock("./clock.ts", () => ({ now: async () => new Date("2026-03-10T18:00:00Z") }));

const { database } = await import("./database.ts");
const { enqueue } = await import("./enqueue.ts");
const { leaseJobs } = await import("./job.ts");
const { nudgeWorker, startWorkerOver } = await import("./worker.ts");

const ask = (...keys: string[]) => Promise.all(keys.map((key) => enqueue(database(), { kind: "t", key })));
const kind = (act: (key: string) => Promise<object>) => ({
  t: { act: ({ key }: { key: string }) => act(key), tries: { listedAfter: 3, last: 3 } },
});
const left = async () =>
  (await database().selectFrom("job").select(["key", "lease", "error"]).execute()) ?? [];

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

test("what a stopped worker could not finish is given back, so that another takes it at once", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const begun = Promise.withResolvers<void>();
  const act = async () => {
    begun.resolve();
    return new Promise<object>(() => {});
  };
  await ask("a");
  const worker = startWorkerOver(kind(act), { places: 4 });
  await begun.promise;
  const stopped = worker.stop();
  await vi.advanceTimersByTimeAsync(6_000);
  await stopped;
  vi.useRealTimers();
  expect(await leaseJobs(1, ["t"])).toMatchObject([{ key: "a", attempts: 1 }]);
});
