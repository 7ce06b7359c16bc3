import "server-only";
import { monthsOfHome } from "#lib/domain/home-usage.ts";
import { estimateOf } from "#lib/domain/plan-estimate.ts";
import { type Offer, offerOf } from "#lib/domain/plan-offer.ts";
import { Problem } from "#lib/domain/problem.ts";
import { planKey, type QuoteChange } from "#lib/domain/quote-change.ts";
import type { Plan } from "#lib/light/schemas.ts";
import type { Usage } from "./draft-data.ts";
import type { Enrolling } from "./enrolling.ts";
import { go } from "./go.ts";
import { currentQuotes, quotesHoldMs } from "./quotes.ts";

/** The plans of a home with what each would cost it. */
export interface PlanPrices {
  offers: Offer<Plan>[];
  /** What differs from the prices shown before these. */
  changes: QuoteChange[];
  requested_at: string;
  /** For how much longer they are shown, by the product's clock. */
  hold_ms: number;
}

/** The home that is being enrolled and its use; null for `usage` means that `months` are those of a typical house. */
export async function planHome({
  draft,
}: Enrolling): Promise<{ address: string; usage: Usage | null; months: number[] }> {
  const { premise, usage = null } = draft;
  if (!premise) return go("/enroll/address");
  const address = [premise.address_1, premise.address_2, premise.city].filter(Boolean).join(", ");
  return { address, usage, months: usage?.months ?? monthsOfHome("house") };
}

/** Reads, and when they have ended renews, the prices of that home; the problem when Light cannot be asked. */
export async function planPrices(
  { owner, home, draft }: Enrolling,
  months: readonly number[],
): Promise<PlanPrices | Problem> {
  if (!owner) return go("/enroll/address");
  try {
    const quotes = await currentQuotes(owner, home?.light_account_uuid ?? null);
    const offers = quotes.plans.map((plan) => offerOf(plan, estimateOf(plan, months)));
    const { requested_at } = quotes;
    const chosenKey = draft.chosen && planKey(draft.chosen);
    // What became of the plan that was chosen is told before the others.
    const changes = quotes.changes.toSorted(
      (a, b) => Number(b.plan_key === chosenKey) - Number(a.plan_key === chosenKey),
    );
    return { offers, changes, requested_at, hold_ms: await quotesHoldMs(quotes) };
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
