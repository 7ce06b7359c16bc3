import "server-only";
import type { UsageProfile } from "#lib/light/comparison-schemas.ts";
import { appLight } from "./app-light.ts";
import { now } from "./clock.ts";
import { type Comparison, type KeptProfile, patchComparison, readComparison } from "./comparison-row.ts";
import { ifThere, part } from "./part.ts";

/** An order without an answer of which nothing shows for so long was not taken. */
const unseenMs = 15 * 60_000;

/** The order as Light's answer leaves it. A status that we do not know is one that has not ended. */
export function orderOf(profile: KeptProfile, answer: UsageProfile): KeptProfile {
  const { uuid, status, start_date = null, end_date = null, monthly_usage: months } = answer;
  const state = status === "completed" || status === "failed" ? status : "pending";
  return { ...profile, uuid, state, start_date, end_date, ...(months ? { months } : {}) };
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
