import { expect, test } from "vitest";
import { addDays } from "./service-day.ts";
import { daysOfMonth, monthPeriod } from "./usage-period.ts";
import { dailyMeans, pastYears, seasonOf } from "./usage-season.ts";
import type { UseOfYear } from "./whole-months.ts";

const perDay = 30;
/** A year of an even home, as Light tells it: the first month holds `firstDays` days. */
function evenYear(year: number, first: number, last = 12, previous: string | null = "…", firstDays?: number) {
  const months = Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index;
    const all = daysOfMonth(monthPeriod(year, month).name).length;
    return { month, consumption: String(perDay * (month === first ? (firstDays ?? all) : all)) };
  });
  return { year, months, previous } satisfies UseOfYear;
}
const span = (first: string, last: string) => {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};
/** What a home page of `today` says of the season, when it reads the years that are asked for and no others. */
function seasonSeen(years: readonly UseOfYear[], today: string, end: string) {
  const recent = span(addDays(today, -29), addDays(today, -2));
  const asked = pastYears(recent[0] ?? today, end);
  const read = years.filter(({ year }) => asked.includes(year));
  return seasonOf(recent, span(addDays(today, -1), end), dailyMeans(read, today));
}

test("readings that begin in the middle of a month do not make it a thrifty one", () => {
  const years = [evenYear(2025, 10, 12, null, 17), evenYear(2026, 1, 11)];
  const means = dailyMeans(years.slice(0, 1), "2026-11-05");
  expect([...means]).toEqual([
    ["2025-11", perDay],
    ["2025-12", perDay],
  ]);
  expect(seasonSeen(years, "2026-11-05", "2026-11-30")).toBeNull();
  expect(seasonSeen(years, "2026-12-18", "2026-12-31")).toBe(1);
});

test("the month under way is no month of the past", () => {
  expect(dailyMeans([evenYear(2026, 1, 7)], "2026-07-20").has("2026-07")).toBe(false);
  expect(dailyMeans([evenYear(2026, 1, 7)], "2026-07-20").get("2026-06")).toBe(perDay);
});

test.each([
  ["2026-07-10", "2026-07-31", [2025]],
  ["2026-12-20", "2027-01-10", [2025, 2026]],
  ["2027-01-15", "2027-02-01", [2025, 2026]],
])("seen on %s the season up to %s is known where the readings are", (today, end, asked) => {
  const years = [2024, 2025, 2026].map((year) => evenYear(year, 1));
  expect(pastYears(addDays(today, -29), end)).toEqual(asked);
  expect(seasonSeen(years, today, end)).toBeCloseTo(1, 10);
});
