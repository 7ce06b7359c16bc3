import { Decimal } from "decimal.js";
import type { BillFacts } from "./bill-facts.ts";
import { addDays, type ServiceDay } from "./service-day.ts";

/** What of a bill is possible and yet hardly right, and the form's fields that it may come from. */
export type BillDoubt =
  | { code: "price"; fields: readonly ["charges", "kwh"]; cents_per_kwh: string }
  | { code: "future" | "old"; fields: readonly ["invoice_date"] }
  | { code: "month"; fields: readonly ["period_end", "invoice_date"] };

const leastCentsPerKwh = 4;
const mostCentsPerKwh = 60;
/** A utility reads the meter once a month, and the bill comes within weeks of that. */
const latestBillDays = 45;

/** The same day of the calendar 13 months ago, for comparing as text: it need not exist. */
function thirteenMonthsBefore(today: ServiceDay): string {
  const months = 12 * Number(today.slice(0, 4)) + Number(today.slice(5, 7)) - 1 - 13;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}${today.slice(7)}`;
}

/**
 * What the customer is asked about before facts that are valid are taken: a price outside 4 to 60 cents a kWh, a bill of a day
 * to come or of more than 13 months ago, a month that does not end within the 45 days before the bill.
 * @returns none for an ordinary bill; `cents_per_kwh` is a decimal string
 */
export function billDoubts(
  { kwh, charges_cents, invoice_date, period_end }: BillFacts,
  today: ServiceDay,
): BillDoubt[] {
  const doubts: BillDoubt[] = [];
  const price = new Decimal(charges_cents).div(kwh);
  if (price.lt(leastCentsPerKwh) || price.gt(mostCentsPerKwh))
    doubts.push({ code: "price", fields: ["charges", "kwh"], cents_per_kwh: price.toFixed(2) });
  if (invoice_date > today) doubts.push({ code: "future", fields: ["invoice_date"] });
  if (invoice_date < thirteenMonthsBefore(today)) doubts.push({ code: "old", fields: ["invoice_date"] });
  if (period_end && (period_end > invoice_date || period_end < addDays(invoice_date, -latestBillDays)))
    doubts.push({ code: "month", fields: ["period_end", "invoice_date"] });
  return doubts;
}
