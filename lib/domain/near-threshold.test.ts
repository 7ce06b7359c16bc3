import { expect, it } from "vitest";
import { nearThresholds } from "./near-threshold.ts";
import { quoted } from "./test-bill.ts";

const plan = quoted("Thousand", "9", {
  usage_credits: [{ threshold_kwh: 1000, credit_dollars: "100.00" }],
  minimum_usage_fee: { below_kwh: 800, fee_dollars: "9.95" },
});

it.each([
  ["999", { isReached: false, kwh_away: "1" }],
  ["1000", { isReached: true, kwh_away: "0" }],
  ["1001", { isReached: true, kwh_away: "1" }],
  ["900", { isReached: false, kwh_away: "100" }],
  ["1100", { isReached: true, kwh_away: "100" }],
])("at %s kWh a credit at 1,000 is near, and it is told by how much it is had or missed", (kwh, told) => {
  expect(nearThresholds(plan, kwh)).toEqual([
    { code: "usage_credit", threshold_kwh: 1000, amount_cents: 10_000, ...told },
  ]);
});

it("a fee for little use is not charged at its limit, and is one kWh below", () => {
  const fee = { code: "minimum_usage_fee", threshold_kwh: 800, amount_cents: 995 };
  expect(nearThresholds(plan, "800")).toEqual([{ ...fee, isReached: true, kwh_away: "0" }]);
  expect(nearThresholds(plan, "799")).toEqual([{ ...fee, isReached: false, kwh_away: "1" }]);
});

it.each(["0", "700", "890", "1101", "5000"])("at %s kWh nothing is near", (kwh) => {
  expect(nearThresholds(plan, kwh)).toEqual([]);
});
