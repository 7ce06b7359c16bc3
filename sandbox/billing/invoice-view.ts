import { Decimal } from "decimal.js";
import type { InvoiceRow, PaymentRow } from "./invoice-store.ts";
import { amountDueCents } from "./invoice-store.ts";

/** A bill as the list and the webhooks show it (contract 3.11). */
export function invoiceItem(row: InvoiceRow, publicUrl: string) {
  return {
    number: row.number,
    invoice_date: row.invoice_date,
    payment_due_date: row.payment_due_date,
    billing_period_start: row.billing_period_start,
    billing_period_end: row.billing_period_end,
    total_cents: row.total_cents,
    total: new Decimal(row.total_cents).div(100).toFixed(2),
    total_kwh: String(row.total_kwh),
    avg_cents_per_kwh: averageCents(row),
    pdf: `${publicUrl}/documents/invoices/${row.document_id}.pdf`,
    paid_at: row.paid_at,
    voided_at: row.voided_at,
  };
}

/** A bill on its own page (contract 3.12). */
export function invoiceDetail(row: InvoiceRow, payments: readonly PaymentRow[], publicUrl: string) {
  return {
    ...invoiceItem(row, publicUrl),
    amount_due_cents: amountDueCents(row),
    auto_pay_date: row.auto_pay_date,
    ...row.body,
    charges_groups: row.body.charges_groups.map((each) => ({ ...each, charges: [...each.charges] })),
    payments: payments.map(({ number: _, ...payment }) => payment),
  };
}

/** The month's average price to a tenth of a cent; null without use. */
export function averageCents({ total_cents, total_kwh }: Pick<InvoiceRow, "total_cents" | "total_kwh">) {
  if (total_kwh === 0) return null;
  const average = new Decimal(total_cents).div(total_kwh).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  return average.plus(0).toFixed(1);
}
