import { expect, it } from "vitest";
import { quartersOfDay, startOfServiceDay } from "./usage-calendar.ts";
import { usageDay } from "./usage-day.ts";

const horizon = {
  today: "2026-12-31",
  lastDay: "2026-12-29",
  serviceStart: "2025-05-01",
  serviceEnd: null,
  hasHistory: true,
};
const rowsOf = (day: string) =>
  Array.from({ length: quartersOfDay(day) }, (_, quarter) => ({
    start: new Date(startOfServiceDay(day) + quarter * 900_000).toISOString(),
    consumption: quarter === 21 ? "2" : "0.1",
    generation: "0",
    vehicle_charging: "0",
  }));

it.each([
  ["2026-03-08", 23, "11.1"],
  ["2026-07-03", 24, "11.5"],
  ["2026-11-01", 25, "11.9"],
])("%s has %i hours that add up to the day", (day, hours, total) => {
  const found = usageDay(day, rowsOf(day), true, horizon);
  expect(found.hours).toHaveLength(hours);
  expect(found.hours.every(({ quarters }) => quarters.length === 4)).toBe(true);
  expect(found.total.consumption).toBe(total);
});

it("the highest hour is named as the clock shows it", () => {
  expect(usageDay("2026-03-08", rowsOf("2026-03-08"), true, horizon).highest?.hour.hour).toBe(6);
  expect(usageDay("2026-11-01", rowsOf("2026-11-01"), true, horizon).highest?.hour.hour).toBe(4);
});

it("a day without readings has no hours and says why", () => {
  const found = usageDay("2026-12-30", rowsOf("2026-12-29"), true, horizon);
  expect(found).toMatchObject({ state: "coming", hours: [], highest: null });
});
