import { expect, it } from "vitest";
import {
  contractTerm,
  contractTimeline,
  feeFreeFrom,
  queuedContract,
  renewalStart,
  renewalState,
  renewalWindowFrom,
} from "./contract-term.ts";
import { addDays, daysBetween } from "./service-day.ts";

const end = "2027-01-05";
const fixed = contractTerm(
  { rate_structure: "fixed", term_months: 12, contract_start: "2026-01-06", contract_end: end },
  null,
);

it("the fee-free days are the last fourteen, the last day among them", () => {
  expect(feeFreeFrom(end)).toBe("2026-12-23");
  expect(daysBetween(feeFreeFrom(end), end) + 1).toBe(14);
});

it("renewals are open from exactly 90 days before the end, and not a day earlier", () => {
  const from = renewalWindowFrom(end);
  expect(from).toBe("2026-10-07");
  const on = (today: string) => renewalState(fixed, { today, hasQueued: false });
  expect([on(addDays(from, -1)), on(from), on(end)]).toEqual(["early", "open", "open"]);
});

it("who goes month to month may renew on any day, who has renewed or leaves on none", () => {
  const monthly = contractTerm({ rate_structure: "variable", contract_end: null }, null);
  expect(renewalState(monthly, { today: end, hasQueued: false })).toBe("open");
  expect(renewalState(monthly, { today: end, hasQueued: true })).toBe("queued");
  expect(renewalState(fixed, { today: end, hasQueued: false, finalServiceDate: end })).toBe("closed");
});

it("where the plan is silent about its dates, the list of contracts says them", () => {
  const contracts = [
    { status: "upcoming", contract_start: "2027-01-06", contract_end: "2028-01-05" },
    { status: "active", contract_start: "2026-01-06", contract_end: end },
  ];
  expect(contractTerm({ rate_structure: "fixed" }, contracts)).toEqual({ ...fixed });
  expect(contractTerm(null, contracts).end).toBe(end);
});

it("a contract without an end is month to month; one of which nothing is known is neither", () => {
  expect(contractTerm({ rate_structure: "fixed", contract_end: null }, null).kind).toBe("month_to_month");
  expect(contractTerm(null, [{ status: "active", contract_end: null }]).kind).toBe("month_to_month");
  expect(contractTerm({ rate_structure: "fixed" }, []).kind).toBe("unknown");
  expect(renewalState(contractTerm(null, null), { today: end, hasQueued: false })).toBe("unknown");
});

it("only a contract still to come is queued", () => {
  const first = { status: "upcoming", contract_start: "2026-01-06" };
  const next = { status: "upcoming", contract_start: "2027-01-06" };
  expect(queuedContract([next, first], "2026-11-21")).toBe(next);
  expect(queuedContract([first], "2026-11-21")).toBeNull();
  expect(queuedContract([{ status: "past", contract_start: "2028-01-01" }], "2026-11-21")).toBeNull();
});

it("a renewal begins the day after the contract, or tomorrow where nothing ends it", () => {
  expect(renewalStart(fixed, "2026-11-21")).toBe("2027-01-06");
  expect(renewalStart(fixed, end)).toBe("2027-01-06");
  expect(renewalStart({ kind: "month_to_month", start: null, end: null }, end)).toBe("2027-01-06");
});

it("the timeline runs from 0 to 100 in the order of its days, today among them", () => {
  const { points, todayPercent, daysLeft } = contractTimeline("2026-01-06", end, "2026-11-21", false);
  expect(points.map(({ code }) => code)).toEqual(["start", "window", "fee_free", "end"]);
  expect(points.map(({ percent }) => percent)).toEqual(
    points.map(({ percent }) => percent).toSorted((a, b) => a - b),
  );
  expect([points[0]?.percent, points[3]?.percent]).toEqual([0, 100]);
  expect(points.map(({ isOver }) => isOver)).toEqual([true, true, false, false]);
  expect(todayPercent).toBeCloseTo((100 * 319) / 365, 6);
  expect(daysLeft).toBe(45);
});

it("the timeline of a short contract stays within it, and a day outside it at its edge", () => {
  const { points, todayPercent } = contractTimeline("2026-12-01", end, "2027-02-01", false);
  expect(points[1]).toMatchObject({ code: "window", day: "2026-12-01", percent: 0 });
  expect(todayPercent).toBe(100);
  expect(contractTimeline("2026-12-01", end, "2026-11-01", false).todayPercent).toBe(0);
});

it("with the next contract booked no day stands from which leaving costs nothing: that one may have its own fee", () => {
  const { points } = contractTimeline("2026-01-06", end, "2026-11-21", true);
  expect(points.map(({ code }) => code)).toEqual(["start", "window", "end"]);
});
