import { expect, it } from "vitest";
import { calendarDays } from "./contract-calendar.ts";

const today = "2026-11-21";
const term = { kind: "fixed_term", start: "2026-03-06", end: "2027-03-05" } as const;
const bill = (number: string, more: object = {}) => ({
  number,
  total_cents: 14_210,
  payment_due_date: "2026-12-01",
  ...more,
});
const known = { term, queued: null, hasEndingFee: true, bills: [bill("INV-1")] };
const codes = (days: { code: string }[]) => days.map(({ code }) => code);

it("the days of the contract and of open bills stand in the calendar", () => {
  expect(calendarDays(known, today, "en").map(({ code, day }) => [code, day])).toEqual([
    ["window", "2026-12-05"],
    ["fee_free", "2027-02-20"],
    ["end", "2027-03-05"],
    ["bill", "2026-12-01"],
  ]);
});

it("nothing that is over, paid, void or a credit is in it", () => {
  const bills = [
    bill("paid", { paid_at: "2026-11-20T12:00:00Z" }),
    bill("void", { voided_at: "2026-11-20T12:00:00Z" }),
    bill("credit", { total_cents: -500 }),
    bill("late", { payment_due_date: "2026-11-20" }),
  ];
  expect(codes(calendarDays({ ...known, bills }, today, "en"))).not.toContain("bill");
  expect(codes(calendarDays({ ...known, bills }, "2027-02-21", "en"))).toEqual(["end"]);
});

it("what is today is not over", () => {
  expect(codes(calendarDays(known, "2026-12-01", "en"))).toContain("bill");
  expect(codes(calendarDays(known, term.end, "en"))).toEqual(["end"]);
});

it("a bill that is paid in part stands with the rest", () => {
  const bills = [bill("part", { amount_due_cents: 4_210 })];
  const days = calendarDays({ ...known, bills }, today, "en");
  expect(days.find(({ code }) => code === "bill")?.values.amount).toBe("$42.10");
});

it("who has renewed need not choose, is told of no day from which leaving is free, and sees the next plan begin", () => {
  const queued = { contract_start: "2027-03-06", plan_name: "Clean Energy" };
  expect(codes(calendarDays({ ...known, queued, bills: [] }, today, "en"))).toEqual([
    "end_renewed",
    "next_start",
  ]);
});

it("a day keeps its key when it moves, and no two share one", () => {
  const keys = (end: string) =>
    calendarDays({ ...known, term: { ...term, end } }, today, "es").map(({ key }) => key);
  expect(keys("2027-03-31")).toEqual(keys("2027-03-05"));
  expect(new Set(keys("2027-03-05")).size).toBe(4);
});

it("month to month has no days of a contract, and a plan without a fee none without a fee", () => {
  const open = { kind: "month_to_month", start: "2026-03-06", end: null } as const;
  expect(codes(calendarDays({ ...known, term: open }, today, "en"))).toEqual(["bill"]);
  expect(codes(calendarDays({ ...known, hasEndingFee: false }, today, "en"))).not.toContain("fee_free");
});
