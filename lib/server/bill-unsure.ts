import "server-only";
import { failedAttempt } from "#lib/domain/bill-state.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { sharedMap } from "./per-process.ts";

/** A bank's word takes seconds, and Light's bill follows it: after this long a charge that does not show was not made. */
const keepMs = 10 * 60_000;

/** One bill of one account. */
export interface BillKey {
  account_uuid: string;
  number: string;
}

type Tried = Pick<InvoiceDetail, "payments">;

interface Charge {
  askedAtMs: number;
  /** How many tries the bill showed before. */
  tries: number;
}

const charges = sharedMap<Charge>("charges without an answer");

export const keyText = ({ account_uuid, number }: BillKey): string => `${account_uuid} ${number}`;

const leftMs = ({ askedAtMs }: Charge, now: Date): number => {
  const left = askedAtMs + keepMs - now.getTime();
  // A clock that was set back must not make it longer.
  return left > keepMs ? 0 : left;
};

/** Keeps that a charge of the bill, as it reads before, is about to be sent. */
export function chargeBegins(key: BillKey, bill: Tried, now: Date): void {
  for (const [text, charge] of charges) if (leftMs(charge, now) <= 0) charges.delete(text);
  charges.set(keyText(key), { askedAtMs: now.getTime(), tries: bill.payments.length });
}

/** It is known how the charge ended. */
export const chargeEnds = (key: BillKey): unknown => charges.delete(keyText(key));

/** Seconds until an open bill may be charged again; 0 unless a charge was sent of which neither Light nor the bill tells. */
export function unsureSeconds(key: BillKey, bill: Tried, now: Date): number {
  const charge = charges.get(keyText(key));
  if (!charge) return 0;
  const isDeclined = bill.payments.length > charge.tries && failedAttempt(bill.payments) !== null;
  return isDeclined ? 0 : Math.max(0, Math.ceil(leftMs(charge, now) / 1_000));
}
