import "server-only";
import { Decimal } from "decimal.js";
import { isSameOffer, planKey } from "#lib/domain/quote-change.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { accountLight } from "./account-light.ts";
import { now } from "./clock.ts";
import { askedFor, type PlansWish, planGroupOf, plansFor } from "./comparison-plans.ts";
import { type Comparison, type ComparisonQuotes, patchComparison } from "./comparison-row.ts";
import type { MeterOrder } from "./meter-order.ts";
import { part } from "./part.ts";
import { sharedMap } from "./per-process.ts";
import { quotesHoldMs } from "./quotes.ts";
import type { User } from "./session.ts";

function wishOf(
  { data: { facts, reading } }: Comparison,
  user: User | null,
  profile: MeterOrder | null,
): PlansWish {
  const esi_id = facts ? facts.esi_id : (reading?.esi_id ?? null);
  const isPersonal = profile?.state === "completed" && profile.esi_id === esi_id;
  return {
    esi_id,
    postal_code: facts?.postal_code ?? null,
    plan_group: planGroupOf(user),
    usage_profile_uuid: isPersonal ? profile.profile_uuid : null,
  };
}

/** What Light itself makes of the bill as it was read on each group, taxes included; a group that it does not say is left out. */
async function lightCents(row: Comparison, plans: readonly Plan[]): Promise<Record<string, number>> {
  const { light_account_uuid, invoice_uuid: uuid } = row;
  if (!light_account_uuid || !uuid) return {};
  const light = accountLight(light_account_uuid);
  const groups = [...new Set(plans.map(({ group_uuid }) => group_uuid))];
  const told = await Promise.all(
    groups.map(async (plan_group) => {
      const { data } = await part(light.simpleCompare({ params: { plan_group, uuid } }));
      const dollars = data?.plan_comparison?.total_dollars;
      return dollars ? [[plan_group, new Decimal(dollars).times(100).round().toNumber()] as const] : [];
    }),
  );
  return Object.fromEntries(told.flat());
}

/** Since when each plan has cost the same, by its key; `before` are prices of the same place. */
function sameSince(
  plans: readonly Plan[],
  before: ComparisonQuotes | null,
  at: string,
): Record<string, string> {
  const old = new Map(before?.plans.map((plan) => [planKey(plan), plan]));
  return Object.fromEntries(
    plans.map((plan) => {
      const key = planKey(plan);
      const was = old.get(key);
      return [key, was && isSameOffer(was, plan) ? (before?.same_since?.[key] ?? at) : at];
    }),
  );
}

async function renew(
  row: Comparison,
  user: User | null,
  profile: MeterOrder | null,
): Promise<ComparisonQuotes> {
  const wish = wishOf(row, user, profile);
  const asked_for = askedFor(wish);
  const kept = row.data.quotes?.asked_for === asked_for ? row.data.quotes : null;
  if (kept && (await quotesHoldMs(kept)) > 0) return kept;
  const plans = await plansFor(wish);
  const isOfBill = wish.esi_id !== null && wish.esi_id === row.data.reading?.esi_id;
  const requested_at = (await now()).toISOString();
  const quotes = {
    asked_for,
    requested_at,
    plans,
    same_since: sameSince(plans, kept, requested_at),
    light_cents: isOfBill ? await lightCents(row, plans) : {},
  };
  await patchComparison(row.id, { patch: { quotes }, of: row.invoice_uuid });
  return quotes;
}

const renewals = sharedMap<Promise<ComparisonQuotes>>("quotes of comparisons under way");

/**
 * Prices for a bill: the kept ones while they last and are for the same place, else new ones. No plan where neither its meter
 * nor a ZIP code is known, or nobody sells there. @param profile the caller's order for the meter @throws Problem Light's
 */
export function comparisonQuotes(
  row: Comparison,
  user: User | null,
  profile: MeterOrder | null,
): Promise<ComparisonQuotes> {
  const id = `${row.id} ${row.updated_at} ${askedFor(wishOf(row, user, profile))}`;
  const renewal = renewals.get(id) ?? renew(row, user, profile).finally(() => renewals.delete(id));
  renewals.set(id, renewal);
  return renewal;
}
