import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalSeries } from "./interval-rows.ts";
import type { IntervalSeries } from "./interval-series.ts";
import { rowsOf, someDays } from "./test-intervals.ts";
import { csvColumns, usageCsv } from "./usage-csv.ts";

const meter = "10443720000000000";
const lines = (series: IntervalSeries) => [...usageCsv(series, meter)].join("").trimEnd().split("\n");

/** Reads a row by nothing but its own columns. */
function read(line: string) {
  const [esi = "", date = "", , from = "", to = "", kwh = "", , flow = ""] = line.split(",");
  expect(esi).toBe(`'${meter}`);
  const [month, day, year] = date.split("/");
  const at = (time: string) =>
    Date.parse(`${year}-${month}-${day}T${time.slice(0, 5)}:00${time.slice(5)}`) / 1000;
  const start = at(from);
  const end = to.startsWith("00:00") ? at(to) + 86_400 : at(to);
  expect(end - start).toBe(900);
  expect(kwh).toMatch(/^\d+\.\d{3}$/);
  return { flow, start, wh: Math.round(Number(kwh) * 1000) };
}

const byTime = (rows: { flow: string; start: number }[]) =>
  rows.sort((a, b) => a.start - b.start || a.flow.localeCompare(b.flow));

describe("CSV as Smart Meter Texas writes it", () => {
  it("read back row by row it holds the very same numbers, whatever the days and the changes of the clock", () => {
    fc.assert(
      fc.property(someDays, (series) => {
        const [heading, ...rows] = lines(series);
        expect(heading).toBe(csvColumns.join(","));
        const expected = [
          { flow: "Consumption", values: series.consumption },
          { flow: "Surplus Generation", values: series.generation ?? [] },
        ].flatMap(({ flow, values }) =>
          values.flatMap((wh, index) =>
            wh === null ? [] : [{ flow, start: series.start + index * 900, wh }],
          ),
        );
        expect(byTime(rows.map(read))).toEqual(byTime(expected));
      }),
    );
  });

  it("the hour that November repeats is told by its offset, and March jumps over one", () => {
    const day = (date: string) =>
      lines(
        intervalSeries(
          rowsOf(date, () => ({})),
          { first: date, last: date, today: date },
        ),
      ).map((line) => line.split(",").slice(3, 5).join(" "));
    expect(day("2026-11-01")).toHaveLength(101);
    expect(day("2026-11-01").slice(8, 10)).toEqual(["01:45-05:00 01:00-06:00", "01:00-06:00 01:15-06:00"]);
    expect(day("2026-03-08")).toHaveLength(93);
    expect(day("2026-03-08").slice(8, 10)).toEqual(["01:45-06:00 03:00-05:00", "03:00-05:00 03:15-05:00"]);
  });
});
