import { expect, test } from "vitest";
import { projectCycle } from "./cycle-projection.ts";
import { addDays } from "./service-day.ts";

const price = {
  energy_rate_cents_per_kwh: "10",
  plan_monthly_cost_dollars: "5.00",
  delivery_rate_cents_per_kwh: "5",
  delivery_monthly_cost_dollars: "4.00",
};
const cycle = { start: "2026-07-01", end: "2026-07-30", isClosing: false, isFinal: false };
const days = (first: string, count: number, kwh = "30.000") =>
  Array.from({ length: count }, (_, index) => ({
    date: addDays(first, index),
    consumption: kwh,
    generation: "0.000",
    eligible_vehicle_charging: "0.000",
  }));
const none = new Map<string, number>();

test("an even home's bill is expected at its usual use, and the range covers it", () => {
  const projection = projectCycle({
    cycle,
    days: days("2026-06-10", 36),
    lastYear: none,
    price,
    taxShare: 0.01,
  });
  expect(projection).toMatchObject({
    knownDays: 15,
    openDays: 15,
    knownKwh: 450,
    kwh: { expected: 900 },
    season: null,
  });
  // 900 kWh at 15 cents, nine dollars a month, and one part in a hundred.
  expect(projection?.cents.expected).toBe(14_400 + 144);
  expect(projection?.cents.low).toBeLessThan(14_544);
  expect(projection?.cents.high).toBeGreaterThan(14_544);
});

test("what has been used is never taken back, and a finished cycle has no range", () => {
  const projection = projectCycle({
    cycle,
    days: days("2026-07-01", 30),
    lastYear: none,
    price,
    taxShare: 0,
  });
  expect(projection?.openDays).toBe(0);
  expect(projection?.cents).toEqual({ low: 14_400, expected: 14_400, high: 14_400 });
});

test("a day without data counts as open, not as a day without use", () => {
  const holes = days("2026-07-01", 20).filter(({ date }) => date !== "2026-07-05");
  const projection = projectCycle({ cycle, days: holes, lastYear: none, price, taxShare: 0 });
  expect(projection).toMatchObject({ knownDays: 19, openDays: 11, kwh: { expected: 900 } });
});

test("last year's months move the days to come", () => {
  const lastYear = new Map([
    ["2025-06", 20],
    ["2025-07", 30],
    ["2025-08", 40],
  ]);
  const projection = projectCycle({ cycle, days: days("2026-06-10", 30), lastYear, price, taxShare: 0 });
  expect(projection?.season).toBeGreaterThan(1.1);
  expect(projection?.kwh.expected).toBeGreaterThan(900);
});

test("solar power that was sold lowers the bill", () => {
  const sunny = days("2026-07-01", 30).map((day) => ({ ...day, generation: "10.000" }));
  const solar = { ...price, export_rate_cents_per_kwh: "3" };
  const projection = projectCycle({ cycle, days: sunny, lastYear: none, price: solar, taxShare: 0 });
  expect(projection?.credits_cents).toBe(-900);
  expect(projection?.cents.expected).toBe(13_500);
});

test("taxes are a part of what is left after the credits", () => {
  const sunny = days("2026-07-01", 30).map((day) => ({ ...day, generation: "10.000" }));
  const solar = { ...price, export_rate_cents_per_kwh: "3" };
  const projection = projectCycle({ cycle, days: sunny, lastYear: none, price: solar, taxShare: 0.02 });
  expect(projection?.taxes_cents).toBe(270);
  expect(projection?.cents.expected).toBe(13_770);
});

test("two days are too few to tell anything", () => {
  expect(projectCycle({ cycle, days: days("2026-07-01", 2), lastYear: none, price, taxShare: 0 })).toBeNull();
});
