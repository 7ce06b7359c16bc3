import { describe, expect, it } from "vitest";
import { averageCentsPerKwh, fixed } from "./average-price.ts";

const nothing = {
  energy_rate_cents_per_kwh: "0",
  time_of_use: null,
  plan_monthly_cost_dollars: "0.00",
  delivery_rate_cents_per_kwh: "0",
  delivery_monthly_cost_dollars: "4.23",
  usage_credits: [],
  minimum_usage_fee: null,
};
const period = { name: "", name_es: "", window_start: "00:00", window_end: "12:00", days: "all" as const };

/** Figures of labels that REPs really published. */
const labels = [
  {
    label: "Champion Champ Silver-24, Oncor, 2026-05-11",
    plan: { ...nothing, energy_rate_cents_per_kwh: "8.2", delivery_rate_cents_per_kwh: "5.6183" },
    averages: ["14.7", "14.2", "14.0"],
  },
  {
    label: "Gexa Light Saver 12, Oncor, 2025-12-15 (a fee below 2,000 kWh)",
    plan: {
      ...nothing,
      energy_rate_cents_per_kwh: "9.9",
      delivery_rate_cents_per_kwh: "5.5833",
      minimum_usage_fee: { below_kwh: 2000, fee_dollars: "8.00" },
    },
    averages: ["17.9", "16.7", "15.7"],
  },
  {
    label: "OhmConnect EVConnect 12, Oncor, 2025-12-08 (two periods)",
    plan: {
      ...nothing,
      delivery_rate_cents_per_kwh: "5.6032",
      time_of_use: {
        periods: [
          { ...period, energy_rate_cents_per_kwh: "11.79", assumed_share: "0.68" },
          { ...period, energy_rate_cents_per_kwh: "5.9", assumed_share: "0.32" },
        ],
      },
    },
    averages: ["16.4", "15.9", "15.7"],
  },
  {
    label: "Constellation 12, TNMP, 2026-05-06",
    plan: {
      ...nothing,
      energy_rate_cents_per_kwh: "10.44",
      delivery_rate_cents_per_kwh: "6.4665",
      delivery_monthly_cost_dollars: "7.85",
    },
    averages: ["18.5", "17.7", "17.3"],
  },
];

describe("average price", () => {
  it.each(labels)("is the one printed on $label", ({ plan, averages }) => {
    expect([500, 1000, 2000].map((kwh) => fixed(averageCentsPerKwh(plan, kwh), 1))).toEqual(averages);
  });

  it("gives a credit at its threshold and not a kilowatt-hour below", () => {
    const plan = { ...nothing, usage_credits: [{ threshold_kwh: 1000, credit_dollars: "100.00" }] };
    const bill = (kwh: number) => averageCentsPerKwh(plan, kwh).times(kwh).div(100).toFixed(2);
    expect([bill(999), bill(1000)]).toEqual(["4.23", "-95.77"]);
  });

  it("charges a minimum-use fee below its limit and not at it", () => {
    const plan = { ...nothing, minimum_usage_fee: { below_kwh: 800, fee_dollars: "9.95" } };
    const bill = (kwh: number) => averageCentsPerKwh(plan, kwh).times(kwh).div(100).toFixed(2);
    expect([bill(799), bill(800)]).toEqual(["14.18", "4.23"]);
  });

  it("rounds a half up", () => {
    const plan = { ...nothing, energy_rate_cents_per_kwh: "14.15", delivery_monthly_cost_dollars: "0" };
    expect(fixed(averageCentsPerKwh(plan, 1000), 1)).toBe("14.2");
  });
});
