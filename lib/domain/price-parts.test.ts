import { expect, it } from "vitest";
import { priceParts } from "./price-parts.ts";

const plan = {
  tdu_shortname: "CenterPoint",
  energy_rate_cents_per_kwh: "11.3150",
  plan_monthly_cost_dollars: "4.95",
  delivery_rate_cents_per_kwh: "6.0009",
  delivery_monthly_cost_dollars: "4.90",
  early_termination_fee_dollars: "150.00",
  avg_cents_per_kwh_1000: "18.1",
};
const periods = [
  {
    name: "Day",
    energy_rate_cents_per_kwh: "17.96",
    assumed_share: "0.63",
    window_start: "06:00",
    window_end: "21:00",
    days: "all",
  },
  {
    name: "Night",
    energy_rate_cents_per_kwh: "0.00",
    assumed_share: "0.37",
    window_start: "21:00",
    window_end: "06:00",
    days: "all",
  },
];
const parts = (more: object = {}) => priceParts({ ...plan, ...more }, "en");
const codes = (more?: object) => parts(more).map(({ code }) => code);
const values = (code: string, more?: object) => parts(more).find((part) => part.code === code)?.values;

it("states every part that costs something, to its last digit", () => {
  expect(codes()).toEqual(["energy", "base", "delivery_both", "average", "ending_flat"]);
  expect(values("energy")).toEqual({ rate: "11.315¢/kWh" });
  expect(values("delivery_both")).toEqual({ utility: "CenterPoint", rate: "6.0009¢/kWh", amount: "$4.90" });
});

it("a plan of several times of day states these and not their mean, which nobody pays", () => {
  const more = { time_of_use: { periods } };
  expect(codes(more).filter((code) => code.startsWith("energy"))).toEqual(["energy_period", "energy_period"]);
  expect(values("energy_period", more)).toMatchObject({ rate: "17.96¢/kWh", is_free: "no" });
  expect(parts(more)[1]?.values).toMatchObject({ name: "Night", is_free: "yes" });
});

it("leaves out what is zero, but never how the contract may end", () => {
  const nothing = { plan_monthly_cost_dollars: "0.00", delivery_monthly_cost_dollars: "0" };
  expect(codes(nothing)).toEqual(["energy", "delivery", "average", "ending_flat"]);
  expect(codes({ early_termination_fee_dollars: "0.00" })).toContain("ending_free");
  expect(codes({ early_termination_fee_dollars: null })).toContain("ending_unknown");
  expect(values("ending_monthly", { early_termination_fee_per_month_remaining_dollars: "20.00" })).toEqual({
    amount: "$20.00",
  });
});
