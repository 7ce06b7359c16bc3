import "./test-world.ts";
import { expect, test } from "vitest";
import type { Fact } from "#lib/domain/notice-kind.ts";
import { database } from "./database.ts";
import { addNotices, countUnread, markRead, noticesOf, readNotice } from "./notice.ts";
import { testPerson } from "./test-people.ts";

const bill = (number: string): Fact => ({
  kind: "bill_ready",
  key: `bill_ready ${number}`,
  values: { number, total_cents: 12_345 },
});
const first = new Date("2026-07-01T12:00:00Z");
const later = new Date("2026-07-02T12:00:00Z");

test("a fact is told once for each home, however often and by however many it is found", async () => {
  const [ana, ben] = [await testPerson("ana"), await testPerson("ben")];
  const told = await Promise.all(
    [1, 2, 3].map(() => addNotices(database(), ana.home, [bill("1"), bill("2")], first)),
  );
  expect(told.flat()).toHaveLength(2);
  expect(await addNotices(database(), ana.home, [bill("2"), bill("3")], later)).toMatchObject([
    { kind: "bill_ready" },
  ]);
  expect(await addNotices(database(), ben.home, [bill("1")], first)).toHaveLength(1);
  const { notices } = await noticesOf(ana.id);
  expect(notices.map(({ values }) => values.number)).toEqual(["3", "2", "1"]);
});

test("what is undone with its transaction was never told", async () => {
  const cara = await testPerson("cara");
  const undone = database()
    .transaction()
    .execute(async (tx) => {
      await addNotices(tx, cara.home, [bill("1")], first);
      throw new Error("the look failed");
    });
  await expect(undone).rejects.toThrow("the look failed");
  expect(await addNotices(database(), cara.home, [bill("1")], first)).toHaveLength(1);
});

test("what was shown is read; what came after it, and what is another's, is not", async () => {
  const [dan, eva] = [await testPerson("dan"), await testPerson("eva")];
  await addNotices(database(), dan.home, [bill("1")], first);
  await addNotices(database(), dan.home, [bill("2")], later);
  await addNotices(database(), eva.home, [bill("1")], first);
  await markRead(dan.id, first.toISOString(), later);
  expect(await countUnread(dan.id)).toBe(1);
  expect(await countUnread(eva.id)).toBe(1);
});

test("what was so before anybody looked is not counted as new, and stands under its own day", async () => {
  const finn = await testPerson("finn");
  const past = { ...bill("1"), day: "2026-05-04" };
  expect(await addNotices(database(), finn.home, [past], first, { isRead: true })).toHaveLength(1);
  expect(await countUnread(finn.id)).toBe(0);
  expect((await noticesOf(finn.id)).notices[0]?.created_at).toMatch(/^2026-05-04/);
});

test("the page shows fifty and says that there are older ones", async () => {
  const gus = await testPerson("gus");
  const many = Array.from({ length: 51 }, (_, index) => bill(String(index).padStart(2, "0")));
  await addNotices(database(), gus.home, many, first);
  const { notices, hasOlder } = await noticesOf(gus.id);
  expect([notices.length, hasOlder, notices[0]?.values.number]).toEqual([50, true, "50"]);
});

test("a kind that only a newer version knows is left out of the bell, and its mail is left to that version", async () => {
  const hal = await testPerson("hal");
  const [added] = await addNotices(database(), hal.home, [bill("1")], first);
  await database().updateTable("notice").set({ kind: "moon_rose" }).where("user_id", "=", hal.id).execute();
  expect((await noticesOf(hal.id)).notices).toEqual([]);
  expect(await countUnread(hal.id)).toBe(0);
  await expect(readNotice(added?.id ?? "")).rejects.toThrow("kind");
});
