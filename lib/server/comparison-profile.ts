import "server-only";
import type { UsageProfile } from "#lib/light/comparison-schemas.ts";
import { appLight } from "./app-light.ts";
import { now } from "./clock.ts";
import type { Comparison } from "./comparison-row.ts";
import type { Whose } from "./home.ts";
import { findOrder, keepOrder, type MeterOrder } from "./meter-order.ts";
import { ifThere, part } from "./part.ts";

/** An order without an answer of which nothing shows for so long was not taken. */
const unseenMs = 15 * 60_000;

/** The order as Light's answer leaves it. A status that we do not know is one that has not ended. */
export function answered(order: MeterOrder, answer: UsageProfile): MeterOrder {
  const { uuid, status, start_date = null, end_date = null, monthly_usage } = answer;
  const state = status === "completed" || status === "failed" ? status : "pending";
  return { ...order, profile_uuid: uuid, state, start_date, end_date, months: monthly_usage ?? order.months };
}

/** The uuid that the meter's prices carry once an order of unknown outcome was carried out. */
const uuidInPrices = async (esi_id: string): Promise<string | null> =>
  (await appLight().requestPlans({ body: { esi_id } })).find((plan) => plan.usage_profile_uuid)
    ?.usage_profile_uuid ?? null;

async function look(order: MeterOrder): Promise<MeterOrder> {
  const usage_profile_uuid = order.profile_uuid ?? (await uuidInPrices(order.esi_id));
  if (!usage_profile_uuid) {
    const sinceMs = (await now()).getTime() - Date.parse(order.asked_at);
    return sinceMs > unseenMs ? { ...order, state: "failed" } : order;
  }
  const found = await ifThere(appLight().getUsageProfile({ params: { usage_profile_uuid } }));
  return found ? answered(order, found) : { ...order, state: "failed" };
}

/** The caller's order for the meter that was read from this bill, as it is kept; null for none. */
export async function keptProfile(row: Comparison, user: Whose | null): Promise<MeterOrder | null> {
  const { reading } = row.data;
  return user && reading?.esi_id ? findOrder(user, reading.esi_id) : null;
}

/** The same once Light was asked how far it is. Where Light cannot be asked, it stays under way. */
export async function profileOf(row: Comparison, user: Whose | null): Promise<MeterOrder | null> {
  const kept = await keptProfile(row, user);
  if (kept?.state !== "pending") return kept;
  const { data: found } = await part(look(kept));
  if (!found || (found.state === "pending" && found.profile_uuid === kept.profile_uuid)) return kept;
  await keepOrder(found);
  return found;
}
