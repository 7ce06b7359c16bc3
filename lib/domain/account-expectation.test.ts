import { expect, test } from "vitest";
import { expectation, nextLook } from "./account-expectation.ts";
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
  ...more,
});
const isSoon = (today: string, more: Partial<AccountReads> = {}, at: Partial<typeof location> = {}) =>
  expectation(reads(more, at), today).isSoon;
const status = (status: string, status_reason: string) =>
  expectation(reads({ account: { status, status_reason, locations: [] } }), "2026-03-10").isSoon;

test("what is not in a final state is looked at every few minutes, what nobody has sent is not", () => {
  expect(status("reviewing", "utility_submitted")).toBe(true);
  expect(status("needs_attention", "credit_check_frozen")).toBe(true);
  expect(status("ready", "service_pending")).toBe(true);
  expect(status("moving", "to_the_moon")).toBe(true);
  expect(status("not_enrolled", "missing_identity")).toBe(false);
  expect(status("cancelled", "cancelled_post_start")).toBe(false);
  expect(isSoon("2026-03-10")).toBe(false);
});

test("a charge is looked for from its day on, until it was tried or three days are over", () => {
  expect(["2026-03-17", "2026-03-18", "2026-03-21", "2026-03-22"].map((day) => isSoon(day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isSoon("2026-03-18", { bills: [{ ...bill, paid_at: "2026-03-18T14:00:00Z" }] })).toBe(false);
  const payments = [{ paid_at: "2026-03-18T14:00:00Z", status: "failed", amount_cents: 8_412 }];
  expect(isSoon("2026-03-18", { bills: [{ ...bill, payments }] })).toBe(false);
});

test("a bill is looked for from the day of its meter read on, also once the next read has a date", () => {
  const bills = [{ ...bill, paid_at: "2026-03-18T14:00:00Z" }];
  expect(
    ["2026-03-26", "2026-03-27", "2026-04-02", "2026-04-03"].map((day) => isSoon(day, { bills })),
  ).toEqual([false, true, true, false]);
  expect(isSoon("2026-03-29", { bills }, { estimated_next_reading_date: "2026-04-28" })).toBe(true);
  const next = { ...bill, number: "B-2", billing_period_end: "2026-03-26", paid_at: "2026-03-30T14:00:00Z" };
  expect(
    isSoon("2026-03-31", { bills: [next, ...bills] }, { estimated_next_reading_date: "2026-04-28" }),
  ).toBe(false);
});

const now = new Date("2026-03-10T18:00:00Z");
const look = (expected: { isSoon: boolean; days: string[] }, random = 0.5) =>
  nextLook(expected, now, random, startOfServiceDay);
const minutes = (at: Date) => (at.getTime() - now.getTime()) / 60_000;

test("soon is four to six minutes, otherwise a day at most: a lost webhook heals in a quarter of an hour", () => {
  expect([0, 0.5, 1].map((random) => minutes(look({ isSoon: true, days: [] }, random)))).toEqual([4, 5, 6]);
  expect([0, 0.5, 1].map((random) => minutes(look({ isSoon: false, days: [] }, random)) / 60)).toEqual([
    20, 22, 24,
  ]);
});

test("a day on which something falls due is looked at in its morning, Texas time", () => {
  expect(look({ isSoon: false, days: ["2026-03-11"] }, 0).toISOString()).toBe("2026-03-11T13:00:00.000Z");
  expect(look({ isSoon: false, days: ["2026-04-20"] }, 0.5)).toEqual(look({ isSoon: false, days: [] }, 0.5));
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
