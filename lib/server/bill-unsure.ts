import "server-only";
import { failedAttempt } from "#lib/domain/bill-state.ts";
import type { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import { database } from "./database.ts";

/** A bank's word takes seconds, and Light's bill follows it: after this long a charge that does not show was not made. */
const keepMs = 10 * 60_000;

/** One bill of one account. */
export interface BillKey {
  account_uuid: string;
  number: string;
}

type Tried = Pick<InvoiceDetail, "payments">;

const endOf = (now: Date) => new Date(now.getTime() - keepMs).toISOString();

/** Keeps that a charge of the bill, as it reads before, is about to be sent; for all instances, and after a restart. */
export async function chargeBegins({ account_uuid, number }: BillKey, bill: Tried, now: Date): Promise<void> {
  const values = { asked_at: now.toISOString(), tries: bill.payments.length };
  await database().deleteFrom("unsure_charge").where("asked_at", "<=", endOf(now)).execute();
  await database()
    .insertInto("unsure_charge")
    .values({ account_uuid, number, ...values })
    .onConflict((conflict) => conflict.columns(["account_uuid", "number"]).doUpdateSet(values))
    .execute();
}

/** It is known how the charge ended. */
export async function chargeEnds({ account_uuid, number }: BillKey): Promise<void> {
  await database()
    .deleteFrom("unsure_charge")
    .where("account_uuid", "=", account_uuid)
    .where("number", "=", number)
    .execute();
}

/** Seconds until an open bill may be charged again; 0 unless a charge was sent of which neither Light nor the bill tells. */
export async function unsureSeconds(
  { account_uuid, number }: BillKey,
  bill: Tried,
  now: Date,
): Promise<number> {
  const charge = await database()
    .selectFrom("unsure_charge")
    .select(["asked_at", "tries"])
    .where("account_uuid", "=", account_uuid)
    .where("number", "=", number)
    .executeTakeFirst();
  if (!charge) return 0;
  const isDeclined = bill.payments.length > charge.tries && failedAttempt(bill.payments) !== null;
  const leftMs = Date.parse(charge.asked_at) + keepMs - now.getTime();
  // A clock that was set back must not make it longer.
  return isDeclined || leftMs > keepMs ? 0 : Math.max(0, Math.ceil(leftMs / 1_000));
}
