import { expect, it } from "vitest";
import { centsOfExport, centsOfKwh, perKwhCents, usagePrice } from "./usage-dollars.ts";

const plan = {
  energy_rate_cents_per_kwh: "12.5",
  delivery_rate_cents_per_kwh: "5.05",
  plan_monthly_cost_dollars: "9.95",
  delivery_monthly_cost_dollars: "4.23",
  usage_credits: [{ threshold_kwh: 100, credit_dollars: "50" }],
  export_rate_cents_per_kwh: "3.3",
};
const price = (more = {}) => {
  const found = usagePrice({ ...plan, ...more });
  if (!found) throw new Error("a price was stated");
  return found;
};

it("dollars are energy and delivery alone, without monthly charges and credits", () =>
  expect([perKwhCents(price()), centsOfKwh(price(), "1000")]).toEqual(["17.55", 12_500 + 5050]));

it("a day's dollars are rounded line by line as a bill's", () => {
  // 33.333 kWh: 416.66 and 168.33 cents.
  expect(centsOfKwh(price(), "33.333")).toBe(417 + 168);
  expect(centsOfKwh(price(), "0")).toBe(0);
});

it("hours of use at different prices count as the label assumes", () => {
  const period = { name: "night", energy_rate_cents_per_kwh: "0", assumed_share: "0.25" };
  const time_of_use = {
    periods: [period, { name: "day", energy_rate_cents_per_kwh: "20", assumed_share: "0.75" }],
  };
  expect(centsOfKwh(price({ time_of_use }), "100")).toBe(1500 + 505);
  expect(price({ time_of_use }).isTimeOfUse).toBe(true);
  expect(perKwhCents(price({ time_of_use }))).toBe("20.05");
});

it("a plan whose rates are told by the hour alone has a price too", () => {
  const time_of_use = {
    periods: [
      { name: "night", energy_rate_cents_per_kwh: "4", assumed_share: "0.25" },
      { name: "day", energy_rate_cents_per_kwh: "20", assumed_share: "0.75" },
    ],
  };
  expect(perKwhCents(price({ time_of_use, energy_rate_cents_per_kwh: null }))).toBe("21.05");
});

it("a price for each kWh needs no monthly charge", () =>
  expect(perKwhCents(price({ plan_monthly_cost_dollars: null }))).toBe("17.55"));

it("exports earn their own rate, or nothing is said", () => {
  expect(centsOfExport(price(), "10")).toBe(33);
  // 1.65 cents.
  expect(centsOfExport(price(), "0.5")).toBe(2);
  expect(centsOfExport(price({ export_rate_cents_per_kwh: null }), "10")).toBeNull();
});

it("without a stated price there are no dollars", () => {
  expect(usagePrice({ ...plan, energy_rate_cents_per_kwh: undefined })).toBeNull();
  expect(usagePrice({ ...plan, delivery_rate_cents_per_kwh: null })).toBeNull();
});
