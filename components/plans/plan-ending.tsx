import type { LocationPlan } from "#lib/light/location-schemas.ts";
import { priceGroups } from "./price-rows.ts";
import { PriceValues } from "./price-values.tsx";
import type { Words } from "./words.ts";

/** What leaving this plan early costs, for where it stands by itself. */
export function PlanEnding({ words, plan }: { words: Words; plan: LocationPlan }) {
  return priceGroups(words, plan).ending.map(({ code, values, note }) => (
    <div key={code}>
      <PriceValues values={values} />
      {note && <span className="block font-normal text-[0.9375rem] text-soft">{note}</span>}
    </div>
  ));
}
