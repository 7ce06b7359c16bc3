import { expect, it } from "vitest";
import { isFederalBusinessDay, lastRescissionDay } from "./federal-business-day.ts";
import { addDays, weekday } from "./service-day.ts";

const nth = (year: number, month: number, day: number, count: number): string => {
  let at = `${year}-${String(month).padStart(2, "0")}-01`;
  while (weekday(at) !== day) at = addDays(at, 1);
  return addDays(at, 7 * (count - 1));
};
const lastMonday = (year: number, month: number): string =>
  nth(year, month, 1, 5).slice(5, 7) === String(month).padStart(2, "0")
    ? nth(year, month, 1, 5)
    : nth(year, month, 1, 4);
const shifted = (day: string): string =>
  weekday(day) === 6 ? addDays(day, -1) : weekday(day) === 0 ? addDays(day, 1) : day;

/** 5 U.S.C. 6103 worked out a second time, without the library. */
function holidays(year: number): string[] {
  return [
    shifted(`${year}-01-01`),
    nth(year, 1, 1, 3),
    nth(year, 2, 1, 3),
    lastMonday(year, 5),
    shifted(`${year}-06-19`),
    shifted(`${year}-07-04`),
    nth(year, 9, 1, 1),
    nth(year, 10, 1, 2),
    shifted(`${year}-11-11`),
    nth(year, 11, 4, 4),
    shifted(`${year}-12-25`),
  ];
}

it("the last day of free cancellation is right for every day of ten years", () => {
  const off = new Set(Array.from({ length: 12 }, (_, index) => holidays(2025 + index)).flat());
  for (let day = "2026-01-01"; day < "2036-01-01"; day = addDays(day, 1)) {
    let expected = day;
    for (let left = 3; left > 0; ) {
      expected = addDays(expected, 1);
      if (![0, 6].includes(weekday(expected)) && !off.has(expected)) left -= 1;
    }
    expect(lastRescissionDay(day), day).toBe(expected);
  }
});

it("counts over Thanksgiving and the weekend", () => {
  expect(lastRescissionDay("2026-11-24")).toBe("2026-11-30");
});

it("observes a New Year's Day that falls on a Saturday on December 31 of the year before", () => {
  expect(isFederalBusinessDay("2027-12-31")).toBe(false);
});

it("does not count Texas's own holidays as days off", () => {
  expect(isFederalBusinessDay("2026-03-02")).toBe(true);
});
