import "server-only";
import { Problem, problem } from "#lib/domain/problem.ts";
import { appLight } from "./app-light.ts";
import { withClaim } from "./claim.ts";
import { now } from "./clock.ts";
import { lookLater } from "./comparison-look.ts";
import { heldComparison } from "./comparison-owner.ts";
import { answered } from "./comparison-profile.ts";
import { comparisonQuotes } from "./comparison-quotes.ts";
import { type Comparison, readComparison } from "./comparison-row.ts";
import { keepConsents } from "./consents.ts";
import type { Context } from "./handler.ts";
import { addOrder, dropOrder, findOrder, keepOrder, type MeterOrder, otherMeters } from "./meter-order.ts";
import type { User } from "./session.ts";

const claimMs = 30_000;
/** Light takes our word for whose meter it is: nobody has more of their own in a month. */
const mostMeters = 2;
const metersMs = 30 * 86_400_000;

/** The meter that was read from the bill and that the customer has confirmed: Light fetches no other. */
function meterOf({ data: { reading, facts } }: Comparison): string {
  if (!reading || !facts) throw problem("step_not_ready");
  const { esi_id } = reading;
  if (!esi_id || facts.esi_id !== esi_id) throw problem("invalid_fields", { fields: { esi_id: "not_read" } });
  return esi_id;
}

/** Asks Light once. Where no answer comes the order stays under way: the meter's next prices tell. */
async function send(order: MeterOrder, comparison_invoice_uuid: string): Promise<void> {
  const body = { comparison_invoice_uuid, user_authorizes_usage_fetch: true } as const;
  try {
    await keepOrder(answered(order, await appLight().fetchUsageProfile({ body })));
  } catch (error) {
    if (error instanceof Problem && error.code === "outcome_unknown") return;
    await dropOrder(order.id);
    throw error;
  }
}

/**
 * Has the meter's history fetched, with the person's consent kept word for word. It is ordered once, whatever becomes of the
 * bill: while an order is under way or done nothing is sent, nor for a meter whose prices are its own already, and one that
 * failed takes a new consent. The prices before are kept beside it.
 * @throws Problem `consent_missing`; `step_not_ready` without a bill that was confirmed; `invalid_fields` (esi_id);
 * `too_many_meters` for the third within thirty days; Light's
 */
export async function orderProfile(context: Context<{ ticked: string[] }> & { user: User }): Promise<void> {
  const { user, body } = context;
  const { id } = await heldComparison(user);
  await withClaim(`usage profile ${user.id}`, claimMs, async () => {
    const row = await readComparison(id);
    if (!row) throw problem("step_not_ready");
    const esi_id = meterOf(row);
    const known = await findOrder(user, esi_id);
    if (known && known.state !== "failed") return;
    const before = await comparisonQuotes(row, user, known);
    if (before.plans.some((plan) => plan.usage_profile_uuid))
      return void (known && (await dropOrder(known.id)));
    const at = await now();
    const since = new Date(at.getTime() - metersMs).toISOString();
    if ((await otherMeters(user, esi_id, since)) >= mostMeters) throw problem("too_many_meters");
    await keepConsents("meter", body.ticked, { id: user.flow?.home_id ?? null }, { esi_id }, context);
    if (!user.flow) await lookLater(id);
    const order = await addOrder(user, { esi_id, asked_at: at.toISOString(), before });
    await send(order, row.invoice_uuid ?? "");
  });
}
