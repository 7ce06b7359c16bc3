import { expect, it } from "vitest";
import { endingFee, monthsRemaining, statedEndingFee } from "./early-termination.ts";
import { addDays } from "./service-day.ts";

const end = "2028-01-20";
const term = { kind: "fixed_term", start: "2026-01-21", end } as const;
const flat = { early_termination_fee_dollars: "150.00" };
const monthly = { early_termination_fee_per_month_remaining_dollars: "20.00" };

it("a flat fee is the same on every day before the last fourteen", () => {
  expect(endingFee(flat, term, "2026-01-21")).toEqual({ code: "flat", cents: 15_000 });
  expect(endingFee(flat, term, addDays(end, -14))).toEqual({ code: "flat", cents: 15_000 });
});

it("nothing is due in the last fourteen days, on the last of them neither", () => {
  for (const fees of [flat, monthly]) {
    expect(endingFee(fees, term, addDays(end, -13))).toEqual({ code: "last_days" });
    expect(endingFee(fees, term, end)).toEqual({ code: "last_days" });
  }
});

it.each([
  ["2026-01-21", 24],
  ["2026-11-21", 14],
  ["2026-11-20", 15],
  ["2027-12-31", 1],
  ["2028-01-06", 1],
])("on %s there are %i months left to pay for", (today, months) => {
  expect(monthsRemaining(today, end)).toBe(months);
});

it("a fee per month counts each month that has begun", () => {
  expect(endingFee(monthly, term, "2026-11-21")).toEqual({
    code: "per_month",
    cents: 28_000,
    month_cents: 2_000,
    months: 14,
  });
});

it("month to month costs nothing to leave, whatever the plan says", () => {
  const open = { kind: "month_to_month", start: "2026-01-21", end: null } as const;
  expect(endingFee(flat, open, "2026-11-21")).toEqual({ code: "month_to_month" });
  expect(endingFee(flat, term, addDays(end, 1))).toEqual({ code: "month_to_month" });
});

it("a fee that is not told is unknown and never nothing", () => {
  expect(endingFee({}, term, "2026-11-21")).toEqual({ code: "unknown" });
  expect(endingFee({ early_termination_fee_dollars: "0.00" }, term, "2026-11-21")).toEqual({
    code: "no_fee",
  });
  const unknown = { kind: "unknown", start: null, end: null } as const;
  expect(endingFee(monthly, unknown, "2026-11-21")).toEqual({ code: "unknown" });
});

it("a plan states a fee a month, one fee, none, or nothing at all", () => {
  expect(statedEndingFee({ ...flat, ...monthly })).toEqual({ code: "per_month", dollars: "20.00" });
  expect(statedEndingFee(flat)).toEqual({ code: "flat", dollars: "150.00" });
  expect(statedEndingFee({ early_termination_fee_dollars: "0.00" })).toEqual({ code: "none" });
  expect(statedEndingFee({ early_termination_fee_dollars: null })).toEqual({ code: "unknown" });
});
