import {
  type DaySpan,
  type Flow,
  flows,
  type IntervalSeries,
  type Readings,
  stepSeconds,
} from "./interval-series.ts";
import { problem } from "./problem.ts";
import { addDays, daysBetween, type ServiceDay } from "./service-day.ts";
import { startOfServiceDay } from "./usage-calendar.ts";

/** A row of Light's, in kWh as decimal strings; `start` carries its UTC offset. */
export type IntervalRow = { start: string } & Record<Flow, string>;

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
/** Light's readings lag a day or two. */
const lagDays = 7;

const startOfDay = (day: ServiceDay): number => startOfServiceDay(day) / 1000;

function daySpans(first: ServiceDay, last: ServiceDay): DaySpan[] {
  const start = startOfDay(first);
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, offset) => addDays(first, offset));
  const bounds = [...days, addDays(last, 1)].map((day) => (startOfDay(day) - start) / stepSeconds);
  return days.map((day, at) => [day, bounds[at] ?? 0, (bounds[at + 1] ?? 0) - (bounds[at] ?? 0)]);
}

// Exact: a float holds any meter's kWh to far more than three decimals.
const wattHours = (kwh: string): number => Math.round(Number(kwh) * 1000);

function indexOf(row: IntervalRow, start: number): number {
  const index = instantForm.test(row.start)
    ? (Date.parse(row.start) / 1000 - start) / stepSeconds
    : Number.NaN;
  if (!Number.isInteger(index)) throw problem("light_garbled", { cause: `no quarter hour: ${row.start}` });
  return index;
}

/**
 * Light's rows of 15 minutes, in any order, as readings of the days `first` to `last`; rows outside are left out. Watt
 * hours are whole, as Light's three decimals of a kWh are. A flow that is nowhere above zero is left out, consumption is not.
 * @param today the day that it is in Texas
 * @throws Problem `light_garbled` for a row that begins at no quarter hour
 */
export function intervalSeries(
  rows: Iterable<IntervalRow>,
  { first, last, today }: { first: ServiceDay; last: ServiceDay; today: ServiceDay },
): IntervalSeries {
  const days = daySpans(first, last);
  const start = startOfDay(first);
  const size = days.reduce((sum, [, , count]) => sum + count, 0);
  const empty = (): Readings => new Array<number | null>(size).fill(null);
  const readings = flows.map((flow) => [flow, empty()] as const);
  let latest = -1;
  for (const row of rows) {
    const index = indexOf(row, start);
    if (index < 0 || index >= size) continue;
    for (const [flow, values] of readings) values[index] = wattHours(row[flow]);
    latest = Math.max(latest, index);
  }
  const withData = readings.filter(([flow, values]) => flow === "consumption" || values.some(Boolean));
  const lastRead = days.findLast(([, begin]) => begin <= latest)?.[0] ?? "";
  const surelyHere = addDays(today, -lagDays);
  return {
    start,
    step: stepSeconds,
    consumption: empty(),
    ...Object.fromEntries(withData),
    days,
    as_of: lastRead > surelyHere ? lastRead : surelyHere,
  };
}
