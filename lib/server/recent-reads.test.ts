import "./test-world.ts";
import { afterEach, expect, test, vi } from "vitest";
import type { OperationName } from "#lib/light/operations.ts";

let travelledMs = 0;
// The product's time goes on with the process's.
vi.mock("./clock.ts", () => ({ now: async () => new Date(travelledMs + performance.now()) }));
const { operations } = await import("#lib/light/operations.ts");
const { database } = await import("./database.ts");
const { sharedMap } = await import("./per-process.ts");
const { forgetReads, newRead, recentRead: read, soonRead } = await import("./recent-reads.ts");
const { fleeting } = await import("./fleeting.ts");
const { otherInstance } = await import("./test-instance.ts");
const other = await otherInstance(() => import("./recent-reads.ts"));

const recentRead = (
  account: string,
  path: string,
  send: () => Promise<unknown>,
  name: OperationName = "getPlan",
) => read(account, { name, operation: operations[name], path, body: undefined }, send);
const ask = vi.fn(async () => ({ count: ask.mock.calls.length }));

afterEach(async () => {
  vi.restoreAllMocks();
  for (const account of ["a", "b"]) await forgetReads(account);
  ask.mockClear();
});

test("those who ask at once share one call, and nobody gets another account's reply", async () => {
  const replies = await Promise.all([recentRead("a", "/x", ask), recentRead("a", "/x", ask)]);
  expect(replies).toEqual([{ count: 1 }, { count: 1 }]);
  expect(await recentRead("b", "/x", ask)).toEqual({ count: 2 });
  expect(await recentRead("a", "/y", ask)).toEqual({ count: 3 });
});

test("a write ends what was read before it, for that account only", async () => {
  await recentRead("a", "/x", ask);
  await recentRead("b", "/x", ask);
  await forgetReads("a");
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 3 });
  expect(await recentRead("b", "/x", ask)).toEqual({ count: 2 });
});

test("a change that was seen at Light ends what was read before it, whichever process saw it", async () => {
  await recentRead("a", "/x", ask);
  await database().insertInto("watched_account").values({ light_account_uuid: "a", revision: 1 }).execute();
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 2 });
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 2 });
  await database().deleteFrom("watched_account").execute();
});

test("a write through another instance ends it as well, and leaves other accounts alone", async () => {
  await recentRead("a", "/x", ask);
  await recentRead("b", "/x", ask);
  await other.forgetReads("a");
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 3 });
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 3 });
  expect(await recentRead("b", "/x", ask)).toEqual({ count: 2 });
});

test("what was asked before a write elsewhere and answered after it is not kept", async () => {
  let answer = (_: string) => {};
  const reading = recentRead("a", "/x", () => new Promise((resolve) => (answer = resolve)));
  await expect.poll(() => sharedMap("recent reads").size).toBe(1);
  await other.forgetReads("a");
  answer("before");
  expect(await reading).toBe("before");
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 1 });
});

test("while nobody can tell what other instances changed, nothing that was kept is shown", async () => {
  await recentRead("a", "/x", ask);
  vi.spyOn(fleeting().db, "selectFrom").mockImplementation(() => {
    throw new Error("down");
  });
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 2 });
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 3 });
});

test("a reply is asked for anew after a few seconds, and at once when the clock has travelled", async () => {
  const real = vi.spyOn(performance, "now").mockReturnValue(0);
  await recentRead("a", "/x", ask);
  real.mockReturnValue(4_999);
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 1 });
  real.mockReturnValue(5_000);
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 2 });
  travelledMs += 86_400_000;
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 3 });
});

test("a slow reply serves whoever waited for it, and those who come while it is awaited ask for no other", async () => {
  const real = vi.spyOn(performance, "now").mockReturnValue(0);
  let answer = (_: string) => {};
  const reading = recentRead("a", "/x", () => new Promise((resolve) => (answer = resolve)));
  await expect.poll(() => sharedMap("recent reads").size).toBe(1);
  real.mockReturnValue(20_000);
  const joining = recentRead("a", "/x", ask);
  answer("at last");
  expect(await Promise.all([reading, joining])).toEqual(["at last", "at last"]);
  real.mockReturnValue(21_999);
  expect(await recentRead("a", "/x", ask)).toBe("at last");
  real.mockReturnValue(22_000);
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 1 });
});

test("who wants it new asks Light, and pages are shown what came", async () => {
  await recentRead("a", "/x", ask);
  const request = { name: "getPlan", operation: operations.getPlan, path: "/x", body: undefined } as const;
  expect(await newRead("a", request, ask)).toEqual({ count: 2 });
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 2 });
});

test("a page that waits a moment is shown what Light says now; where that takes longer, the recent reply; without one, none", async () => {
  const request = { name: "getPlan", operation: operations.getPlan, path: "/x", body: undefined } as const;
  const soon = (send: () => Promise<unknown>) => soonRead("a", request, { send, patienceMs: 5 });
  const silent = () => new Promise(() => {});
  await expect(soon(silent)).rejects.toMatchObject({ code: "light_slow" });
  await forgetReads("a");
  await recentRead("a", "/x", ask);
  expect(await soon(ask)).toEqual({ count: 2 });
  expect(await soon(silent)).toEqual({ count: 2 });
  await forgetReads("a");
  await recentRead("a", "/x", ask);
  await other.forgetReads("a");
  await expect(soon(silent)).rejects.toMatchObject({ code: "light_slow" });
});

test("what is no longer recent is not shown for what takes too long", async () => {
  const real = vi.spyOn(performance, "now").mockReturnValue(0);
  const request = { name: "getPlan", operation: operations.getPlan, path: "/x", body: undefined } as const;
  await recentRead("a", "/x", ask);
  real.mockReturnValue(5_000);
  const silent = { send: () => new Promise(() => {}), patienceMs: 5 };
  await expect(soonRead("a", request, silent)).rejects.toMatchObject({ code: "light_slow" });
});

test("replies past their time are let go of, whoever asks next", async () => {
  const real = vi.spyOn(performance, "now").mockReturnValue(0);
  await recentRead("a", "/x", ask);
  real.mockReturnValue(5_000);
  await recentRead("b", "/y", ask);
  expect([...sharedMap("recent reads").keys()]).toEqual(["b /y"]);
});

test("a failure is not kept", async () => {
  const fail = () => Promise.reject(new Error("down"));
  await expect(recentRead("a", "/x", fail)).rejects.toThrow("down");
  expect(await recentRead("a", "/x", ask)).toEqual({ count: 1 });
});

test("a month of quarter hours is asked for once by those who ask at once, and not kept", async () => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const askSlowly = vi.fn(async () => {
    await answered;
    return askSlowly.mock.calls.length;
  });
  const month = () => recentRead("a", "/x", askSlowly, "getIntervalUsage");
  const both = [month(), month()];
  for (const page of ["/1", "/2", "/3"]) await recentRead("b", page, ask);
  answer();
  expect(await Promise.all(both)).toEqual([1, 1]);
  expect([...sharedMap("recent reads").keys()].filter((key) => key.startsWith("a "))).toEqual([]);
  expect(await month()).toBe(2);
});

test("what changes something, or is asked for with a body, always goes out", async () => {
  await recentRead("a", "/x", ask, "updateBillingAddress");
  expect(await recentRead("a", "/x", ask, "updateBillingAddress")).toEqual({ count: 2 });
  await recentRead("a", "/y", ask, "requestRenewalPlans");
  expect(await recentRead("a", "/y", ask, "requestRenewalPlans")).toEqual({ count: 4 });
});

test("however many accounts read at once, the memory for it is bounded, and the newest replies stay", async () => {
  vi.spyOn(performance, "now").mockReturnValue(0);
  for (let page = 0; page < 1_100; page += 1) await recentRead("a", `/${page}`, ask);
  expect(sharedMap("recent reads").size).toBe(1_000);
  const { length } = ask.mock.calls;
  await recentRead("a", "/1099", ask);
  expect(ask.mock.calls).toHaveLength(length);
});
