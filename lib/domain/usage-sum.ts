import { Decimal as Base } from "decimal.js";
import { addDays, type ServiceDay } from "./service-day.ts";
import { quarterMs, quartersOfDay, startOfServiceDay } from "./usage-calendar.ts";
import { daysOfMonth } from "./usage-period.ts";

const Decimal = Base.clone({ precision: 40 });

/** kWh as decimal strings, by Light's names: from the grid, to the grid, and of the first into a car. */
export interface Use {
  consumption: string;
  generation: string;
  vehicle_charging: string;
}

/** Exactly what the rows add up to; "0" without rows. */
export const sumKwh = (kwh: readonly string[]): string =>
  kwh.reduce((total, value) => total.plus(value), new Decimal(0)).toFixed();

/** Exactly what the rows add up to. */
export const sumUse = (rows: readonly Use[]): Use => ({
  consumption: sumKwh(rows.map((row) => row.consumption)),
  generation: sumKwh(rows.map((row) => row.generation)),
  vehicle_charging: sumKwh(rows.map((row) => row.vehicle_charging)),
});

/** `kwh` shared evenly, to the watt-hour. @param count above zero */
export const averageKwh = (kwh: string, count: number): string =>
  new Decimal(kwh).div(count).toDecimalPlaces(3).toFixed();

/**
 * The quarter hours of each day of a month by their place in the day: 92, 96 or 100 of them, null where a row is missing.
 * Only days with a row. Rows are placed by the instant at which they begin, so that 1 AM may come twice.
 * @param month "YYYY-MM"
 */
export function quartersByDay<Row extends { start: string }>(
  month: string,
  rows: readonly Row[],
): Map<ServiceDay, (Row | null)[]> {
  const days = daysOfMonth(month);
  const starts = [...days, addDays(days.at(-1) ?? "", 1)].map(startOfServiceDay);
  const found = new Map<ServiceDay, (Row | null)[]>();
  let at = 0;
  for (const row of rows.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))) {
    const ms = Date.parse(row.start);
    while (ms >= (starts[at + 1] ?? Number.POSITIVE_INFINITY)) at++;
    const day = days[at];
    const start = starts[at];
    if (!day || start === undefined || ms < start) continue;
    const quarters = found.get(day) ?? Array<Row | null>(quartersOfDay(day)).fill(null);
    quarters[Math.floor((ms - start) / quarterMs)] = row;
    found.set(day, quarters);
  }
  return found;
}

/** The hours that quarter hours add up to, in order; null where one of the four is missing. */
export function hoursOfQuarters(quarters: readonly (Use | null)[]): (Use | null)[] {
  return Array.from({ length: Math.ceil(quarters.length / 4) }, (_, hour) => {
    const four = quarters.slice(4 * hour, 4 * hour + 4);
    const known = four.filter((row) => row !== null);
    return known.length === four.length ? sumUse(known) : null;
  });
}
