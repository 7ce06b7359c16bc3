import { type BillFacts, billedDays, dayCount } from "./bill-facts.ts";
import { isServiceDay, type ServiceDay } from "./service-day.ts";

/** Whether `text` is a day that a bill of a home may name. */
export const isBillDay = (text: string): boolean =>
  isServiceDay(text) && text >= "2000-01-01" && text <= "2100-12-31";

const longestDays = 100;
/** All that the largest service of a home can carry, around the clock. */
const mostKwhOfDay = 700;
const longestContractYears = 10;

const yearsAfter = (day: ServiceDay, years: number): ServiceDay =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** Names of the sentence beside the field. */
export interface BillBoundErrors {
  period_end?: "day_order";
  kwh?: "kwh_days";
  contract_end_date?: "contract_far";
}

/**
 * What in a bill cannot be, one field by another: a period of 1 to 100 days, at most 700 kWh a day, a contract that ends within
 * ten years of the bill. Each day is one by `isBillDay`, kWh a decimal string.
 */
export function billBoundErrors(
  facts: Pick<BillFacts, "invoice_date" | "period_start" | "period_end" | "kwh" | "contract_end_date">,
): BillBoundErrors {
  const { invoice_date, period_start: first, period_end: last, contract_end_date: end } = facts;
  const errors: BillBoundErrors = {};
  const isPeriod = !first || !last || (first <= last && dayCount({ first, last }) <= longestDays);
  if (!isPeriod) errors.period_end = "day_order";
  else if (Number(facts.kwh) > mostKwhOfDay * dayCount(billedDays(facts))) errors.kwh = "kwh_days";
  if (end && end > yearsAfter(invoice_date, longestContractYears)) errors.contract_end_date = "contract_far";
  return errors;
}
