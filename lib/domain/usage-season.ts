import { addDays, type ServiceDay } from "./service-day.ts";
import { mean } from "./usage-forecast.ts";
import { lastDayOf, monthPeriod } from "./usage-period.ts";
import { type UseOfYear, wholeMonths } from "./whole-months.ts";

/** The mean use of a day in a calendar month of the past, `YYYY-MM`. */
export type DailyMeans = ReadonlyMap<string, number>;

const yearEarlier = (day: ServiceDay): ServiceDay => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** The usual use of a day a year ago, between the means of its month and of the nearer neighbour. */
function usualKwh(day: ServiceDay, means: DailyMeans): number | null {
  const month = yearEarlier(day).slice(0, 7);
  const here = means.get(month);
  if (here === undefined) return null;
  const middle = `${month}-15`;
  const offset = Number(day.slice(8)) - 15;
  const there = means.get(addDays(middle, offset < 0 ? -30 : 30).slice(0, 7)) ?? here;
  const weight = Math.abs(offset) / 31;
  return here * (1 - weight) + there * weight;
}

/** The calendar years that `seasonOf` asks about the days from `first` to `last`, oldest first. */
export function pastYears(first: ServiceDay, last: ServiceDay): number[] {
  // The first days of a month lean on the month before it, the last days on the one after.
  const [from = 0, to = 0] = [addDays(first, -14), addDays(last, 16)].map(
    (day) => Number(day.slice(0, 4)) - 1,
  );
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The means of those months of `years` that are read as a whole. */
export function dailyMeans(years: readonly UseOfYear[], today: ServiceDay): DailyMeans {
  return new Map(
    wholeMonths(years, today).map(({ year, month, consumption }) => {
      const { name } = monthPeriod(year, month);
      return [name, Number(consumption) / Number(lastDayOf(name).slice(8))];
    }),
  );
}

/** By how much last year's use of the days `open` differed from that of the days `before`; null when not known. */
export function seasonOf(before: readonly ServiceDay[], open: readonly ServiceDay[], means: DailyMeans) {
  const usual = (days: readonly ServiceDay[]) => {
    const known = days.map((day) => usualKwh(day, means)).filter((kwh) => kwh !== null);
    return known.length === days.length && known.length > 0 ? mean(known) : null;
  };
  const [was, willBe] = [usual(before), usual(open)];
  if (!was || willBe === null) return null;
  return Math.min(1.8, Math.max(0.55, willBe / was));
}
