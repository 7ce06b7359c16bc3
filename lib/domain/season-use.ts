import { type BillFacts, billedDays, type Days, dayCount } from "./bill-facts.ts";
import { monthsFromAverage } from "./home-usage.ts";
import { Decimal } from "./plan-lines.ts";
import { addDays, type ServiceDay } from "./service-day.ts";

/** A calendar month to come; `month` 1 to 12, kWh as decimal strings. */
export interface ComingMonth {
  year: number;
  month: number;
  kwh: string;
  /** Sent to the grid; null where it is not known. */
  exported_kwh: string | null;
}

export interface ComingUse {
  /** Scaled from one bill by season, or the real months of the meter. */
  source: "bill" | "profile";
  /** How many of the months were measured; the others are scaled from those. */
  known: number;
  /** Twelve, from the month after today's. */
  months: ComingMonth[];
}

/** A whole calendar month of the meter, as Light gives it. */
export interface MeterMonth {
  year: number;
  month: number;
  consumption: string;
  generation?: string | null | undefined;
}

const shape = monthsFromAverage(1000);
const shapeOf = (month: number): number => shape[month - 1] ?? 1000;
const monthOf = (day: ServiceDay): { year: number; month: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
});

/** The first and the last day of a calendar month. */
export function daysOfMonth({ year, month }: { year: number; month: number }): Days {
  const name = `${year}-${String(month).padStart(2, "0")}`;
  // The day before the first of the next month; counted in UTC, where no clock changes.
  return { first: `${name}-01`, last: `${name}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}` };
}

/** The twelve calendar months after the one that `today` is in. */
export function comingMonths(today: ServiceDay): { year: number; month: number }[] {
  const { year, month } = monthOf(today);
  return Array.from({ length: 12 }, (_, index) => {
    const count = 12 * year + month + index;
    return { year: Math.floor(count / 12), month: (count % 12) + 1 };
  });
}

const mostDays = 366;

/** How much of a typical home's use falls on these days, in the units of its shape. @throws RangeError for more than a year */
function usualUse(days: Days): Decimal {
  if (dayCount(days) > mostDays) throw new RangeError("a bill of more than a year");
  let total = new Decimal(0);
  for (let day = days.first; day <= days.last; ) {
    const month = daysOfMonth(monthOf(day));
    const last = month.last < days.last ? month.last : days.last;
    const part = dayCount({ first: day, last }) / dayCount(month);
    total = total.plus(new Decimal(shapeOf(monthOf(day).month)).times(part));
    day = addDays(last, 1);
  }
  return total;
}

/**
 * The use of twelve months to come, whole kWh, scaled from one bill by the seasons of a Texas home: a bill of July says
 * less of December than its kWh. What panels sent to the grid is spread evenly over the days.
 * @throws RangeError for a bill of more than a year
 */
export function seasonUse(facts: BillFacts, today: ServiceDay): ComingUse {
  const days = billedDays(facts);
  const factor = new Decimal(facts.kwh).div(usualUse(days));
  const exported = facts.exported_kwh && new Decimal(facts.exported_kwh).div(dayCount(days));
  const months = comingMonths(today).map((month) => ({
    ...month,
    kwh: factor.times(shapeOf(month.month)).toFixed(0),
    exported_kwh: exported ? exported.times(dayCount(daysOfMonth(month))).toFixed(0) : null,
  }));
  return { source: "bill", known: 0, months };
}

/**
 * The meter's own months, each taken as the same month to come; the latest where there are two. A month that is missing is
 * scaled from the others by season. Null without any month.
 */
export function measuredUse(measured: readonly MeterMonth[], today: ServiceDay): ComingUse | null {
  const latest = new Map(measured.map((row) => [row.month, row]));
  const rows = [...latest.values()];
  if (rows.length === 0) return null;
  const ratio = rows
    .reduce((total, { consumption }) => total.plus(consumption), new Decimal(0))
    .div(rows.reduce((total, { month }) => total + shapeOf(month), 0));
  const months = comingMonths(today).map((month): ComingMonth => {
    const row = latest.get(month.month);
    if (row) return { ...month, kwh: row.consumption, exported_kwh: row.generation ?? null };
    return { ...month, kwh: ratio.times(shapeOf(month.month)).toFixed(0), exported_kwh: null };
  });
  return { source: "profile", known: rows.length, months };
}
