import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { database } from "./database.ts";

const clock = vi.hoisted(() => ({ now: new Date("2026-11-21T18:00:00Z") }));
vi.mock("./clock.ts", () => ({ now: async () => clock.now }));

const { enqueue } = await import("./enqueue.ts");
const { failJob, finishJob, giveBack, LeaseLost, leaseJobs, leaseMs, prolongLease, waitMs } = await import(
  "./job.ts"
);

const { failedJobs, retryJobs } = await import("./failed-jobs.ts");

const listed = async () => (await failedJobs()).jobs;
const later = (ms: number) => new Date(clock.now.getTime() + ms);
const ask = (key: string, more: { due_at?: Date; data?: object } = {}) =>
  enqueue(database(), { kind: "account", key, ...more });
const take = async (count = 10) =>
  (await leaseJobs(count, ["account"])).toSorted((a, b) => a.key.localeCompare(b.key));
const keys = async () => (await take()).map(({ key }) => key);
async function takeOne() {
  const [job] = await take(1);
  if (!job) throw new Error("no job is due");
  return job;
}

beforeEach(async () => {
  vi.useRealTimers();
  clock.now = new Date("2026-11-21T18:00:00Z");
  await database().deleteFrom("job").execute();
});

test("what was asked for twice before it began is done once", async () => {
  await ask("a", { data: { is_quiet: true } });
  await ask("a");
  const [job, ...more] = await take();
  expect(more).toEqual([]);
  expect(job).toMatchObject({ key: "a", attempts: 1, data: { is_quiet: true } });
});

test("what is asked for while it is done is done again, and then no more", async () => {
  await ask("a");
  const first = await takeOne();
  await ask("a");
  expect(await keys()).toEqual([]);
  await finishJob(database(), first, null);
  const second = await takeOne();
  expect(second).toMatchObject({ key: "a", attempts: 1 });
  await finishJob(database(), second, null);
  expect(await database().selectFrom("job").selectAll().execute()).toEqual([]);
});

test("a job that comes back waits for its time, unless it was asked for meanwhile", async () => {
  await ask("a");
  await ask("b");
  const [a, b] = await take();
  if (!a || !b) throw new Error("two jobs are due");
  await ask("b");
  await finishJob(database(), a, later(60_000));
  await finishJob(database(), b, later(60_000));
  expect(await keys()).toEqual(["b"]);
  clock.now = later(60_000);
  expect(await keys()).toEqual(["a"]);
});

test("a later wish does not put an earlier one off, and an earlier one brings it forward", async () => {
  await ask("a", { due_at: later(60_000) });
  await ask("a", { due_at: later(120_000) });
  await ask("b", { due_at: later(120_000) });
  await ask("b", { due_at: later(30_000) });
  clock.now = later(60_000);
  expect(await keys()).toEqual(["a", "b"]);
});

test("a clock that is set back leaves no job waiting for the old days", async () => {
  await ask("a", { due_at: later(3_600_000) });
  clock.now = later(-400 * 86_400_000);
  expect(await keys()).toEqual(["a"]);
});

test("what is planned for the coming night waits for it", async () => {
  clock.now = new Date("2027-01-06T21:00:00Z");
  await ask("a", { due_at: new Date("2027-01-07T03:29:00Z") });
  expect(await keys()).toEqual([]);
  clock.now = new Date("2027-01-07T03:29:00Z");
  expect(await keys()).toEqual(["a"]);
});

test("nobody else has a job until its lease ends, and then what the first one did does not count", async () => {
  await ask("a");
  const first = await takeOne();
  expect(await keys()).toEqual([]);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + leaseMs + 1_000 });
  const second = await takeOne();
  await expect(finishJob(database(), first, null)).rejects.toThrow(LeaseLost);
  await failJob(first, new Error("late"), { listedAfter: 1, last: 1 });
  expect(await listed()).toEqual([]);
  await finishJob(database(), second, null);
});

test("a job that is given back is taken at once and has lost no try", async () => {
  await ask("a");
  await giveBack(await takeOne());
  expect(await takeOne()).toMatchObject({ attempts: 1 });
});

test("jobs that were asked for go before those whose time has come", async () => {
  await ask("swept", { due_at: later(-86_400_000) });
  await ask("asked");
  expect((await take(1))[0]?.key).toBe("asked");
});

test("a failure waits longer each time, up to about a minute, and after an hour of tries ten", () => {
  expect([1, 2, 3, 7, 60, 61, 2_000].map((attempts) => waitMs(attempts, 0.5))).toEqual([
    1_000, 2_000, 4_000, 60_000, 60_000, 600_000, 600_000,
  ]);
  expect(waitMs(1, 0)).toBe(750);
  expect(waitMs(1, 1)).toBe(1_250);
});

test("a job that fails is tried again, listed in the end with its reason, and done when somebody says so", async () => {
  await ask("a");
  vi.useFakeTimers({ toFake: ["Date"] });
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const job = await takeOne();
    expect(job.attempts).toBe(attempt);
    expect(await listed()).toEqual([]);
    await failJob(job, new Error("refused to ana@porchlight.example"), { listedAfter: 3, last: 3 });
    expect(await keys()).toEqual([]);
    vi.setSystemTime(Date.now() + 120_000);
  }
  expect(await keys()).toEqual([]);
  const [failed, ...more] = await listed();
  expect(more).toEqual([]);
  expect(failed).toMatchObject({ kind: "account", key: "a", attempts: 3 });
  expect(failed?.error).toMatch(/^refused to /);
  expect(failed?.error).not.toContain("ana@");
  expect(await retryJobs(failed?.id ?? "")).toBe(1);
  expect(await listed()).toEqual([]);
  const again = await takeOne();
  expect(again.attempts).toBe(1);
  expect(await retryJobs(again.id)).toBe(0);
});

test("what has no end is tried on after it was listed, and its success takes it off the list", async () => {
  await ask("a");
  vi.useFakeTimers({ toFake: ["Date"] });
  await failJob(await takeOne(), new Error("down"), { listedAfter: 1, last: 99 });
  expect(await listed()).toHaveLength(1);
  vi.setSystemTime(Date.now() + 120_000);
  await finishJob(database(), await takeOne(), later(60_000));
  expect(await listed()).toEqual([]);
});

test("of more than the page shows all are tried again", async () => {
  const due_at = "";
  const row = { kind: "account", data: "{}", due_at, is_asked: 0, attempts: 60, created_at: due_at };
  const failed_at = "2026-11-21T18:00:00.000Z";
  const rows = Array.from({ length: 205 }, (_, index) => ({
    ...row,
    id: `${index}`,
    key: `${index}`,
    failed_at,
  }));
  await database().insertInto("job").values(rows).execute();
  expect((await failedJobs()).count).toBe(205);
  expect(await listed()).toHaveLength(200);
  expect(await retryJobs(null)).toBe(205);
  expect((await failedJobs()).count).toBe(0);
});

test("what waits after a failure is tried at once when it is asked for, and not for a wish for later", async () => {
  await ask("a");
  await failJob(await takeOne(), new Error("down"), { listedAfter: 9, last: 99 });
  await ask("a", { due_at: clock.now });
  expect(await keys()).toEqual([]);
  await ask("a");
  expect(await keys()).toEqual(["a"]);
});

test("four that look at once share the jobs out, each to one", async () => {
  const all = Array.from({ length: 40 }, (_, index) => `job ${index}`);
  for (const key of all) await ask(key);
  const taken = await Promise.all(Array.from({ length: 8 }, () => leaseJobs(5, ["account"])));
  const more = await leaseJobs(40, ["account"]);
  const found = [...taken.flat(), ...more].map(({ key }) => key);
  expect(found.toSorted()).toEqual(all.toSorted());
});

test("a job that is prolonged stays with who has it after its first lease", async () => {
  await ask("a");
  const job = await takeOne();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + leaseMs - 1_000 });
  await prolongLease(job);
  vi.setSystemTime(Date.now() + 2_000);
  expect(await keys()).toEqual([]);
});
test("a look of tomorrow waits, over the longest day of the year too", async () => {
  await ask("a", { due_at: later(26 * 3_600_000) });
  expect(await keys()).toEqual([]);
});

test("of those given up the latest comes first, whenever they were asked for", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  for (const key of ["first", "second", "third"]) await ask(key);
  const jobs = new Map((await take()).map((job) => [job.key, job]));
  for (const key of ["second", "third", "first"]) {
    const job = jobs.get(key);
    if (!job) throw new Error(`${key} is due`);
    await failJob(job, new Error("down"), { listedAfter: 1, last: 1 });
    vi.setSystemTime(Date.now() + 60_000);
  }
  expect((await listed()).map(({ key }) => key)).toEqual(["first", "third", "second"]);
});

test("a job is listed since it was listed first, not since its last try", async () => {
  await ask("a");
  vi.useFakeTimers({ toFake: ["Date"] });
  await failJob(await takeOne(), new Error("down"), { listedAfter: 1, last: 99 });
  const [first] = await listed();
  vi.setSystemTime(Date.now() + 120_000);
  await failJob(await takeOne(), new Error("down"), { listedAfter: 1, last: 99 });
  expect((await listed())[0]?.failed_at).toBe(first?.failed_at);
});

test("whoever has a job tried again need not wait for its time", async () => {
  await ask("a", { due_at: clock.now });
  await failJob(await takeOne(), new Error("down"), { listedAfter: 1, last: 1 });
  clock.now = later(-86_400_000);
  expect(await retryJobs(null)).toBe(1);
  expect(await keys()).toEqual(["a"]);
});
