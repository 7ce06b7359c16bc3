import { expect, test } from "vitest";
import { type Expectation, expectation, nextLook } from "./account-expectation.ts";
import type { AccountReads } from "./account-facts.ts";
import { startOfServiceDay } from "./usage-calendar.ts";

const location = {
  is_service_active: true,
  service_start_date: "2025-12-01",
  final_service_date: null,
  has_usage_history: true,
  estimated_next_reading_date: "2026-03-27",
};
const bill = {
  number: "B-1",
  invoice_date: "2026-03-02",
  payment_due_date: "2026-03-18",
  billing_period_end: "2026-02-26",
  total_cents: 8_412,
  paid_at: null,
  auto_pay_date: "2026-03-18",
};
const reads = (more: Partial<AccountReads> = {}, at: Partial<typeof location> = {}): AccountReads => ({
  account: { status: "active", status_reason: "active", locations: [{ ...location, ...at }] },
  bills: [bill],
  plan: null,
  contracts: [],
  card: null,
  ...more,
});
const within = (today: string, more: Partial<AccountReads> = {}, at: Partial<typeof location> = {}) =>
  expectation(reads(more, at), today).within;
const status = (status: string, status_reason: string) =>
  expectation(reads({ account: { status, status_reason, locations: [] } }), "2026-03-10").within;

test("what is not in a final state is looked at every few minutes, what nobody has sent is not", () => {
  expect(status("reviewing", "utility_submitted")).toBe("minutes");
  expect(status("needs_attention", "credit_check_frozen")).toBe("minutes");
  expect(status("ready", "service_pending")).toBe("minutes");
  expect(status("moving", "to_the_moon")).toBe("minutes");
  expect(status("not_enrolled", "missing_identity")).toBe("day");
  expect(status("cancelled", "cancelled_post_start")).toBe("day");
  expect(within("2026-03-10")).toBe("day");
});

test("a charge is looked for from its day on, until it was tried or three days are over", () => {
  expect(["2026-03-17", "2026-03-18", "2026-03-21", "2026-03-22"].map((day) => within(day))).toEqual([
    "day",
    "minutes",
    "minutes",
    "day",
  ]);
  expect(within("2026-03-18", { bills: [{ ...bill, paid_at: "2026-03-18T14:00:00Z" }] })).toBe("day");
  const payments = [{ paid_at: "2026-03-18T14:00:00Z", status: "failed", amount_cents: 8_412 }];
  expect(within("2026-03-18", { bills: [{ ...bill, payments }] })).toBe("day");
});

test("a bill is looked for from the day of its meter read on, also once the next read has a date", () => {
  const bills = [{ ...bill, paid_at: "2026-03-18T14:00:00Z" }];
  expect(
    ["2026-03-26", "2026-03-27", "2026-04-02", "2026-04-03"].map((day) => within(day, { bills })),
  ).toEqual(["day", "quarter", "quarter", "day"]);
  expect(within("2026-03-29", { bills }, { estimated_next_reading_date: "2026-04-28" })).toBe("quarter");
  const next = { ...bill, number: "B-2", billing_period_end: "2026-03-26", paid_at: "2026-03-30T14:00:00Z" };
  expect(
    within("2026-03-31", { bills: [next, ...bills] }, { estimated_next_reading_date: "2026-04-28" }),
  ).toBe("day");
});

test("a charge that is due hurries a look more than a bill that is awaited", () => {
  expect(within("2026-03-18", {}, { estimated_next_reading_date: "2026-03-18" })).toBe("minutes");
});

const now = new Date("2026-03-10T18:00:00Z");
const look = (expected: Expectation, random = 0.5) => nextLook(expected, now, random, startOfServiceDay);
const minutes = (at: Date) => (at.getTime() - now.getTime()) / 60_000;

test("soon is four to six minutes or ten to fourteen, so that a lost webhook heals in a quarter of an hour, else a day", () => {
  expect([0, 0.5, 1].map((random) => minutes(look({ within: "minutes", days: [] }, random)))).toEqual([
    4, 5, 6,
  ]);
  expect([0, 0.5, 1].map((random) => minutes(look({ within: "quarter", days: [] }, random)))).toEqual([
    10, 12, 14,
  ]);
  expect([0, 0.5, 1].map((random) => minutes(look({ within: "day", days: [] }, random)) / 60)).toEqual([
    20, 22, 24,
  ]);
});

test("a day on which something falls due is looked at in its morning, Texas time", () => {
  expect(look({ within: "day", days: ["2026-03-11"] }, 0).toISOString()).toBe("2026-03-11T13:00:00.000Z");
  expect(look({ within: "day", days: ["2026-04-20"] }, 0.5)).toEqual(look({ within: "day", days: [] }, 0.5));
});

test("the days of a contract and of open bills are known ahead, in order", () => {
  const plan = {
    contract_start: "2025-12-01",
    contract_end: "2026-11-30",
    rate_structure: "fixed",
    plan_type: "fixed",
  };
  expect(expectation(reads({ plan }), "2026-03-10").days).toEqual([
    "2026-03-18",
    "2026-03-27",
    "2026-08-01",
    "2026-09-01",
    "2026-09-15",
    "2026-10-30",
    "2026-12-01",
  ]);
});
