import "server-only";
import { billDueCents, isCorrection, isOpenBill } from "#lib/domain/bill-state.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { Invoice, InvoiceDetail, InvoicePage } from "#lib/light/billing-schemas.ts";
import type { AccountClient } from "#lib/light/client.ts";
import type { PaymentMethod } from "#lib/light/schemas.ts";
import { ifThere, type Part } from "./part.ts";

export const billsAPage = 12;
/** Bounds the reads of one page. */
const mostInFull = 4;
/** Ten years of bills. */
const mostPages = 10;

/** One page of the bills, newest first; `page` counts from 1. @throws Problem */
export const billPage = (light: AccountClient, page: number): Promise<InvoicePage> =>
  light.listInvoices({
    params: { limit: String(billsAPage), offset: String((page - 1) * billsAPage) },
  });

/**
 * All open ones of `bills` (newest first), oldest first, as far as the list tells them: without lines, payments and the
 * day of autopay.
 */
export const openAsListed = (bills: readonly Invoice[], today: ServiceDay): InvoiceDetail[] =>
  bills
    .filter((bill) => isOpenBill(bill, today))
    .toReversed()
    .map((bill) => ({ ...bill, charges_groups: [], payments: [] }));

/** As {@link openAsListed}, the oldest four in full: they are late or the next to be. @throws Problem */
export const openBills = (
  light: Pick<AccountClient, "getInvoice">,
  bills: readonly Invoice[],
  today: ServiceDay,
): Promise<InvoiceDetail[]> =>
  Promise.all(
    openAsListed(bills, today).map((bill, index) =>
      index < mostInFull ? light.getInvoice({ params: { invoice_number: bill.number } }) : bill,
    ),
  );

/** What is still to be paid of the newest bills, in cents. @throws Problem */
export async function owedCents(light: AccountClient, today: ServiceDay): Promise<number> {
  const { data } = await billPage(light, 1);
  const open = await openBills(light, data, today);
  return open.reduce((sum, bill) => sum + billDueCents(bill, today), 0);
}

/** The bills around one. */
export interface BillNeighbours {
  newer: Invoice | null;
  older: Invoice | null;
  /** The one to compare with: the last that stands for days before this one's. */
  before: Invoice | null;
  /** For a void bill: the next one for the same days, which may have been taken back too. */
  replacement: Invoice | null;
}

/** Looks a bill up in the list, which is read as far as needed. @throws Problem */
export async function billNeighbours(light: AccountClient, bill: Invoice): Promise<BillNeighbours> {
  const seen: Invoice[] = [];
  const isBefore = (other: Invoice) =>
    !other.voided_at && !isCorrection(other) && other.billing_period_end < bill.billing_period_start;
  for (let page = 1; page <= mostPages; page += 1) {
    const { data, has_more } = await billPage(light, page);
    seen.push(...data);
    if (!has_more || seen.some(isBefore)) break;
  }
  const at = seen.findIndex(({ number }) => number === bill.number);
  const isReplacement = (other: Invoice) =>
    other.billing_period_start === bill.billing_period_start &&
    other.billing_period_end === bill.billing_period_end &&
    !isCorrection(other);
  return {
    newer: at > 0 ? (seen[at - 1] ?? null) : null,
    older: at < 0 ? null : (seen[at + 1] ?? null),
    before: seen.find(isBefore) ?? null,
    replacement: bill.voided_at && at > 0 ? (seen.slice(0, at).findLast(isReplacement) ?? null) : null,
  };
}

/** The card on file; null when there is none, which Light may also say with a 404. @throws Problem */
export const cardOnFile = (light: AccountClient): Promise<PaymentMethod | null> =>
  ifThere(light.getPaymentMethod());

/** The card on file, null without one; undefined when that could not be read, so that neither is claimed. */
export const cardIfKnown = (card: Part<PaymentMethod | null>): PaymentMethod | null | undefined =>
  card.problem ? undefined : card.data;
