import { addDays, type ServiceDay } from "./service-day.ts";

/** A calendar year of measured use as Light gives it; months that have no data are not in it. */
export interface UseOfYear {
  year: number;
  months: readonly {
    month: number;
    consumption: string;
    generation?: string | undefined;
    vehicle_charging?: string | undefined;
    eligible_vehicle_charging?: string | undefined;
  }[];
  /** Where earlier use is; null when there is none. */
  previous?: string | null | undefined;
}

const lagDays = 2;

/** Months counted from the year 0, so that they can be compared and subtracted; `month` 1 to 12. */
export const monthCount = (year: number, month: number): number => 12 * year + month - 1;

/** The month that `today`'s readings are of: they lag by two days. */
export function monthUnderWay(today: ServiceDay): number {
  const [year = 0, month = 0] = addDays(today, -lagDays).split("-").map(Number);
  return monthCount(year, month);
}

/**
 * The calendar months that are read as a whole, oldest first; `at` is their `monthCount`. The very first month is left
 * out, since readings may have begun in the middle of it, and so is the one under way.
 */
export function wholeMonths(years: readonly UseOfYear[], today: ServiceDay) {
  const rows = years
    .flatMap(({ year, months }) => months.map((row) => ({ ...row, year, at: monthCount(year, row.month) })))
    .toSorted((a, b) => a.at - b.at);
  const oldest = years.toSorted((a, b) => a.year - b.year)[0];
  const after = monthUnderWay(today);
  return (oldest?.previous ? rows : rows.slice(1)).filter(({ at }) => at < after);
}
