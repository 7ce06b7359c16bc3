import { type EsiIdUtility, readEsiId } from "./esi-id.ts";
import { addDays, daysBetween, type ServiceDay } from "./service-day.ts";

/** What the present provider asks for leaving before the end, as the customer says it: once, or for each month left. */
export type BillEndingFee = { code: "none" } | { code: "flat" | "per_month"; cents: number };

/** What one bill of another provider says, confirmed or corrected by the customer. Integer cents; kWh are decimal strings. */
export interface BillFacts {
  provider: string | null;
  esi_id: string | null;
  postal_code: string | null;
  invoice_date: ServiceDay;
  /** The first and the last day that it charges for. */
  period_start: ServiceDay | null;
  period_end: ServiceDay | null;
  kwh: string;
  /** What this month alone cost, taxes included: no arrears, nothing carried over. */
  charges_cents: number;
  previous_balance_cents: number | null;
  /** The last day of the contract; bills of fixed prices must name it. */
  contract_end_date: ServiceDay | null;
  /** Null when the customer does not know it. */
  ending_fee: BillEndingFee | null;
  /** Sent to the grid; null where the bill has no such line. */
  exported_kwh: string | null;
}

/** Days, both included. */
export interface Days {
  first: ServiceDay;
  last: ServiceDay;
}

const usualDays = 30;

/** The days that a bill is for; where it does not say, the thirty before it was written. */
export function billedDays({
  period_start,
  period_end,
  invoice_date,
}: Pick<BillFacts, "period_start" | "period_end" | "invoice_date">): Days {
  const last =
    period_end ?? (period_start ? addDays(period_start, usualDays - 1) : addDays(invoice_date, -1));
  const first = period_start ?? addDays(last, 1 - usualDays);
  return first <= last ? { first, last } : { first: last, last: first };
}

export const dayCount = ({ first, last }: Days): number => daysBetween(first, last) + 1;

/** The utility that an ESI ID's first digits stand for, by Light's name; null when they do not tell. */
export function utilityOfEsiId(esi_id: string | null): EsiIdUtility | null {
  const reading = readEsiId(esi_id ?? "");
  return reading.isValid ? reading.utility : null;
}
