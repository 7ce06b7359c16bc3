import type { ServiceDay } from "./service-day.ts";

/** The length of one reading. */
export const stepSeconds = 900;

/** In the order in which they are drawn and written. */
export const flows = ["consumption", "generation", "vehicle_charging", "eligible_vehicle_charging"] as const;
export type Flow = (typeof flows)[number];

/** Watt hours of each quarter hour in turn; null where there is no reading. */
export type Readings = (number | null)[];

/** A day, the index of its first quarter hour, and how many it has: 92 or 100 when the clocks change, else 96. */
export type DaySpan = [date: ServiceDay, first: number, count: number];

/** Quarter hours of whole days on one line of time, compact enough to be sent as it is. */
export interface IntervalSeries extends Partial<Record<Flow, Readings>> {
  /** When the first quarter hour begins: epoch seconds. */
  start: number;
  step: typeof stepSeconds;
  consumption: Readings;
  /** Every day of the range, with readings or without. */
  days: DaySpan[];
  /** What is missing up to this day is not expected any more; what is missing after it has not arrived yet. */
  as_of: ServiceDay;
}

/** The part of a series from one day to another, both included; without days of that range it is empty. */
export function seriesOfDays(series: IntervalSeries, from: ServiceDay, to: ServiceDay): IntervalSeries {
  const days = series.days.filter(([date]) => date >= from && date <= to);
  const begin = days[0]?.[1] ?? 0;
  const [, first, count] = days.at(-1) ?? ["", 0, 0];
  const cut = flows.flatMap((flow) => {
    const values = series[flow]?.slice(begin, first + count);
    return values && (flow === "consumption" || values.some(Boolean)) ? [[flow, values] as const] : [];
  });
  const { start, step, as_of } = series;
  return {
    start: start + begin * step,
    step,
    consumption: [],
    ...Object.fromEntries(cut),
    days: days.map(([date, index, size]) => [date, index - begin, size]),
    as_of,
  };
}

/** Whether there is a single reading. */
export const hasReadings = ({ consumption }: IntervalSeries): boolean =>
  consumption.some((reading) => reading !== null);
