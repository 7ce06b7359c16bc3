import "server-only";
import { billDueCents, billState, failedAttempt } from "#lib/domain/bill-state.ts";
import { Problem, problem } from "#lib/domain/problem.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import type { AccountClient } from "#lib/light/client.ts";
import { sharedMap } from "./per-process.ts";
import { forgetReads } from "./recent-reads.ts";

type Payer = Pick<AccountClient, "getInvoice" | "payInvoice">;

interface Wish {
  account_uuid: string;
  number: string;
  /** What the person saw and agreed to pay. */
  amount_cents: number;
  today: ServiceDay;
}

const closed = (bill: InvoiceDetail, today: ServiceDay): Problem =>
  problem(billState(bill, today) === "paid" ? "already_paid" : "nothing_to_pay");

/** After these the bill tells what became of the charge. */
const undecided: readonly string[] = ["outcome_unknown", "light_garbled", "step_not_ready"];

/**
 * Charges the card on file for one bill, once, and only what was agreed to. Light's answer is the bill; unless it says when
 * that was paid, the bill is read again and decides.
 * @throws Problem `already_paid`, `nothing_to_pay`, `bill_changed`, `no_card`, `payment_declined`; `payment_unsure` when
 * neither the answer nor the bill can say: nothing may be sent again before it has been looked at
 */
async function payOnce(light: Payer, { number, amount_cents, today }: Wish): Promise<void> {
  const params = { invoice_number: number };
  const bill = await light.getInvoice({ params });
  const due_cents = billDueCents(bill, today);
  if (due_cents === 0) throw closed(bill, today);
  if (due_cents !== amount_cents) throw problem("bill_changed");
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
  const isDeclined = isTried && failedAttempt(after.payments);
  throw problem(isDeclined ? "payment_declined" : "payment_unsure", { cause });
}

const underWay = sharedMap<Promise<void>>("payments under way");

/** As {@link payOnce}; whoever asks for a bill that is being paid waits for that payment and makes none. */
export function payBill(light: Payer, wish: Wish): Promise<void> {
  const key = `${wish.account_uuid} ${wish.number}`;
  const known = underWay.get(key);
  if (known) return known;
  const paying = payOnce(light, wish).finally(() => {
    underWay.delete(key);
    // A refusal too tells something that the page does not show yet.
    forgetReads(wish.account_uuid);
  });
  underWay.set(key, paying);
  return paying;
}
