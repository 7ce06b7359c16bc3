import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalSeries } from "./interval-rows.ts";
import { hasReadings, seriesOfDays } from "./interval-series.ts";
import { addDays } from "./service-day.ts";
import { rowsOf, someDays } from "./test-intervals.ts";
import { startOfServiceDay } from "./usage-calendar.ts";

const range = { first: "2026-10-31", last: "2026-11-02", today: "2026-12-01" };

describe("quarter hours on one line of time", () => {
  it("every day begins at midnight in Texas and has 92, 96 or 100, in ten years with their clock changes", () => {
    const counts = new Map<number, number>();
    for (let day = "2020-01-01"; day < "2030-01-01"; day = addDays(day, 1)) {
      const [[date, first, count] = ["", -1, 0]] = intervalSeries([], {
        first: day,
        last: day,
        today: day,
      }).days;
      expect([date, first]).toEqual([day, 0]);
      expect(new Date(startOfServiceDay(day)).toISOString()).toMatch(/T0[56]:00:00/);
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({ 92: 10, 96: 3633, 100: 10 });
  });

  it("a missing day is null, never zero", () => {
    const rows = [
      ...rowsOf("2026-10-31", () => ({ consumption: "0.5" })),
      ...rowsOf("2026-11-02", () => ({})),
    ];
    const { consumption, days } = intervalSeries(rows, range);
    expect(days).toEqual([
      ["2026-10-31", 0, 96],
      ["2026-11-01", 96, 100],
      ["2026-11-02", 196, 96],
    ]);
    expect(new Set(consumption.slice(0, 96))).toEqual(new Set([500]));
    expect(new Set(consumption.slice(96, 196))).toEqual(new Set([null]));
    expect(new Set(consumption.slice(196))).toEqual(new Set([0]));
  });

  it("both 1 AM hours of November keep their own readings", () => {
    const rows = rowsOf("2026-11-01", (index) => ({ consumption: (index / 1000).toFixed(3) })).reverse();
    const series = intervalSeries(rows, { ...range, first: "2026-11-01", last: "2026-11-01" });
    expect(series.consumption).toEqual(Array.from({ length: 100 }, (_, index) => index));
    const local = { ...rows[0], start: "2026-11-01T01:15:00-06:00", consumption: "7" };
    const other = intervalSeries([{ ...rowsOf("2026-11-01", () => ({}))[0], ...local } as (typeof rows)[0]], {
      ...range,
      first: "2026-11-01",
      last: "2026-11-01",
    });
    expect(other.consumption[9]).toBe(7000);
  });

  it("watt hours are those of the three decimals, though a float holds few of them exactly", () => {
    const rows = rowsOf("2026-10-31", (index) => ({ consumption: `1.${String(index).padStart(3, "0")}` }));
    const { consumption } = intervalSeries(rows, { ...range, last: range.first });
    expect(consumption).toEqual(rows.map((_, index) => 1000 + index));
  });

  it("only flows with data are there", () => {
    const rows = rowsOf("2026-10-31", (index) => ({
      consumption: "1",
      generation: index === 50 ? "0.004" : "0",
    }));
    const series = intervalSeries(rows, range);
    expect(Object.keys(series)).not.toContain("vehicle_charging");
    expect(series.generation?.[50]).toBe(4);
  });

  it("a day may still come for a week, and everything before the newest reading may not", () => {
    const today = "2026-11-05";
    expect(intervalSeries([], { ...range, today }).as_of).toBe("2026-10-29");
    expect(
      intervalSeries(
        rowsOf("2026-11-01", () => ({})),
        { ...range, today },
      ).as_of,
    ).toBe("2026-11-01");
  });

  it("a row that begins at no quarter hour, or says no offset, is Light's mistake", () => {
    const [row] = rowsOf("2026-10-31", () => ({}));
    if (!row) throw new Error("a day has rows");
    for (const start of ["2026-10-31T00:07:00-05:00", "2026-10-31T00:00:00", "2026-10-31"]) {
      expect(() => intervalSeries([{ ...row, start }], range)).toThrow("light_garbled");
    }
  });

  it("a part of a series holds the readings of its days", () => {
    fc.assert(
      fc.property(someDays, fc.nat(3), (series, at) => {
        const [day = "", first = 0, count = 0] = series.days[at % series.days.length] ?? [];
        const part = seriesOfDays(series, day, day);
        expect(part.consumption).toEqual(series.consumption.slice(first, first + count));
        expect(part.start).toBe(startOfServiceDay(day) / 1000);
        expect(part.days).toEqual([[day, 0, count]]);
      }),
    );
    const whole = intervalSeries([], range);
    expect(hasReadings(seriesOfDays(whole, "2030-01-01", "2030-01-02"))).toBe(false);
  });
});
