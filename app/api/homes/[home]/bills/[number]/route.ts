import { billDueCents, billState, failedAttempt } from "#lib/domain/bill-state.ts";
import { chicagoDay } from "#lib/domain/service-day.ts";
import { accountLight } from "#lib/server/account-light.ts";
import { lookAtBill } from "#lib/server/bill-payment.ts";
import { now } from "#lib/server/clock.ts";
import { handler } from "#lib/server/handler.ts";
import { callersHome } from "#lib/server/home.ts";
import { forgetReads } from "#lib/server/recent-reads.ts";

/** How one bill stands at this moment, for somebody who waits for a payment. */
export const GET = handler({ access: "user", flows: ["billing"] }, async ({ params, user }) => {
  const { light_account_uuid } = await callersHome(user, params.home);
  const key = { account_uuid: light_account_uuid, number: String(params.number) };
  const at = await now();
  const { bill, unsure_seconds } = await lookAtBill(accountLight(light_account_uuid), key, at);
  // The page that asks is made again next, and must not say the old thing.
  await forgetReads(light_account_uuid);
  const today = chicagoDay(at);
  return {
    state: billState(bill, today),
    amount_due_cents: billDueCents(bill, today),
    failed_at: failedAttempt(bill.payments)?.paid_at ?? null,
    unsure_seconds,
  };
});
