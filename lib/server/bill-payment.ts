import "server-only";
import { billDueCents, billState, failedAttempt } from "#lib/domain/bill-state.ts";
import { Problem, problem } from "#lib/domain/problem.ts";
import { chicagoDay, type ServiceDay } from "#lib/domain/service-day.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { AccountClient } from "#lib/light/client.ts";
import { type BillKey, chargeBegins, chargeEnds, unsureSeconds } from "./bill-unsure.ts";
import { claimEnds, withClaim } from "./claim.ts";
import { log } from "./log.ts";
import { sharedMap } from "./per-process.ts";
import { forgetReads } from "./recent-reads.ts";

type Payer = Pick<AccountClient, "getInvoice" | "payInvoice">;

interface Wish extends BillKey {
  /** What the person saw and agreed to pay. */
  amount_cents: number;
  now: Date;
}

const closed = (bill: InvoiceDetail, today: ServiceDay): Problem =>
  problem(billState(bill, today) === "paid" ? "already_paid" : "nothing_to_pay");

/** After these the bill tells what became of the charge. */
const undecided: readonly string[] = ["outcome_unknown", "light_garbled", "step_not_ready"];

/** Sends the charge. Light's answer is the bill; unless it says when that was paid, the bill is read again and decides. */
async function charge(light: Payer, bill: InvoiceDetail, wish: Wish): Promise<void> {
  const params = { invoice_number: wish.number };
  const today = chicagoDay(wish.now);
  let cause: unknown;
  try {
    if ((await light.payInvoice({ params })).paid_at) return;
  } catch (error) {
    const code = error instanceof Problem ? error.code : null;
    if (code === null || !undecided.includes(code)) throw error;
    cause = error;
  }
  const after = await light.getInvoice({ params }).catch(() => null);
  if (after && cause instanceof Problem && cause.code === "step_not_ready") {
    throw billDueCents(after, today) > 0 ? problem("no_card", { cause }) : closed(after, today);
  }
  if (after?.paid_at) return;
  const isTried = after && after.payments.length > bill.payments.length;
  if (isTried && failedAttempt(after.payments)) throw problem("payment_declined", { cause });
  log.warn({ err: cause }, "a charge has no clear answer");
  const retryAfterSeconds = await unsureSeconds(wish, bill, wish.now);
  throw problem("payment_unsure", { cause: { retryAfterSeconds } });
}

/**
 * Charges the card on file for one bill, once, and only what was agreed to.
 * @throws Problem `already_paid`, `nothing_to_pay`, `bill_changed`, `no_card`, `payment_declined`; `payment_unsure` when
 * neither the answer nor the bill can say, and then for ten minutes `payment_waits`: both with `retryAfterSeconds`
 */
async function payOnce(light: Payer, wish: Wish): Promise<void> {
  const bill = await light.getInvoice({ params: { invoice_number: wish.number } });
  const today = chicagoDay(wish.now);
  const due_cents = billDueCents(bill, today);
  if (due_cents === 0) throw closed(bill, today);
  if (due_cents !== wish.amount_cents) throw problem("bill_changed");
  const retryAfterSeconds = await unsureSeconds(wish, bill, wish.now);
  if (retryAfterSeconds > 0) throw problem("payment_waits", { cause: { retryAfterSeconds } });
  await chargeBegins(wish, bill, wish.now);
  try {
    await charge(light, bill, wish);
    await chargeEnds(wish);
  } catch (error) {
    if (error instanceof Problem && error.code !== "payment_unsure") await chargeEnds(wish);
    throw error;
  }
}

const underWay = sharedMap<Promise<void>>("payments under way");
const claimOf = ({ account_uuid, number }: BillKey): string => `pay ${account_uuid} ${number}`;
/** A killed payment has left its mark by then, and the next to pay is told to wait. */
const claimMs = 20_000;

async function payInTurn(light: Payer, wish: Wish): Promise<void> {
  try {
    await withClaim(claimOf(wish), claimMs, () => payOnce(light, wish));
  } finally {
    // A refusal too tells something that the page does not show yet.
    await forgetReads(wish.account_uuid);
  }
}

/**
 * As {@link payOnce}; whoever asks for a bill that is being paid waits for that payment and makes none: here they hear how
 * it ended, elsewhere what the bill then says.
 */
export function payBill(light: Payer, wish: Wish): Promise<void> {
  const key = claimOf(wish);
  const known = underWay.get(key);
  if (known) return known;
  const paying = payInTurn(light, wish).finally(() => underWay.delete(key));
  underWay.set(key, paying);
  return paying;
}

/**
 * The bill as it stands once a payment that is under way has ended; over zero `unsure_seconds` it may not be charged yet,
 * because a charge may have been made that it does not show. @throws Problem
 */
export async function lookAtBill(
  light: Pick<Payer, "getInvoice">,
  key: BillKey,
  now: Date,
): Promise<{ bill: InvoiceDetail; unsure_seconds: number }> {
  await claimEnds(claimOf(key));
  const bill = await light.getInvoice({ params: { invoice_number: key.number } });
  return { bill, unsure_seconds: await unsureSeconds(key, bill, now) };
}
