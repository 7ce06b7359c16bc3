import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { formatTimeOfDay } from "#lib/domain/daily-window.ts";
import en from "#messages/en/plans.json";
import { priceGroups, priceRows } from "./price-rows.ts";
import type { Words } from "./words.ts";

const words: Words = { t: createTranslator({ locale: "en", messages: en }), locale: "en" };
const plan = {
  uuid: "p-1",
  name: "Nights",
  term_months: 12,
  energy_rate_cents_per_kwh: "10.3",
  plan_monthly_cost_dollars: "0.00",
  delivery_rate_cents_per_kwh: "5.6183",
  delivery_monthly_cost_dollars: "4.23",
  early_termination_fee_dollars: "150.00",
};
const values = (of: object, code: string) =>
  priceRows(words, { ...plan, ...of }).find((row) => row.code === code)?.values;

test("a charge that a plan does not state is not shown as none", () => {
  expect(values({ delivery_monthly_cost_dollars: null }, "delivery_monthly")).toEqual([
    { amount: "See the label" },
  ]);
  expect(values({ plan_monthly_cost_dollars: null }, "base")).toEqual([{ amount: "See the label" }]);
  expect(values({}, "base")).toEqual([]);
});

test("every part is there: what a plan gives back for a car and for solar power too", () => {
  const vehicle_charging = { credit_cents_per_kwh: "6.0000", window_start: "23:00", window_end: "05:00" };
  const { back } = priceGroups(words, { ...plan, vehicle_charging, export_rate_cents_per_kwh: "4.5" });
  const at = (time: string) => formatTimeOfDay(time, "en");
  expect(back.filter((row) => row.values.length > 0)).toMatchObject([
    { code: "vehicle", values: [{ amount: "6.0¢/kWh", when: `${at("23:00")} to ${at("05:00")}` }] },
    { code: "export", values: [{ amount: "4.5¢/kWh" }] },
  ]);
});

test("plans that stand side by side have the same rows, whatever they lack", () => {
  const codes = (of: object) => priceRows(words, { ...plan, ...of }).map(({ code }) => code);
  expect(codes({ minimum_usage_fee: { below_kwh: 800, fee_dollars: "9.95" } })).toEqual(codes({}));
});

test("hours without a price for energy are free, each with its time", () => {
  const period = {
    name: "Night",
    window_start: "21:00",
    window_end: "06:00",
    days: "all",
    assumed_share: "1",
  };
  const time_of_use = { periods: [{ ...period, energy_rate_cents_per_kwh: "0.0000" }] };
  const when = `${formatTimeOfDay("21:00", "en")} to ${formatTimeOfDay("06:00", "en")}, every day`;
  expect(values({ time_of_use }, "energy")).toEqual([{ amount: "Free energy", when }]);
});

test("a fee for each month left says what it comes to at most; none has nothing to add", () => {
  const monthly = { early_termination_fee_per_month_remaining_dollars: "20.00" };
  const note = (of: object) => priceGroups(words, { ...plan, ...of }).ending[0]?.note;
  expect(note(monthly)).toContain("$240.00");
  expect(note({ early_termination_fee_dollars: "0.00" })).toBeUndefined();
});
