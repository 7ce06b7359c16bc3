import { businessDayFrom } from "../business-day.ts";
import { addDays, startOfDay } from "../chicago-day.ts";
import type { LocationRow } from "../light/account-store.ts";
import { firstRead, nextRead } from "../metering/cycle.ts";
import type { Span } from "./charge-lines.ts";
import type { InvoiceRow } from "./invoice-store.ts";

/** The utility hands over a read a day or two later; then the bill is made. */
const daysAfterRead = 2;
const hourMs = 3_600_000;

/** The period that is billed next: up to the meter's next read, or to the last day of service. */
export function nextPeriod(location: LocationRow, before: InvoiceRow | undefined): Span | null {
  const { esi_id, service_start_date, final_service_date } = location;
  if (!location.is_service_active && !final_service_date) return null;
  const follows = before && before.billing_period_end >= service_start_date;
  const first = follows ? addDays(before.billing_period_end, 1) : service_start_date;
  if (final_service_date && first > final_service_date) return null;
  const read = follows ? nextRead(esi_id, before.billing_period_end) : firstRead(esi_id, first);
  return { first, last: final_service_date && final_service_date < read ? final_service_date : read };
}

export const invoiceDate = (periodEnd: string): string => businessDayFrom(addDays(periodEnd, daysAfterRead));

/** Bills are made at six in the morning, cards are charged at nine. */
export const billedAt = (invoice_date: string): Date =>
  new Date(startOfDay(invoice_date).getTime() + 6 * hourMs);
export const chargedAt = (auto_pay_date: string): Date =>
  new Date(startOfDay(auto_pay_date).getTime() + 9 * hourMs);
