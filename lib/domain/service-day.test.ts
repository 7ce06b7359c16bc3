import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  chicagoDay,
  daysBetween,
  formatDay,
  isServiceDay,
  isWeekend,
  weekday,
} from "./service-day.ts";

describe("the day in Texas", () => {
  it.each([
    ["2026-01-15T05:59:59Z", "2026-01-14"],
    ["2026-01-15T06:00:00Z", "2026-01-15"],
    ["2026-07-15T04:59:59Z", "2026-07-14"],
    ["2026-07-15T05:00:00Z", "2026-07-15"],
    ["2026-03-09T04:59:59Z", "2026-03-08"],
    ["2026-11-01T05:00:00Z", "2026-11-01"],
    ["2026-11-02T05:59:59Z", "2026-11-01"],
    ["2027-01-01T05:59:59Z", "2026-12-31"],
  ])("at %s is %s", (instant, day) => {
    expect(chicagoDay(new Date(instant))).toBe(day);
  });
});

describe("counting days", () => {
  it("neither skips nor repeats one where clocks change, a month ends or a year is a leap year", () => {
    expect([addDays("2026-03-07", 1), addDays("2026-03-08", 1)]).toEqual(["2026-03-08", "2026-03-09"]);
    expect([addDays("2026-10-31", 1), addDays("2026-11-01", 1)]).toEqual(["2026-11-01", "2026-11-02"]);
    expect([addDays("2028-02-28", 1), addDays("2028-03-01", -1)]).toEqual(["2028-02-29", "2028-02-29"]);
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });

  it("there and back ends where it began, as far apart as was counted", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (count) => {
        const day = addDays("2026-11-21", count);
        expect(isServiceDay(day)).toBe(true);
        expect(addDays(day, -count)).toBe("2026-11-21");
        expect(daysBetween("2026-11-21", day)).toBe(count);
        expect(weekday(day)).toBe((((6 + count) % 7) + 7) % 7);
      }),
    );
  });

  it("beyond the years of four digits, or from what is no day, is an error and never a day that is none", () => {
    expect(addDays("9999-12-30", 1)).toBe("9999-12-31");
    for (const [day, count] of [
      ["9999-12-31", 1],
      ["10000-01-01", -1],
      ["2026-11-22", -800_000],
      ["", 1],
    ] as const) {
      expect(() => addDays(day, count), day).toThrow(RangeError);
    }
  });

  it("knows the weekend", () => {
    const week = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"];
    expect(week.map(isWeekend)).toEqual([false, true, true, false]);
  });
});

it.each(["1900-01-01", "2024-02-29", "2200-12-31"])("%j is a day of service", (text) => {
  expect(isServiceDay(text)).toBe(true);
});

it.each([
  "2026-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-1-1",
  "11/21/2026",
  "2026-11-21T00:00:00Z",
  "",
  "0000-01-01",
  "1899-12-31",
  "2201-01-01",
  "9999-12-31",
])("%j is no day of service", (text) => {
  expect(isServiceDay(text)).toBe(false);
});

it("is written the reader's way, on the day itself in every time zone", () => {
  expect(formatDay("2026-11-23", "en", "long")).toBe("Monday, November 23, 2026");
  expect(formatDay("2026-11-23", "en")).toBe("November 23, 2026");
  expect(formatDay("2026-11-23", "en", "short")).toBe("Mon, Nov 23");
  expect(formatDay("2026-11-23", "es", "long")).toBe("lunes, 23 de noviembre de 2026");
});
