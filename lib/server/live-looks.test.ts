import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";

const clock = vi.hoisted(() => ({ now: new Date("2027-01-06T21:00:00Z") }));
const nudgeWorker = vi.hoisted(() => vi.fn());
vi.mock("./clock.ts", () => ({ now: async () => clock.now }));
vi.mock("./worker.ts", () => ({ nudgeWorker }));

const { database } = await import("./database.ts");
const { enqueue } = await import("./enqueue.ts");
const { leaseJobs } = await import("./job.ts");
const { lookWhereStale } = await import("./live-looks.ts");
const { testPerson } = await import("./test-people.ts");

const minuteMs = 60_000;
const looks = async () => (await leaseJobs(9, ["account"])).map(({ key }) => key);
const readAgo = async (uuid: string, minutes: number) => {
  const read_at = new Date(clock.now.getTime() - minutes * minuteMs).toISOString();
  await database()
    .insertInto("watched_account")
    .values({ light_account_uuid: uuid, revision: 1, read_at })
    .onConflict((conflict) => conflict.column("light_account_uuid").doUpdateSet({ read_at }))
    .execute();
};
/** The clocks of the product and of the process go on together; the jobs of before are gone. */
async function pass(minutes: number): Promise<void> {
  clock.now = new Date(clock.now.getTime() + minutes * minuteMs);
  vi.advanceTimersByTime(minutes * minuteMs);
  await database().deleteFrom("job").execute();
}

beforeEach(async () => {
  await database().deleteFrom("job").execute();
  nudgeWorker.mockClear();
  vi.useFakeTimers({ toFake: ["performance"] });
});

test("an open account that was looked at over ten minutes ago is looked at, and again ten minutes later", async () => {
  await testPerson("old");
  await testPerson("fresh");
  await readAgo("account-old", 11);
  await readAgo("account-fresh", 5);
  const open = ["account-old", "account-fresh", "account-old"];
  await lookWhereStale(open);
  expect(await looks()).toEqual(["account-old"]);
  await pass(2);
  await lookWhereStale(open);
  // Its look of then has failed: it is for the worker to try again.
  expect(await looks()).toEqual([]);
  await pass(8);
  await lookWhereStale(open);
  expect((await looks()).toSorted()).toEqual(["account-fresh", "account-old"]);
});

test("an account is checked once a minute, however often its pages ask", async () => {
  await testPerson("often");
  await readAgo("account-often", 5);
  await lookWhereStale(["account-often"]);
  await readAgo("account-often", 11);
  vi.advanceTimersByTime(minuteMs - 1);
  await lookWhereStale(["account-often"]);
  expect(await looks()).toEqual([]);
  vi.advanceTimersByTime(1);
  await lookWhereStale(["account-often"]);
  expect(await looks()).toEqual(["account-often"]);
});

test("an account whose look waits already is asked for no more, nor checked again until it would be stale anew", async () => {
  await testPerson("waiting");
  await readAgo("account-waiting", 11);
  await enqueue(database(), { kind: "account", key: "account-waiting" });
  await lookWhereStale(["account-waiting"]);
  expect(nudgeWorker).not.toHaveBeenCalled();
  await pass(9);
  await lookWhereStale(["account-waiting"]);
  expect(await looks()).toEqual([]);
  await pass(1);
  await lookWhereStale(["account-waiting"]);
  expect(await looks()).toEqual(["account-waiting"]);
});

test("the worker is nudged for a look that was asked for, and for nothing else", async () => {
  await testPerson("nudging");
  await readAgo("account-nudging", 5);
  await readAgo("account-of-nobody", 11);
  await lookWhereStale(["account-nudging", "account-of-nobody", "account-never-read"]);
  await lookWhereStale([]);
  expect(nudgeWorker).not.toHaveBeenCalled();
  await pass(6);
  await Promise.all([lookWhereStale(["account-nudging"]), lookWhereStale(["account-nudging"])]);
  expect(nudgeWorker).toHaveBeenCalledTimes(1);
});
