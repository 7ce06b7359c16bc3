import "./test-world.ts";
import { beforeEach, expect, test } from "vitest";
import { askToLook } from "./ask-to-look.ts";
import { database } from "./database.ts";
import { enqueue } from "./enqueue.ts";
import { failJob, leaseJobs } from "./job.ts";
import { testPerson } from "./test-people.ts";

const ask = (...names: string[]) => askToLook(database(), ...names.map((name) => `account-${name}`));
const take = () => leaseJobs(9, ["account"]);
const kept = () =>
  database().selectFrom("job").select(["key", "due_at", "is_asked", "not_before"]).orderBy("key").execute();
const waiting = { due_at: "", is_asked: 0, not_before: null };

beforeEach(async () => {
  await database().deleteFrom("job").execute();
});

test("accounts of our homes are looked at, each once; others are not", async () => {
  await testPerson("a");
  await testPerson("b");
  expect(await ask("b", "a", "stranger", "a")).toBe(true);
  expect(await kept()).toEqual([
    { key: "account-a", ...waiting },
    { key: "account-b", ...waiting },
  ]);
  expect(await ask("stranger")).toBe(false);
  expect(await ask()).toBe(false);
});

test("a look that is yet to begin is not asked for again, and its row is waited for by nobody", async () => {
  await testPerson("c");
  expect(await ask("c")).toBe(true);
  expect(await ask("c")).toBe(false);
  expect(await kept()).toEqual([{ key: "account-c", ...waiting }]);
  await take();
  // What it has read by now may be of before.
  expect(await ask("c")).toBe(true);
  expect(await ask("c")).toBe(false);
  expect(await kept()).toMatchObject([{ is_asked: 1 }]);
});

test("a look that waits after a failure, or for its day, is taken at once", async () => {
  await testPerson("d");
  await testPerson("e");
  await ask("d");
  const [failed] = await take();
  if (!failed) throw new Error("a look is due");
  await failJob(failed, new Error("Light is away"), { listedAfter: 5, last: 9 });
  await enqueue(database(), { kind: "account", key: "account-e", due_at: new Date("2100-01-01") });
  expect(await ask("d", "e")).toBe(true);
  expect((await take()).map(({ key }) => key).toSorted()).toEqual(["account-d", "account-e"]);
});
