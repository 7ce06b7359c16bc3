import "server-only";
import { Problem, problem } from "#lib/domain/problem.ts";
import type { UsageProfile } from "#lib/light/comparison-schemas.ts";
import { appLight } from "./app-light.ts";
import { withClaim } from "./claim.ts";
import { now } from "./clock.ts";
import { lookLater } from "./comparison-look.ts";
import { comparisonQuotes } from "./comparison-quotes.ts";
import {
  type Comparison,
  heldComparison,
  type KeptProfile,
  patchComparison,
  readComparison,
} from "./comparison-row.ts";
import { keepConsents } from "./consents.ts";
import type { Context } from "./handler.ts";
import { ifThere, part } from "./part.ts";
import type { User } from "./session.ts";

const claimMs = 30_000;
/** An order without an answer of which nothing shows for so long was not taken. */
const unseenMs = 15 * 60_000;

/** The order as Light's answer leaves it. A status that we do not know is one that has not ended. */
function orderOf(profile: KeptProfile, answer: UsageProfile): KeptProfile {
  const { uuid, status, start_date = null, end_date = null, monthly_usage: months } = answer;
  const state = status === "completed" || status === "failed" ? status : "pending";
  return { ...profile, uuid, state, start_date, end_date, ...(months ? { months } : {}) };
}

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

/** The uuid that the meter's prices carry once an order of unknown outcome was carried out. */
const uuidInPrices = async (esi_id: string): Promise<string | null> =>
  (await appLight().requestPlans({ body: { esi_id } })).find((plan) => plan.usage_profile_uuid)
    ?.usage_profile_uuid ?? null;

async function look(profile: KeptProfile): Promise<KeptProfile> {
  const usage_profile_uuid = profile.uuid ?? (await uuidInPrices(profile.esi_id));
  if (!usage_profile_uuid) {
    const sinceMs = (await now()).getTime() - Date.parse(profile.asked_at);
    return sinceMs > unseenMs ? { ...profile, state: "failed" } : profile;
  }
  const found = await ifThere(appLight().getUsageProfile({ params: { usage_profile_uuid } }));
  return found ? orderOf(profile, found) : { ...profile, state: "failed" };
}

/**
 * The row as it stands once Light was asked how far its order is. With the meter's own prices there, the others are asked for
 * no more. Where Light cannot be asked, it stays under way.
 */
export async function withProfile(row: Comparison): Promise<Comparison> {
  const { profile } = row.data;
  if (profile?.state !== "pending") return row;
  const { data: found } = await part(look(profile));
  if (!found || (found.state === "pending" && found.uuid === profile.uuid)) return row;
  await patchComparison(row.id, { patch: { profile: found } });
  return (await readComparison(row.id)) ?? row;
}
