import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";

const clock = vi.hoisted(() => ({ now: new Date("2027-01-06T21:00:00Z") }));
vi.mock("./clock.ts", () => ({ now: async () => clock.now }));

const { database } = await import("./database.ts");
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

beforeEach(() => {
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
