import { addDays, monthsAfter } from "../chicago-day.ts";

/**
 * The last day of a contract: the day before the same day `term_months` later, or the last of the month where that
 * month is too short. Null where the price is open every month.
 */
export function contractEnd(plan: { rate_structure: string; term_months: number }, start: string) {
  return plan.rate_structure === "variable" ? null : addDays(monthsAfter(start, plan.term_months), -1);
}

/** How many whole months of a contract are over at the start of `day`. */
export function monthsInto(contract_start: string, day: string): number {
  let months = 0;
  while (monthsAfter(contract_start, months + 1) <= day) months++;
  return months;
}
