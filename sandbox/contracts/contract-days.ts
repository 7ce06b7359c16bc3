import { addDays } from "../chicago-day.ts";

/**
 * The last day of a contract: the day before the same day `term_months` later, or the last of the month where that
 * month is too short. Null where the price is open every month.
 */
export function contractEnd(plan: { rate_structure: string; term_months: number }, start: string) {
  return plan.rate_structure === "variable" ? null : addDays(monthsAfter(start, plan.term_months), -1);
}

/** The same day of the month `count` months later; a day that month lacks becomes the first of the next. */
export function monthsAfter(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const same = Date.UTC(year, month - 1 + count, date);
  const firstOfNext = Date.UTC(year, month + count, 1);
  return new Date(Math.min(same, firstOfNext)).toISOString().slice(0, 10);
}
