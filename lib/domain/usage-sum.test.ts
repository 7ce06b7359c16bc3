import fc from "fast-check";
import { expect, it } from "vitest";
import { quartersOfDay, startOfServiceDay } from "./usage-calendar.ts";
import { daysOfMonth, monthPeriod } from "./usage-period.ts";
import { averageKwh, hoursOfQuarters, quartersByDay, sumKwh, sumUse } from "./usage-sum.ts";

const kwh = (wh: number) => (wh / 1000).toFixed(3);
const isoOf = (ms: number) => new Date(ms).toISOString();

/** A month of made-up rows, with the watt-hours that went into them. */
const monthOfRows = fc
  .record({
    year: fc.integer({ min: 2020, max: 2032 }),
    month: fc.integer({ min: 1, max: 12 }),
    seed: fc.nat(),
  })
  .map(({ year, month, seed }) => {
    const { name } = monthPeriod(year, month);
    const rows = daysOfMonth(name).flatMap((day) =>
      Array.from({ length: quartersOfDay(day) }, (_, quarter) => {
        const wh = (seed + quarter * 7919 + Number(day.slice(8)) * 104_729) % 3_000;
        const start = isoOf(startOfServiceDay(day) + quarter * 900_000);
        const part = {
          consumption: kwh(wh),
          generation: kwh((wh * 7) % 500),
          vehicle_charging: kwh(wh >> 1),
        };
        return { start, wh, ...part };
      }),
    );
    return { name, rows };
  });

it("quarter hours, hours, days and the month add up to the same, exactly", () => {
  fc.assert(
    fc.property(monthOfRows, ({ name, rows }) => {
      const byDay = [...quartersByDay(name, rows).values()];
      const hours = byDay.map((quarters) => hoursOfQuarters(quarters).flatMap((hour) => hour ?? []));
      const days = hours.map(sumUse);
      expect(days).toHaveLength(daysOfMonth(name).length);
      expect(hours.flat()).toHaveLength(rows.length / 4);
      const wh = rows.reduce((total, row) => total + row.wh, 0);
      expect(Number(sumKwh(days.map((day) => day.consumption))) * 1000).toBeCloseTo(wh, 6);
      expect(sumUse(days)).toEqual(sumUse(rows));
    }),
    { numRuns: 12 },
  );
});

it("rows are placed by their instant, whatever offset they are written with and in any order", () => {
  const row = (start: string, consumption: string) => ({ start, consumption });
  const rows = [
    row("2026-11-01T01:00:00-06:00", "second"),
    row("2026-11-01T01:00:00-05:00", "first"),
    row("2026-11-01T08:00:00Z", "two"),
    row("2026-12-01T00:00:00-06:00", "another month's"),
  ];
  const found = quartersByDay("2026-11", rows);
  const day = found.get("2026-11-01") ?? [];
  expect([day[4], day[8], day[12]].map((quarter) => quarter?.consumption)).toEqual([
    "first",
    "second",
    "two",
  ]);
  expect([...found.keys()]).toEqual(["2026-11-01"]);
});

it("an hour of which a quarter is missing is unknown, not less", () => {
  const quarter = { consumption: "1", generation: "0", vehicle_charging: "0" };
  const hours = hoursOfQuarters([quarter, quarter, quarter, quarter, quarter, null, quarter, quarter]);
  expect(hours).toEqual([{ consumption: "4", generation: "0", vehicle_charging: "0" }, null]);
});

it("sums have no error of binary fractions", () => {
  expect(sumKwh(["0.1", "0.2", "1000000000000.001"])).toBe("1000000000000.301");
  expect(sumKwh([])).toBe("0");
  expect(averageKwh("10", 3)).toBe("3.333");
});
