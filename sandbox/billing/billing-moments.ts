import type { AccountRow, LocationRow } from "../light/account-store.ts";
import type { Moment } from "../light/enrollment-steps.ts";
import type { World } from "../light/world.ts";
import { estimatedShare } from "./billed-reads.ts";
import { charge } from "./charge.ts";
import type { Span } from "./charge-lines.ts";
import { isOpen } from "./invoice-store.ts";
import { makeInvoice } from "./make-invoice.ts";
import { billedAt, chargedAt, invoiceDate, nextPeriod } from "./next-period.ts";

/** When the next bill of a home is made; null once service has ended and the final bill is out. */
export function invoiceMoment(world: World, location: LocationRow): Moment | null {
  const before = world.invoices.of(location.uuid).at(-1);
  const period = nextPeriod(location, before);
  const wasServed = world.contracts.of(location.uuid).length > 0;
  if (!period || !wasServed) return null;
  return {
    at: billedAt(invoiceDate(period.last)),
    happen: () => {
      const share = before && isOrdinary(location, period) ? estimatedShare(location, period.last) : null;
      makeInvoice(world, location, { period, before, estimatedShare: share });
    },
  };
}

/** A final bill rests on a read that somebody made. */
const isOrdinary = (location: LocationRow, { last }: Span): boolean => location.final_service_date !== last;

/** When the next open bill is charged to the saved card: once, sixteen days after it was made. */
export function autoPayMoment(world: World, account: AccountRow, location: LocationRow): Moment | null {
  const [next] = world.invoices
    .of(location.uuid)
    .filter((row) => isOpen(row) && !row.is_auto_pay_done)
    .sort((a, b) => a.auto_pay_date.localeCompare(b.auto_pay_date));
  if (!next) return null;
  return {
    at: chargedAt(next.auto_pay_date),
    happen: () => {
      world.invoices.update(next.number, { is_auto_pay_done: 1 });
      charge(world, account, next);
    },
  };
}
