import { expect, test } from "vitest";
import { cycleEstimate, neededReads } from "./cycle-estimate.ts";
import { addDays, daysBetween } from "./service-day.ts";

const cycle = (start: string, end: string) => ({ start, end, isClosing: false, isFinal: false });
const asked = (start: string, end: string, today: string) => {
  const { months, years } = neededReads(cycle(start, end), today);
  return { months: months.map(({ name }) => name), years };
};

test("in most of a month two months and one year are read", () => {
  expect(asked("2026-07-05", "2026-08-04", "2026-07-20")).toEqual({
    months: ["2026-06", "2026-07"],
    years: [2025],
  });
});

test("days of a cycle that began two months ago are still read on the first of a month", () => {
  expect(asked("2026-06-29", "2026-08-02", "2026-08-01").months).toEqual(["2026-06", "2026-07", "2026-08"]);
});

test("around New Year the season comes from two calendar years", () => {
  expect(asked("2026-12-10", "2027-01-10", "2026-12-20").years).toEqual([2025, 2026]);
  expect(asked("2027-01-05", "2027-02-04", "2027-01-20").years).toEqual([2025, 2026]);
});

test("without a cycle only the last weeks are read", () => {
  const { months, years } = neededReads(null, "2026-07-20");
  expect([months.map(({ name }) => name), years]).toEqual([["2026-06", "2026-07"], []]);
});

test("a bill that is half a year late does not make the page read half a year of days", () => {
  expect(asked("2026-01-05", "2026-02-04", "2026-07-20").months).toHaveLength(4);
});

const plan = {
  energy_rate_cents_per_kwh: "10",
  plan_monthly_cost_dollars: "5",
  delivery_rate_cents_per_kwh: "5",
};
const days = Array.from({ length: daysBetween("2026-06-10", "2026-07-18") + 1 }, (_, index) => ({
  date: addDays("2026-06-10", index),
  consumption: "30",
  generation: "0",
  eligible_vehicle_charging: "0",
}));
const known = {
  cycle: cycle("2026-07-01", "2026-07-30"),
  days,
  years: [],
  plan,
  latest: null,
  today: "2026-07-20",
};

test("a bill that cannot be estimated says whether the price or the data are missing", () => {
  expect(cycleEstimate({ ...known, plan: null })).toBe("no_price");
  expect(cycleEstimate({ ...known, plan: { ...plan, delivery_rate_cents_per_kwh: null } })).toBe("no_price");
  expect(cycleEstimate({ ...known, days: days.slice(0, 2) })).toBe("too_early");
  expect(cycleEstimate(known)).toMatchObject({ kwh: { expected: 900 }, cents: { expected: 14_000 } });
});

test("a plan whose rates are told by the hour alone is estimated too", () => {
  const period = (name: string, energy_rate_cents_per_kwh: string) => ({
    name,
    energy_rate_cents_per_kwh,
    assumed_share: "0.5",
  });
  const time_of_use = { periods: [period("Days", "15"), period("Nights", "5")] };
  const hourly = { ...plan, energy_rate_cents_per_kwh: null, time_of_use };
  expect(cycleEstimate({ ...known, plan: hourly })).toMatchObject({ cents: { expected: 14_000 } });
});
