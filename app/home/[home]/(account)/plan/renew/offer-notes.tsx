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

/** The conditions of an offer that bite; what is counted here is left out of the notes that say that it is not. */
export function OfferNotes({ words, plan, use }: Props) {
  const told = {
    ...plan,
    export_rate_cents_per_kwh: use.known > 0 ? null : plan.export_rate_cents_per_kwh,
    vehicle_charging: use.charging_kwh === null ? plan.vehicle_charging : null,
  };
  return <PlanNotes words={words} plan={told} estimate={estimateOf(plan, use.kwh)} />;
}
