import "server-only";
import { problem } from "#lib/domain/problem.ts";
import { planKey, quoteChanges } from "#lib/domain/quote-change.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { appLight } from "./app-light.ts";
import { now } from "./clock.ts";
import { type DraftOwner, patchDraft, readDraft } from "./draft.ts";
import type { DraftData, Quotes } from "./draft-data.ts";
import { sharedMap } from "./per-process.ts";

const minute = 60_000;
/** A plan about to expire is asked for again, so that nobody accepts a price that ends while they read. */
const marginMs = 2 * minute;
/** Light's documents do not show the expiry's field name: without one, prices are kept this long. */
const assumedLifeMs = 30 * minute;

type Priced = Pick<Quotes, "plans" | "requested_at" | "has_ended">;

/** Until when these prices are shown, as epoch milliseconds: a little before the first of them ends. */
function quotesHoldUntil(quotes: Priced): number {
  if (quotes.has_ended) return 0;
  const assumed = Date.parse(quotes.requested_at) + assumedLifeMs;
  const ends = quotes.plans.map((plan) => Date.parse(plan.expires_at ?? "") || assumed);
  return (ends.length > 0 ? Math.min(...ends) : assumed) - marginMs;
}

/** For how much longer these prices are shown, in milliseconds of the product's clock; zero or less when they ended. */
export const quotesHoldMs = async (quotes: Priced): Promise<number> =>
  quotesHoldUntil(quotes) - (await now()).getTime();

/** The chosen plan under its new uuid. */
function successor({ quotes, plan_uuid }: DraftData, plans: Plan[]): string | undefined {
  const chosen = quotes?.plans.find((plan) => plan.uuid === plan_uuid);
  return chosen && plans.find((plan) => planKey(plan) === planKey(chosen))?.uuid;
}

async function renewQuotes(owner: DraftOwner, accountUuid: string | null): Promise<Quotes> {
  const draft = await readDraft(owner);
  if (!draft.premise) throw problem("step_not_ready");
  const { premise, plan_group } = draft;
  const { esi_id } = premise;
  const kept = draft.quotes?.esi_id === esi_id ? draft.quotes : null;
  if (kept && (await quotesHoldMs(kept)) > 0) return kept;
  const plans = await appLight().requestPlans({
    body: {
      esi_id,
      ...(accountUuid ? { account_uuid: accountUuid } : {}),
      ...(plan_group ? { plan_group } : {}),
    },
  });
  const changes = kept ? quoteChanges(kept.plans, plans) : [];
  const quotes = { esi_id, requested_at: (await now()).toISOString(), plans, changes };
  await patchDraft(owner, { quotes, plan_uuid: successor(draft, plans) });
  return quotes;
}

const renewals = sharedMap<Promise<Quotes>>("quotes under way");

/**
 * Prices for the draft's meter: the kept ones while they last, else new ones from Light with what changed. Asked for
 * once at a time, since two renewals that cross would lose the changes.
 * @throws Problem `step_not_ready` without a meter, or Light's
 */
export async function currentQuotes(owner: DraftOwner, accountUuid: string | null): Promise<Quotes> {
  const id = JSON.stringify(owner);
  const renewal = renewals.get(id) ?? renewQuotes(owner, accountUuid).finally(() => renewals.delete(id));
  renewals.set(id, renewal);
  return renewal;
}

/** Notes that Light takes these prices no longer, whatever their expiry said: the next look asks for new ones. */
export async function endQuotes(owner: DraftOwner): Promise<void> {
  const { quotes } = await readDraft(owner);
  if (quotes) await patchDraft(owner, { quotes: { ...quotes, has_ended: true } });
}
