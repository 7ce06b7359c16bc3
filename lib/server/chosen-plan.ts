import "server-only";
import { planKey, type QuoteChange, quoteChanges } from "#lib/domain/quote-change.ts";
import type { Plan } from "#lib/light/schemas.ts";
import type { Enrolling } from "./enrolling.ts";
import { go } from "./go.ts";
import { currentQuotes } from "./quotes.ts";

/** The plan the customer chose, and what is new about its price since then. */
export interface ChosenPlan {
  plan: Plan;
  changes: QuoteChange[];
  requested_at: string;
}

/** At a price that still holds; leaves for the plan page, which says what changed, when the plan is gone. */
export async function chosenPlan({ owner, draft, home }: Enrolling): Promise<ChosenPlan> {
  const kept = draft.quotes?.plans.find(({ uuid }) => uuid === draft.plan_uuid);
  const quotes = owner && kept ? await currentQuotes(owner, home?.light_account_uuid ?? null) : null;
  // Renewed quotes have uuids of their own; the draft's follows them.
  const plan = quotes?.plans.find((each) => kept && planKey(each) === planKey(kept));
  if (!quotes || !plan) return go("/enroll/plans");
  const changes = draft.chosen ? quoteChanges([draft.chosen], [plan]) : [];
  return { plan, changes, requested_at: quotes.requested_at };
}
