import "server-only";
import { problem } from "#lib/domain/problem.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { appLight } from "./app-light.ts";
import { now } from "./clock.ts";
import { type DraftOwner, patchDraft, readDraft } from "./draft.ts";
import type { DraftData, Quotes } from "./draft-data.ts";

/** A price that the customer saw and the one that replaced it, for the same kind of plan. */
export interface QuoteChange {
  name: string;
  before: Plan | null;
  after: Plan | null;
}

const minute = 60_000;
/** A plan about to expire is asked for again, so that nobody accepts a price that ends while they read. */
const marginMs = 2 * minute;
/** Light's documents do not show the expiry's field name: without one, prices are kept this long. */
const assumedLifeMs = 30 * minute;

/** When the earliest of these prices ends, as epoch milliseconds. */
export function quotesExpireAt(quotes: Quotes): number {
  const assumed = Date.parse(quotes.requested_at) + assumedLifeMs;
  return Math.min(...quotes.plans.map((plan) => (plan.expires_at ? Date.parse(plan.expires_at) : assumed)));
}

async function requestQuotes(
  owner: DraftOwner,
  draft: DraftData,
  accountUuid: string | null,
): Promise<Quotes> {
  if (!draft.premise) throw problem("step_not_ready");
  const { esi_id } = draft.premise;
  const plans = await appLight().requestPlans({
    body: { esi_id, ...(accountUuid ? { account_uuid: accountUuid } : {}) },
  });
  const quotes = { esi_id, requested_at: (await now()).toISOString(), plans };
  await patchDraft(owner, { quotes, plan_uuid: successor(draft, plans) });
  return quotes;
}

/** The chosen plan under its new uuid: same plan group, same term. */
function successor(draft: DraftData, plans: Plan[]): string | undefined {
  const chosen = draft.quotes?.plans.find((plan) => plan.uuid === draft.plan_uuid);
  return plans.find(
    (plan) => plan.group_uuid === chosen?.group_uuid && plan.term_months === chosen.term_months,
  )?.uuid;
}

/** Prices for the draft's meter: the kept ones while they last, else new ones from Light. */
export async function currentQuotes(owner: DraftOwner, accountUuid: string | null): Promise<Quotes> {
  const draft = await readDraft(owner);
  const kept = draft.quotes;
  const isForThisMeter = kept !== undefined && kept.esi_id === draft.premise?.esi_id;
  if (isForThisMeter && quotesExpireAt(kept) - marginMs > (await now()).getTime()) return kept;
  return requestQuotes(owner, draft, accountUuid);
}

const samePrice = (one: Plan, other: Plan) =>
  one.energy_rate_cents_per_kwh === other.energy_rate_cents_per_kwh &&
  one.plan_monthly_cost_dollars === other.plan_monthly_cost_dollars &&
  one.delivery_rate_cents_per_kwh === other.delivery_rate_cents_per_kwh &&
  one.delivery_monthly_cost_dollars === other.delivery_monthly_cost_dollars;

/** What differs between two sets of prices for one meter; empty when the customer would see the same. */
export function quoteChanges(before: Plan[], after: Plan[]): QuoteChange[] {
  const key = (plan: Plan) => `${plan.group_uuid}/${plan.term_months}`;
  const newByKey = new Map(after.map((plan) => [key(plan), plan]));
  const oldKeys = new Set(before.map(key));
  const changed = before.flatMap((old) => {
    const next = newByKey.get(key(old)) ?? null;
    return next && samePrice(old, next) ? [] : [{ name: old.name, before: old, after: next }];
  });
  const added = after.filter((plan) => !oldKeys.has(key(plan)));
  return [...changed, ...added.map((plan) => ({ name: plan.name, before: null, after: plan }))];
}

/** Asks Light for new prices whatever is kept, and says what changed. */
export async function refreshQuotes(owner: DraftOwner, accountUuid: string | null): Promise<QuoteChange[]> {
  const draft = await readDraft(owner);
  const quotes = await requestQuotes(owner, draft, accountUuid);
  return quoteChanges(draft.quotes?.plans ?? [], quotes.plans);
}
