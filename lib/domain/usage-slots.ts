import type { ServiceDay } from "./service-day.ts";
import { daysOfMonth, lastDayOf, monthOf, monthPeriod, monthsOfYear } from "./usage-period.ts";
import { firstKnownDay, stateWithout, type UsageHorizon, type UsageState } from "./usage-state.ts";
import { sumKwh, type Use } from "./usage-sum.ts";

/** One bar: a month of a year, or a day of a month. */
export interface UsageSlot {
  /** "2026-07" or "2026-07-03". */
  name: string;
  state: UsageState;
  /** Set while `known`. */
  use: Use | null;
  /** Whether all of the time has readings; a month under way, or one in which readings begin, has not. */
  isWhole: boolean;
  /** kWh from the grid of the same time in both years: for a month under way, of the days that both have. */
  pair: { kwh: string; last_year_kwh: string } | null;
}

export type DayUse = Use & { date: ServiceDay };
/** `month` 1 to 12. */
export type MonthUse = Use & { month: number };

/** The same date a year before; null for February 29. */
export function lastYearsDay(day: ServiceDay): ServiceDay | null {
  const { year, month } = monthOf(day);
  const before = `${monthPeriod(year - 1, month).name}${day.slice(7)}`;
  return before.endsWith("-02-29") ? null : before;
}

const byDay = (rows: readonly DayUse[]) => new Map(rows.map((row) => [row.date, row]));

/**
 * Every day of a month: those with readings and, from the calendar, why the others have none.
 * @param month "YYYY-MM"
 * @param hasEarlier whether there are readings before this month
 */
export function daySlots(
  month: string,
  rows: readonly DayUse[],
  lastYear: readonly DayUse[],
  hasEarlier: boolean,
  horizon: UsageHorizon,
): UsageSlot[] {
  const known = byDay(rows);
  const before = byDay(lastYear);
  const firstDay = firstKnownDay(known.keys(), hasEarlier, lastDayOf(month));
  return daysOfMonth(month).map((name) => {
    const use = known.get(name) ?? null;
    const last = before.get(lastYearsDay(name) ?? "");
    const pair = use && last ? { kwh: use.consumption, last_year_kwh: last.consumption } : null;
    const state = use ? "known" : stateWithout(name, firstDay, horizon);
    return { name, state, use, isWhole: use !== null, pair };
  });
}

/** kWh of the days of a month that both years have; null when there are none. */
export function pairOfDays(rows: readonly DayUse[], lastYear: readonly DayUse[]): UsageSlot["pair"] {
  const before = byDay(lastYear);
  const both = rows.flatMap(({ date, consumption }) => {
    const last = before.get(lastYearsDay(date) ?? "");
    return last ? [{ kwh: consumption, last: last.consumption }] : [];
  });
  if (both.length === 0) return null;
  return { kwh: sumKwh(both.map(({ kwh }) => kwh)), last_year_kwh: sumKwh(both.map(({ last }) => last)) };
}

/** A year of months as Light answers it. */
export interface YearOfUse {
  year: number;
  months: readonly MonthUse[];
  hasEarlier: boolean;
}

/**
 * Every month of a year.
 * @param partial the days of the month of `horizon.lastDay`, and of the same month a year before
 */
export function monthSlots(
  asked: YearOfUse,
  lastYear: YearOfUse,
  partial: { rows: readonly DayUse[]; lastYear: readonly DayUse[] },
  horizon: UsageHorizon,
): UsageSlot[] {
  const { lastDay } = horizon;
  const known = wholeMonths(asked, lastDay);
  const before = wholeMonths(lastYear, lastDay);
  const starts = [...known.keys()].map((month) => `${month}-01`);
  const firstDay = firstKnownDay(starts, asked.hasEarlier, `${asked.year}-12-31`);
  return monthsOfYear(asked.year).map((name) => {
    const { use = null, isWhole = false } = known.get(name) ?? {};
    if (!use) {
      const state = stateWithout(latestDayOf(name, horizon), firstDay, horizon);
      return { name, state, use, isWhole, pair: null };
    }
    const { year, month } = monthOf(name);
    const last = before.get(monthPeriod(year - 1, month).name);
    const isUnderWay = !isWhole && lastDay?.startsWith(name);
    const whole =
      isWhole && last?.isWhole ? { kwh: use.consumption, last_year_kwh: last.use.consumption } : null;
    const pair = isUnderWay ? pairOfDays(partial.rows, partial.lastYear) : whole;
    return { name, state: "known" as const, use, isWhole, pair };
  });
}

/** The day that says most about a month without readings: its last one that has been and had service, else its first. */
function latestDayOf(month: string, { today, serviceEnd }: UsageHorizon): ServiceDay {
  const latest = [lastDayOf(month), today, serviceEnd ?? today].sort()[0] ?? today;
  return latest.startsWith(month) ? latest : `${month}-01`;
}

/** The months with readings by name; the one in which readings begin counts as not whole. */
function wholeMonths({ year, months, hasEarlier }: YearOfUse, lastDay: ServiceDay | null) {
  const named = months.map((use) => ({ name: monthPeriod(year, use.month).name, use }));
  const first = hasEarlier ? null : named.map(({ name }) => name).sort()[0];
  return new Map(
    named.map(({ name, use }) => {
      const isWhole = name !== first && (lastDay === null || lastDay >= lastDayOf(name));
      return [name, { use, isWhole }];
    }),
  );
}
