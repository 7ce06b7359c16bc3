import "./test-world.ts";
import { afterEach, expect, test, vi } from "vitest";
import { fleeting } from "./fleeting.ts";
import { paceStore } from "./pace-store.ts";

const [one, two] = [paceStore(fleeting), paceStore(fleeting)];
const range = { key: "a", from: 0, limit: 10, aheadMs: 0 };

afterEach(async () => {
  vi.restoreAllMocks();
  await fleeting().db.deleteFrom("pace").execute();
});

/** As if so much time had passed. */
const pass = (ms: number) =>
  fleeting()
    .db.updateTable("pace")
    .set((column) => ({ free_at: column("free_at", "-", ms) }))
    .execute();

test("however many take at once, a slot is given to one", async () => {
  const taken = await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? one : two).take(range, 3)));
  expect(taken.flat().length).toBeLessThanOrEqual(10);
  const rest = await one.take(range, 10);
  expect(taken.flat().length + rest.length).toBe(10);
  expect(await two.take(range, 1)).toEqual([]);
});

test("a slot is free a second after it was given back, and one that nobody gave back ten seconds after it was taken", async () => {
  const [first] = await one.take(range, 10);
  await first?.release();
  await pass(500);
  expect(await two.take(range, 10)).toEqual([]);
  await pass(510);
  expect(await two.take(range, 10)).toHaveLength(1);
  await pass(8_990);
  expect(await two.take(range, 10)).toHaveLength(9);
});

test("a slot that is free soon can be taken ahead, told with the time until then, and is held from then on", async () => {
  const [first] = await one.take(range, 10);
  await first?.release();
  const soon = { ...range, aheadMs: 600 };
  expect(await two.take(soon, 10)).toEqual([]);
  await pass(500);
  const taken = await two.take(soon, 10);
  expect(taken).toHaveLength(1);
  expect(taken[0]?.startInMs).toBeGreaterThan(0);
  expect(taken[0]?.startInMs).toBeLessThanOrEqual(503);
  expect(await one.take(soon, 10)).toEqual([]);
});

test("who gives back late what freed itself does not cut short whoever has it now", async () => {
  const [late] = await one.take(range, 10);
  await pass(10_001);
  await two.take(range, 10);
  await pass(5_000);
  await late?.release();
  await pass(1_100);
  expect(await two.take(range, 10)).toEqual([]);
});

test("those who leave room take none of what is reserved, and keys do not share", async () => {
  expect(await one.take({ ...range, from: 5 }, 10)).toHaveLength(5);
  expect(await one.take({ ...range, from: 5 }, 10)).toEqual([]);
  expect(await one.take(range, 10)).toHaveLength(5);
  expect(await one.take({ ...range, key: "b" }, 10)).toHaveLength(10);
});

test("it tells when to look again: soon for a slot that was given back, after its second for one in use", async () => {
  const [first] = await one.take(range, 10);
  expect(await two.waitMs(range)).toBe(1_003);
  await first?.release();
  await pass(500);
  const waitMs = await two.waitMs(range);
  expect(waitMs).toBeGreaterThan(0);
  expect(waitMs).toBeLessThanOrEqual(510);
});

test("rows that have been idle for a minute go, those in use stay", async () => {
  const at = vi.spyOn(performance, "now");
  const taker = paceStore(fleeting);
  for (const { release } of await taker.take({ ...range, key: "idle" }, 10)) await release();
  await pass(62_000);
  await taker.take(range, 2);
  at.mockReturnValue(performance.now() + 61_000);
  await taker.take(range, 1);
  const rows = await fleeting().db.selectFrom("pace").select("key").execute();
  expect(rows.map(({ key }) => key)).toEqual(["a", "a", "a"]);
});
