import { expect, it } from "vitest";
import { contractAverages, pricedPlan } from "./contract-price.ts";

const whole = {
  energy_rate_cents_per_kwh: "8.2",
  plan_monthly_cost_dollars: "0",
  delivery_rate_cents_per_kwh: "5.6183",
  delivery_monthly_cost_dollars: "4.23",
};

it("a plan that lacks a price that every bill needs is not worked out", () => {
  expect(pricedPlan(whole)).toEqual(whole);
  for (const name of Object.keys(whole).slice(0, 3)) {
    expect(pricedPlan({ ...whole, [name]: null })).toBeNull();
  }
  expect(pricedPlan({})).toBeNull();
});

it("averages are worked out where the prices are told, taken where only they are, and never made up", () => {
  expect(contractAverages(whole)).toEqual(["14.7", "14.2", "14.0"]);
  expect(contractAverages({ avg_cents_per_kwh_1000: "16.2212" })).toEqual([null, "16.2", null]);
  expect(contractAverages({})).toEqual([null, null, null]);
});
