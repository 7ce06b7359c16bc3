import { expect, it } from "vitest";
import { deliveryParts, deliveryRates } from "./delivery-rates.ts";

const plan = { delivery_rate_cents_per_kwh: "6.1000", delivery_monthly_cost_dollars: "4.50" };
const ratesOf = (...args: Parameters<typeof deliveryRates>) =>
  deliveryRates(...args).map(({ effective_from, cents_per_kwh }) => [effective_from, cents_per_kwh]);

it("a past bill is charged what the utility charged then, whatever it charges now", () => {
  const rates = deliveryRates("TNMP", plan, "2026-11-22");
  const days = { first: "2026-01-02", last: "2026-01-31" };
  expect(deliveryParts(rates, days)).toEqual([
    { ...days, rate: { effective_from: "2025-09-01", monthly_dollars: "7.85", cents_per_kwh: "7.2370" } },
  ]);
});

it("what a plan is quoted with takes the place of the row in force, so that a table that is behind does no harm", () => {
  expect(ratesOf("TNMP", plan, "2026-11-22")).toEqual([
    ["2025-09-01", "7.2370"],
    ["2026-03-01", "6.1000"],
  ]);
});

it("a rate that is known to come replaces the plan's from its day", () => {
  expect(ratesOf("TNMP", plan, "2026-02-01")).toEqual([
    ["2025-09-01", "6.1000"],
    ["2026-03-01", "6.4665"],
  ]);
});

it.each([null, "EL_PASO"])("for the utility %s the plan's charges are all there are", (utility) => {
  const days = { first: "2024-01-02", last: "2026-01-31" };
  expect(deliveryParts(deliveryRates(utility, plan, "2026-11-22"), days)).toEqual([
    { ...days, rate: expect.objectContaining({ monthly_dollars: "4.50", cents_per_kwh: "6.1000" }) },
  ]);
});

it("days before the first known rate get that one", () => {
  const rates = deliveryRates("CENTERPOINT", plan, "2026-11-22");
  const parts = deliveryParts(rates, { first: "2025-11-20", last: "2025-12-20" });
  expect(parts).toHaveLength(1);
});

it("a bill is cut on the day a rate begins, not before and not after", () => {
  const rates = deliveryRates("ONCOR", plan, "2026-11-22");
  const cut = (first: string, last: string) =>
    deliveryParts(rates, { first, last }).map((part) => [part.first, part.last]);
  expect(cut("2026-02-01", "2026-02-28")).toHaveLength(1);
  expect(cut("2026-03-01", "2026-03-31")).toHaveLength(1);
  expect(cut("2025-12-05", "2026-03-01")).toEqual([
    ["2025-12-05", "2025-12-07"],
    ["2025-12-08", "2025-12-14"],
    ["2025-12-15", "2026-02-28"],
    ["2026-03-01", "2026-03-01"],
  ]);
});
