import { PlanNotes } from "#components/plans/plan-notes.tsx";
import type { Words } from "#components/plans/words.ts";
import { estimateOf } from "#lib/domain/plan-estimate.ts";
import type { OwnUse } from "#lib/domain/renewal-use.ts";
import type { Plan } from "#lib/light/schemas.ts";

interface Props {
  words: Words;
  plan: Plan;
  use: OwnUse;
}

/** The conditions of an offer that bite; panels are counted here, so the note that they are not is left out. */
export function OfferNotes({ words, plan, use }: Props) {
  const told = { ...plan, export_rate_cents_per_kwh: null };
  return <PlanNotes words={words} plan={told} estimate={estimateOf(plan, use.kwh)} />;
}
