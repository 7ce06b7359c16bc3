import fc from "fast-check";
import { expect, it } from "vitest";
import { estimateOf, monthsWithLine } from "./plan-estimate.ts";

const plan = {
  energy_rate_cents_per_kwh: "15.6",
  plan_monthly_cost_dollars: "0.00",
  delivery_rate_cents_per_kwh: "5.6183",
  delivery_monthly_cost_dollars: "4.23",
  usage_credits: [{ threshold_kwh: 1000, credit_dollars: "100.00" }],
};
const months = fc.array(fc.nat(20_000), { minLength: 12, maxLength: 12 });

it("the average month is a twelfth of the twelve bills, to the nearest cent", () => {
  fc.assert(
    fc.property(months, (kwh) => {
      const { year, average_month_cents, highest_month, highest_month_cents } = estimateOf(plan, kwh);
      expect(Math.abs(12 * average_month_cents - year.total_cents)).toBeLessThanOrEqual(6);
      expect(year.months[highest_month]?.total_cents).toBe(highest_month_cents);
      expect(year.months.every(({ total_cents }) => total_cents <= highest_month_cents)).toBe(true);
    }),
  );
});

it("the dearest month need not be the one with most use: a credit can make it cheaper", () => {
  const kwh = [500, 500, 500, 500, 500, 999, 1000, 500, 500, 500, 500, 500];
  const { year, highest_month } = estimateOf(plan, kwh);
  expect(highest_month).toBe(5);
  expect(monthsWithLine(year, "usage_credit", 1000)).toBe(1);
  expect(monthsWithLine(year, "minimum_usage_fee", 1000)).toBe(0);
});
