import { stringify } from "csv-stringify/sync";
import { wallHour } from "./interval-label.ts";
import { type IntervalSeries, stepSeconds } from "./interval-series.ts";
import type { ServiceDay } from "./service-day.ts";

/** The columns of a Smart Meter Texas export, in its order. */
export const csvColumns = [
  "ESIID",
  "USAGE_DATE",
  "REVISION_DATE",
  "USAGE_START_TIME",
  "USAGE_END_TIME",
  "USAGE_KWH",
  "ESTIMATED_ACTUAL",
  "CONSUMPTION_SURPLUSGENERATION",
];

const named = { consumption: "Consumption", generation: "Surplus Generation" } as const;

const twoDigits = (count: number): string => String(Math.floor(count)).padStart(2, "0");

const usDate = (day: ServiceDay): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

/**
 * The time on the wall and its offset from UTC, "01:15-05:00", at a quarter hour of a day.
 * @param dayStart epoch seconds of the day's midnight, so that what it is past UTC's is how far the clock is behind
 */
function wallTime(quarter: number, count: number, dayStart: number): string {
  const hour = wallHour(quarter, count) % 24;
  const change = quarter < 8 ? 0 : (count - 96) * stepSeconds;
  const behind = ((dayStart % 86_400) + change) / 3600;
  return `${twoDigits(hour)}:${twoDigits((hour % 1) * 60)}-${twoDigits(behind)}:00`;
}

/**
 * What was used and fed in, a row for each quarter hour and direction: the columns of Smart Meter Texas, but with the
 * offset from UTC in each time, so that November's second 1 AM is told from the first. `REVISION_DATE` and
 * `ESTIMATED_ACTUAL` are empty: Light does not tell them. Quarter hours without a reading have no row.
 * @returns the heading, then the rows of one day at a time
 */
export function* usageCsv(series: IntervalSeries, esi_id: string): Generator<string> {
  yield stringify([csvColumns]);
  const directions = (["consumption", "generation"] as const).filter((flow) => series[flow]);
  for (const [day, first, count] of series.days) {
    const dayStart = series.start + first * series.step;
    const time = (quarter: number) => wallTime(quarter, count, dayStart);
    const rows = Array.from({ length: count }, (_, quarter) =>
      directions.flatMap((flow) => {
        const reading = series[flow]?.[first + quarter] ?? null;
        if (reading === null) return [];
        const kwh = (reading / 1000).toFixed(3);
        return [[`'${esi_id}`, usDate(day), "", time(quarter), time(quarter + 1), kwh, "", named[flow]]];
      }),
    ).flat();
    if (rows.length > 0) yield stringify(rows);
  }
}
