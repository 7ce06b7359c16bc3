import "./test-world.ts";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { claimEnds, withClaim } from "./claim.ts";
import { database } from "./database.ts";
import { otherInstance } from "./test-instance.ts";

const other = await otherInstance(() => import("./claim.ts"));
const ttlMs = 10_000;
const rows = () => database().selectFrom("claim").selectAll().execute();
/** As a process that is somewhere else, or was killed: nothing renews it. */
const hold = (name: string, until: number) =>
  database().insertInto("claim").values({ name, holder: "elsewhere", until }).execute();
const inAMinute = () => Date.now() + 60_000;

afterEach(() => database().deleteFrom("claim").execute());

test("what several instances want at once is done one at a time, by all of them, and then nobody holds it", async () => {
  let running = 0;
  let most = 0;
  const act = async () => {
    running += 1;
    most = Math.max(most, running);
    for (let step = 0; step < 5; step += 1) await turn();
    running -= 1;
    return running;
  };
  const all = [withClaim, other.withClaim, withClaim, other.withClaim].map((claim) => claim("a", ttlMs, act));
  expect(await Promise.all(all)).toEqual([0, 0, 0, 0]);
  expect(most).toBe(1);
  expect(await rows()).toEqual([]);
});

test("a claim of another name is not waited for", async () => {
  const done = await withClaim("a", ttlMs, () => other.withClaim("b", ttlMs, async () => "done"));
  expect(done).toBe("done");
});

test("a failure is told, and gives the claim back", async () => {
  const fail = () => Promise.reject(new Error("no"));
  await expect(withClaim("a", ttlMs, fail)).rejects.toThrow("no");
  expect(await other.withClaim("a", ttlMs, async () => "done")).toBe("done");
});

test("what a killed holder had is free when its time is over, not before", async () => {
  await hold("a", inAMinute());
  let isDone = false;
  const waiting = withClaim("a", ttlMs, async () => (isDone = true));
  await expect.poll(rows).toHaveLength(1);
  expect(isDone).toBe(false);
  await database()
    .updateTable("claim")
    .set({ until: Date.now() - 1_000 })
    .execute();
  await waiting;
  expect(isDone).toBe(true);
});

test("as long as the work goes on the claim is renewed", async () => {
  await withClaim("a", 300, async () => {
    const [first] = await rows();
    await expect.poll(async () => (await rows())[0]?.until).toBeGreaterThan(first?.until ?? Infinity);
  });
});

test("who lost a claim does not give back another's", async () => {
  await withClaim("a", ttlMs, () => database().updateTable("claim").set({ holder: "elsewhere" }).execute());
  expect((await rows()).map(({ holder }) => holder)).toEqual(["elsewhere"]);
});

test("who only wants to see the end waits for it, wherever it is, and takes nothing", async () => {
  const release = Promise.withResolvers<void>();
  let isOver = false;
  const working = other.withClaim("a", ttlMs, async () => {
    await release.promise;
    isOver = true;
  });
  await expect.poll(rows).toHaveLength(1);
  const wasOver = claimEnds("a").then(() => isOver);
  for (let step = 0; step < 5; step += 1) await turn();
  release.resolve();
  expect(await wasOver).toBe(true);
  await working;
  await hold("killed", Date.now() - 60_000);
  await claimEnds("killed");
});
