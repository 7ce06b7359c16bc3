import { expect, it } from "vitest";
import { isSameOffer, planKey, type QuotedPlan, quoteChanges } from "./quote-change.ts";

const clean: QuotedPlan = {
  group_uuid: "4e7acc79-58af-4be1-881f-c9ccbbe02a80",
  name: "Clean Energy",
  term_months: 12,
  energy_rate_cents_per_kwh: "9.2100",
  plan_monthly_cost_dollars: "9.95",
  delivery_rate_cents_per_kwh: "5.6183",
  delivery_monthly_cost_dollars: "4.23",
  avg_cents_per_kwh_1000: "16.2463",
};
const longer: QuotedPlan = { ...clean, term_months: 24 };
const other: QuotedPlan = {
  ...clean,
  group_uuid: "a5b5c5a2-6a0d-4b38-9a2e-1f6a3c1d7e24",
  name: "Two-Year Steady",
};

it("the same prices under new numbers are no change", () => {
  const renewed = { ...clean, uuid: "another", expires_at: "2026-11-21T12:00:00Z" };
  expect(quoteChanges([clean, other], [other, renewed])).toEqual([]);
});

it("a price that moved is told with the label's average before and after", () => {
  const dearer = { ...clean, energy_rate_cents_per_kwh: "9.4100", avg_cents_per_kwh_1000: "16.4463" };
  expect(quoteChanges([clean, other], [dearer, other])).toEqual([
    {
      plan_key: "4e7acc79-12",
      name: "Clean Energy",
      term_months: 12,
      before: { average_cents_per_kwh: "16.2", energy_rate_cents_per_kwh: "9.2100" },
      after: { average_cents_per_kwh: "16.4", energy_rate_cents_per_kwh: "9.4100" },
    },
  ]);
});

it("a plan that is gone and one that is new are told, and another term is another plan", () => {
  const changes = quoteChanges([clean, other], [other, longer]);
  expect(changes.map(({ plan_key, before, after }) => [plan_key, before !== null, after !== null])).toEqual([
    ["4e7acc79-12", true, false],
    ["4e7acc79-24", false, true],
  ]);
});

it.each<Partial<QuotedPlan>>([
  { plan_monthly_cost_dollars: "4.95" },
  { delivery_rate_cents_per_kwh: "5.7554" },
  { delivery_monthly_cost_dollars: null },
  { usage_credits: [{ threshold_kwh: 1000, credit_dollars: "50.00" }] },
  { minimum_usage_fee: { below_kwh: 800, fee_dollars: "9.95" } },
  { time_of_use: { periods: [{ name: "All", energy_rate_cents_per_kwh: "9.21", assumed_share: "1" }] } },
  { early_termination_fee_dollars: "150.00" },
  { early_termination_fee_per_month_remaining_dollars: "20.00" },
  { export_rate_cents_per_kwh: "4.0" },
  { vehicle_charging: { credit_cents_per_kwh: "6", window_start: "23:00", window_end: "05:00" } },
])("another offer by %j alone", (part) => {
  expect(isSameOffer(clean, { ...clean, ...part })).toBe(false);
});

it("what the documents leave out and what they call null are the same", () => {
  const spelled = { ...clean, usage_credits: [], minimum_usage_fee: null, time_of_use: null };
  expect(isSameOffer(clean, spelled)).toBe(true);
  expect(planKey(clean)).toBe(planKey(spelled));
});
