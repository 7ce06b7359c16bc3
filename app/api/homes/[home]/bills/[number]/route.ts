import { billDueCents, billState, failedAttempt } from "#lib/domain/bill-state.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import { accountLight } from "#lib/server/account-light.ts";
import { now } from "#lib/server/clock.ts";
import { handler } from "#lib/server/handler.ts";
import { callersHome } from "#lib/server/home.ts";
import { forgetReads } from "#lib/server/recent-reads.ts";

/** How one bill stands at this moment, for somebody who waits for a payment. */
export const GET = handler({ access: "user" }, async ({ params, user }) => {
  const { light_account_uuid } = await callersHome(user, params.home);
  const invoice_number = String(params.number);
  const bill = await accountLight(light_account_uuid).getInvoice({ params: { invoice_number } });
  // The page that asks is made again next, and must not say the old thing.
  forgetReads(light_account_uuid);
  const today = chicagoDay(await now());
  return {
    state: billState(bill, today),
    amount_due_cents: billDueCents(bill, today),
    failed_at: failedAttempt(bill.payments)?.paid_at ?? null,
  };
});
