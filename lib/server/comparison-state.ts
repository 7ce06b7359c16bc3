import "server-only";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import type { ComparisonView } from "#lib/domain/comparison-view.ts";
import { problem } from "#lib/domain/problem.ts";
import { currentComparison, heldComparison } from "./comparison-owner.ts";
import { keptProfile, profileOf } from "./comparison-profile.ts";
import { isSlow, keptView, readBill } from "./comparison-reading.ts";
import { patchComparison, readComparison } from "./comparison-row.ts";
import { part } from "./part.ts";
import type { User } from "./session.ts";

/** Where the caller's comparison stands; asks Light while it reads the bill or fetches the meter's history. @throws Problem Light's */
export async function comparisonView(user: User | null): Promise<ComparisonView> {
  const row = await currentComparison(user);
  if (row && isSlow(row)) {
    // What Light cannot say after so long is no news either.
    const { data } = await part(readBill(row, user));
    return keptView(data ?? row, data && (await profileOf(data, user)));
  }
  const read = row && (await readBill(row, user));
  return keptView(read, read && (await profileOf(read, user)));
}

/**
 * Keeps what the customer says that the bill says. @param billId the one that they have looked at
 * @throws Problem `other_bill` when another has been sent since; `step_not_ready` before it is read
 */
export async function keepFacts(
  user: User | null,
  facts: BillFacts,
  billId: string,
): Promise<ComparisonView> {
  const row = await heldComparison(user);
  if (row.invoice_uuid !== billId) throw problem("other_bill");
  if (!row.data.reading) throw problem("step_not_ready");
  await patchComparison(row.id, { patch: { facts }, of: row.invoice_uuid });
  const kept = await readComparison(row.id);
  if (kept?.invoice_uuid !== billId) throw problem("other_bill");
  return keptView(kept, await keptProfile(kept, user));
}
