import "server-only";
import { Decimal } from "decimal.js";
import type { Plan } from "#lib/light/schemas.ts";
import { accountLight } from "./account-light.ts";
import { now } from "./clock.ts";
import { askedFor, type PlansWish, planGroupOf, plansFor } from "./comparison-plans.ts";
import { type Comparison, type ComparisonQuotes, patchComparison } from "./comparison-row.ts";
import { part } from "./part.ts";
import { sharedMap } from "./per-process.ts";
import { quotesHoldMs } from "./quotes.ts";
import type { User } from "./session.ts";

function wishOf({ data: { facts, reading, profile } }: Comparison, user: User | null): PlansWish {
  const esi_id = facts ? facts.esi_id : (reading?.esi_id ?? null);
  const isPersonal = profile?.state === "completed" && profile.esi_id === esi_id;
  return {
    esi_id,
    postal_code: facts?.postal_code ?? null,
    plan_group: planGroupOf(user),
    usage_profile_uuid: isPersonal ? profile.uuid : null,
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

async function renew(row: Comparison, user: User | null): Promise<ComparisonQuotes> {
  const wish = wishOf(row, user);
  const kept = row.data.quotes;
  if (kept?.asked_for === askedFor(wish) && (await quotesHoldMs(kept)) > 0) return kept;
  const plans = await plansFor(wish);
  const isOfBill = wish.esi_id !== null && wish.esi_id === row.data.reading?.esi_id;
  const quotes = {
    asked_for: askedFor(wish),
    requested_at: (await now()).toISOString(),
    plans,
    light_cents: isOfBill ? await lightCents(row, plans) : {},
  };
  await patchComparison(row.id, { patch: { quotes }, of: row.invoice_uuid });
  return quotes;
}

const renewals = sharedMap<Promise<ComparisonQuotes>>("quotes of comparisons under way");

/**
 * Prices for a bill: the kept ones while they last and are for the same place, else new ones. No plan where neither its meter
 * nor a ZIP code is known, or nobody sells there. @throws Problem Light's
 */
export function comparisonQuotes(row: Comparison, user: User | null): Promise<ComparisonQuotes> {
  const id = `${row.id} ${row.updated_at}`;
  const renewal = renewals.get(id) ?? renew(row, user).finally(() => renewals.delete(id));
  renewals.set(id, renewal);
  return renewal;
}
