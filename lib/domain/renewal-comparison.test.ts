import { expect, it } from "vitest";
import { yearOf } from "./rate.ts";
import { compareOffers, shownDifference, yearCost } from "./renewal-comparison.ts";
import type { OwnUse } from "./renewal-use.ts";

const use: OwnUse = {
  kwh: [900, 800, 800, 800, 1000, 1400, 1600, 1600, 1300, 900, 800, 900],
  generation_kwh: "2400",
  charging_kwh: "3000",
  source: "own",
  known: 12,
};
const plan = (name: string, energy_rate_cents_per_kwh: string, more: object = {}) => ({
  group_uuid: `${name}-group`,
  name,
  term_months: 12,
  energy_rate_cents_per_kwh,
  plan_monthly_cost_dollars: "9.95",
  delivery_rate_cents_per_kwh: "5.6183",
  delivery_monthly_cost_dollars: "4.23",
  ...more,
});
const idle = plan("Month by Month", "12.4");

it("offers stand by what a year costs, each with its difference to doing nothing", () => {
  const compared = compareOffers([plan("B", "13"), plan("A", "9")], idle, use);
  expect(compared.offers.map(({ plan: { name } }) => name)).toEqual(["A", "B"]);
  for (const { year, difference_cents } of compared.offers) {
    expect(difference_cents).toBe(compared.idle && shownDifference(year, compared.idle));
  }
  expect(compared.offers[0]?.difference_cents).toBeLessThan(0);
  expect(compared.offers[1]?.difference_cents).toBeGreaterThan(0);
});

it("a difference is the one of the figures that are shown, rounded as they are", () => {
  const year = (total_cents: number) => ({
    total_cents,
    export_credit_cents: 0,
    charging_credit_cents: 0,
    isComplete: true,
  });
  expect(shownDifference(year(138_451), year(163_149))).toBe(138_500 - 163_100);
  expect(shownDifference(year(-150), year(150))).toBe(-400);
  expect(shownDifference(year(10_049), year(9_951))).toBe(0);
});

it("a year costs twelve bills of one's own months", () => {
  expect(yearCost(idle, use).total_cents).toBe(yearOf(idle, use.kwh).total_cents);
});

it("what panels send to the grid is taken off where the plan pays for it, and only there", () => {
  const solar = yearCost(plan("Sun", "9", { export_rate_cents_per_kwh: "4.5" }), use);
  expect(solar.export_credit_cents).toBe(10_800);
  expect(solar.total_cents).toBe(yearCost(plan("Plain", "9"), use).total_cents - 10_800);
});

it("what a car takes in the hours that a plan rewards is taken off where the plan rewards it, and only there", () => {
  const vehicle_charging = { credit_cents_per_kwh: "6" };
  const rewarding = yearCost(plan("Nights", "9", { vehicle_charging }), use);
  expect(rewarding.charging_credit_cents).toBe(18_000);
  expect(rewarding.total_cents).toBe(yearCost(plan("Plain", "9"), use).total_cents - 18_000);
  const unknown = yearCost(plan("Nights", "9", { vehicle_charging }), { ...use, charging_kwh: null });
  expect(unknown.charging_credit_cents).toBe(0);
});

it("a plan that rewards charging stands before one that is cheaper without its credit", () => {
  const nights = plan("Nights", "9.5", { vehicle_charging: { credit_cents_per_kwh: "6" } });
  const { offers } = compareOffers([plan("Plain", "9"), nights], idle, use);
  expect(offers.map(({ plan: { name } }) => name)).toEqual(["Nights", "Plain"]);
});

it("without a price for doing nothing no difference is made up", () => {
  const { offers, idle: none } = compareOffers([plan("A", "9")], null, use);
  expect(none).toBeNull();
  expect(offers[0]?.difference_cents).toBeNull();
});
