import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dayAt, formatWattHours, sameTimeOn, slotTimes, timeTickLabel } from "./interval-label.ts";
import { intervalSeries } from "./interval-rows.ts";
import { intervalTicks } from "./interval-ticks.ts";
import { someDays } from "./test-intervals.ts";

const series = (first: string, last: string) => intervalSeries([], { first, last, today: last });
const november = series("2026-10-31", "2026-11-02");
const march = series("2026-03-07", "2026-03-09");
const between = (index: number) => {
  const { from, to } = slotTimes(november, 96 + index, "en");
  return `${from} - ${to}`;
};

describe("the words of a quarter hour", () => {
  it("each of November's two 1 AM hours has its own zone, and no other hour has one", () => {
    expect([3, 4, 7, 8, 11, 12].map(between)).toEqual([
      "12:45 AM - 1:00 AM CDT",
      "1:00 AM CDT - 1:15 AM CDT",
      "1:45 AM CDT - 1:00 AM CST",
      "1:00 AM CST - 1:15 AM CST",
      "1:45 AM CST - 2:00 AM",
      "2:00 AM - 2:15 AM",
    ]);
  });

  it("March goes from 1:45 to 3 AM", () => {
    expect(slotTimes(march, 96 + 7, "es")).toEqual({ day: "2026-03-08", from: "1:45 a.m.", to: "3:00 a.m." });
  });

  it("a quarter hour belongs to the day that its index is within", () => {
    fc.assert(
      fc.property(someDays, fc.nat(), ({ days, consumption }, at) => {
        const index = at % consumption.length;
        const [, first = 0, count = 0] = dayAt(days, index) ?? [];
        expect(index >= first && index < first + count).toBe(true);
      }),
    );
  });

  it("a watt hour is not lost in kWh", () => {
    expect(
      [0, 5, 420, 1_001, 1_234_500].map((wh) => formatWattHours(wh, "en").replace("\u00a0", " ")),
    ).toEqual(["0 kWh", "0.005 kWh", "0.42 kWh", "1.001 kWh", "1,234.5 kWh"]);
  });
});

test("a day on is the same time on the wall, over the changes of the clock too", () => {
  const time = (index: number) => slotTimes(november, index, "en").from.slice(0, 8).trim();
  expect(time(sameTimeOn(november.days, 40, 1))).toBe(time(40));
  expect(time(sameTimeOn(november.days, 96 + 44, 1))).toBe(time(96 + 44));
  expect(sameTimeOn(november.days, 3, -1)).toBe(0);
  expect(sameTimeOn(november.days, 196 + 3, 1)).toBe(291);
  expect(slotTimes(march, sameTimeOn(march.days, 40, 1), "en").from).toBe(slotTimes(march, 40, "en").from);
});

describe("the lines of the time axis", () => {
  const ticks = (of: typeof november, from: number, to: number, most: number) =>
    intervalTicks(of.days, { from, to, most, locale: "en" });

  it("both 1 AM hours have a line of their own", () => {
    const labels = ticks(november, 96, 108, 8).map(({ label }) => label);
    expect(labels).toEqual(["12 AM", "1 AM\nCDT", "1 AM\nCST", "2 AM"]);
    expect(timeTickLabel(5, 100, "es")).toBe("1:15 a.m.\nCDT");
  });

  it("stand at hours of the clock in Texas after the clocks have changed", () => {
    expect(ticks(series("2026-11-01", "2026-11-01"), 0, 100, 9)).toContainEqual({ index: 28, label: "6 AM" });
    expect(ticks(series("2026-03-08", "2026-03-08"), 0, 92, 9)).toContainEqual({ index: 20, label: "6 AM" });
  });

  it("a year has its months, a month its days, and never more than there is room for", () => {
    const year = series("2026-01-01", "2026-12-31");
    expect(ticks(year, 0, 35_040, 14).map(({ label }) => label)).toHaveLength(12);
    expect(ticks(year, 0, 35_040, 14)[0]?.label).toBe("2026");
    const month = series("2026-10-01", "2026-10-31");
    expect(ticks(month, 0, 2976, 16).at(-1)?.label).toBe("Oct 29");
    fc.assert(
      fc.property(
        fc.nat(35_000),
        fc.integer({ min: 8, max: 35_040 }),
        fc.integer({ min: 3, max: 20 }),
        (a, b, most) => {
          const to = Math.min(35_040, a + b);
          // A tick at either end, and months of 28 days.
          expect(ticks(year, a, to, most).length).toBeLessThanOrEqual(most + 2);
        },
      ),
    );
  });
});
