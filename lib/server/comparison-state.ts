import "server-only";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import type { ComparisonView } from "#lib/domain/comparison-view.ts";
import { problem } from "#lib/domain/problem.ts";
import { currentComparison, heldComparison } from "./comparison-owner.ts";
import { withProfile } from "./comparison-profile.ts";
import { keptView, readBill } from "./comparison-reading.ts";
import { patchComparison, readComparison } from "./comparison-row.ts";
import type { User } from "./session.ts";

/** Where the caller's comparison stands; asks Light while it reads the bill or fetches the meter's history. @throws Problem Light's */
export async function comparisonView(user: User | null): Promise<ComparisonView> {
  const row = await currentComparison(user);
  const read = row && (await readBill(row, user));
  return keptView(read && (await withProfile(read)));
}

/**
 * Keeps what the customer says that the bill says. @throws Problem `step_not_ready` before it is read
 */
export async function keepFacts(user: User | null, facts: BillFacts): Promise<ComparisonView> {
  const row = await heldComparison(user);
  if (!row.data.reading) throw problem("step_not_ready");
  await patchComparison(row.id, { patch: { facts }, of: row.invoice_uuid });
  return keptView(await readComparison(row.id));
}
