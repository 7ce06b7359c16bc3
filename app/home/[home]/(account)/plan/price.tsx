import { PlanAverages } from "#components/plans/plan-averages.tsx";
import { PriceParts } from "#components/plans/price-parts.tsx";
import type { Words } from "#components/plans/words.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";

interface Props {
  words: Words;
  plan: LocationPlan;
  utility: string | null;
  /** What the averages are. */
  note?: string;
}

/** A price as a page of its own shows it; what leaving early costs has its own place there. */
export function Price({ words, plan, utility, note }: Props) {
  return (
    <>
      <PlanAverages words={words} plan={plan} {...(note ? { note } : {})} />
      <PriceParts words={words} plan={plan} utility={utility} hasEndingElsewhere />
    </>
  );
}
