import * as fc from "fast-check";
import { type IntervalRow, intervalSeries } from "./interval-rows.ts";
import type { IntervalSeries } from "./interval-series.ts";
import { addDays, type ServiceDay } from "./service-day.ts";
import { quarterMs, startOfServiceDay } from "./usage-calendar.ts";

const kwh = fc.integer({ min: 0, max: 9_999 }).map((wh) => (wh / 1000).toFixed(3));

/** Rows as Light sends them, for every quarter hour of a day. */
export const rowsOf = (day: ServiceDay, of: (index: number) => Partial<IntervalRow>): IntervalRow[] => {
  const [from, to] = [startOfServiceDay(day), startOfServiceDay(addDays(day, 1))];
  return Array.from({ length: (to - from) / quarterMs }, (_, index) => ({
    start: new Date(from + index * quarterMs).toISOString(),
    consumption: "0.000",
    generation: "0.000",
    vehicle_charging: "0.000",
    eligible_vehicle_charging: "0.000",
    ...of(index),
  }));
};

/** The Sundays of ten years on which clocks change, and the days beside them. */
const changes = Array.from({ length: 10 }, (_, offset) => 2020 + offset).flatMap((year) => {
  const sunday = (from: ServiceDay) =>
    Array.from({ length: 7 }, (_, days) => addDays(from, days)).find(
      (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0,
    ) ?? from;
  return [sunday(`${year}-03-08`), sunday(`${year}-11-01`)];
});

/** Two to four days with readings of any size; the days about every change of the clocks in ten years among them. */
export const someDays: fc.Arbitrary<IntervalSeries> = fc
  .record({
    first: fc.oneof(
      fc.constantFrom(...changes).map((day) => addDays(day, -1)),
      fc.integer({ min: 0, max: 3_650 }).map((days) => addDays("2020-01-01", days)),
    ),
    isThere: fc.array(fc.boolean(), { minLength: 2, maxLength: 4 }),
    values: fc.array(kwh, { minLength: 7, maxLength: 40 }),
    exports: fc.boolean(),
  })
  .map(({ first, isThere, values, exports }) => {
    const at = (index: number) => values[index % values.length] ?? "0";
    const rows = isThere.flatMap((is, offset) =>
      is
        ? rowsOf(addDays(first, offset), (index) => ({
            consumption: at(index + offset),
            generation: exports ? at(index * 3 + 1) : "0.000",
          }))
        : [],
    );
    const last = addDays(first, isThere.length - 1);
    return intervalSeries(rows, { first, last, today: addDays(last, 30) });
  });
