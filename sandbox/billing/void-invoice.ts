import type { LocationRow } from "../light/account-store.ts";
import { LightError } from "../light/errors.ts";
import type { World } from "../light/world.ts";
import { estimatedShare } from "./billed-reads.ts";
import type { InvoiceRow } from "./invoice-store.ts";
import { makeInvoice } from "./make-invoice.ts";

/** Takes a bill back; what it had taken over from older ones is free again. */
export function voidInvoice(world: World, location: LocationRow, invoice: InvoiceRow): void {
  const { invoices, clock } = world;
  if (invoice.paid_at || invoice.voided_at) {
    throw new LightError(409, "wrong_state", "Only a bill that is neither paid nor void can be voided.");
  }
  invoices.update(invoice.number, { voided_at: clock.now().toISOString() });
  for (const row of invoices.of(location.uuid)) {
    if (row.carried_into === invoice.number) {
      invoices.update(row.number, { carried_into: null, paid_at: null });
    }
    if (row.penalised_in === invoice.number) invoices.update(row.number, { penalised_in: null });
  }
}

/** The same period once more under a new number, from the real read, unless a later bill has made up for it. */
export function reissue(world: World, location: LocationRow, voided: InvoiceRow): InvoiceRow {
  const all = world.invoices.of(location.uuid);
  const { billing_period_start: first, billing_period_end: last, body } = voided;
  const isLatest = all.every((row) => row.billing_period_end <= last);
  return makeInvoice(world, location, {
    period: { first, last },
    before: all.findLast((row) => row.billing_period_end < first),
    estimatedShare: body.usage.is_estimated && !isLatest ? estimatedShare(location, last) : null,
  });
}
