import "server-only";
import { Problem, problem } from "#lib/domain/problem.ts";
import { appLight } from "./app-light.ts";
import { withClaim } from "./claim.ts";
import { now } from "./clock.ts";
import { lookLater } from "./comparison-look.ts";
import { heldComparison } from "./comparison-owner.ts";
import { orderOf } from "./comparison-profile.ts";
import { comparisonQuotes } from "./comparison-quotes.ts";
import { type Comparison, type KeptProfile, patchComparison, readComparison } from "./comparison-row.ts";
import { keepConsents } from "./consents.ts";
import type { Context } from "./handler.ts";
import type { User } from "./session.ts";

const claimMs = 30_000;

/** The meter that was read from the bill and that the customer has not changed: Light fetches no other. */
function meterOf({ data: { reading, facts } }: Comparison): string {
  const esi_id = reading?.esi_id;
  if (!esi_id || (facts && facts.esi_id !== esi_id))
    throw problem("invalid_fields", { fields: { esi_id: "not_read" } });
  return esi_id;
}

/** Asks Light once. Where no answer comes the order stays under way: the meter's next prices tell. */
async function order(row: Comparison, profile: KeptProfile): Promise<void> {
  const body = {
    comparison_invoice_uuid: row.invoice_uuid ?? "",
    user_authorizes_usage_fetch: true,
  } as const;
  await patchComparison(row.id, { patch: { profile } });
  try {
    const kept = orderOf(profile, await appLight().fetchUsageProfile({ body }));
    await patchComparison(row.id, { patch: { profile: kept } });
  } catch (error) {
    if (error instanceof Problem && error.code === "outcome_unknown") return;
    await patchComparison(row.id, { patch: { profile: row.data.profile } });
    throw error;
  }
}

/**
 * Has the meter's history fetched, with the person's consent kept word for word. It is ordered once: while an order is under
 * way or done nothing is sent, and one that failed takes a new consent. The prices before are kept beside it.
 * @throws Problem `consent_missing`; `step_not_ready` without a bill that was read; `invalid_fields` (esi_id); Light's
 */
export async function orderProfile(context: Context<{ ticked: string[] }> & { user: User }): Promise<void> {
  const { user, body } = context;
  const { id } = await heldComparison(user);
  await withClaim(`usage profile ${id}`, claimMs, async () => {
    const row = await readComparison(id);
    if (!row?.data.reading) throw problem("step_not_ready");
    const esi_id = meterOf(row);
    const known = row.data.profile;
    if (known?.esi_id === esi_id && known.state !== "failed") return;
    const before = await comparisonQuotes(row, user);
    await keepConsents("meter", body.ticked, { id: user.flow?.home_id ?? null }, { esi_id }, context);
    const asked_at = (await now()).toISOString();
    if (!user.flow) await lookLater(id);
    await order(row, { uuid: null, esi_id, state: "pending", asked_at, before });
  });
}
