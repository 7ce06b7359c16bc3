import { chicagoDay } from "../chicago-day.ts";
import type { AccountRow } from "../light/account-store.ts";
import { PaymentMethod } from "../light/billing-schema.ts";
import { notify, type World } from "../light/world.ts";
import type { InvoiceRow } from "./invoice-store.ts";
import { invoiceItem } from "./invoice-view.ts";

type Outcome = "succeeded" | "failed" | "no_card";

/** Charges the saved card for an open bill, keeps what came of it (or what `forced` says) and tells the subscribers. */
export function charge(
  world: World,
  account: AccountRow,
  invoice: InvoiceRow,
  forced?: "succeeded" | "failed",
): Outcome {
  if (!account.payment_method) return "no_card";
  const card = PaymentMethod.parse(JSON.parse(account.payment_method));
  const paid_at = world.clock.now().toISOString();
  const status = forced ?? (isRefused(world, account, card) ? "failed" : "succeeded");
  const { card_brand, card_last4 } = card;
  const { number, total_cents: amount_cents } = invoice;
  world.invoices.addPayment({ number, paid_at, amount_cents, status, card_brand, card_last4 });
  const isPaid = status === "succeeded";
  const after = isPaid ? world.invoices.update(number, { paid_at }) : invoice;
  notify(world, account.uuid, isPaid ? "account.payment_successful" : "account.payment_failed", {
    invoice: invoiceItem(after, world.publicUrl()),
  });
  return status;
}

/** Test cards keep their word; the card of a forced account always pays. */
function isRefused(
  world: World,
  account: AccountRow,
  { card_exp_year, card_exp_month }: { card_exp_year: number; card_exp_month: number },
): boolean {
  const saved = world.setupIntents.paymentMethod(account.payment_method_id ?? "");
  const lastMonth = `${card_exp_year}-${String(card_exp_month).padStart(2, "0")}`;
  return Boolean(saved?.chargesFail) || chicagoDay(world.clock.now()).slice(0, 7) > lastMonth;
}
