import { isPriceFixed, isTimeOfUse } from "#lib/domain/plan-offer.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import type { Words } from "./words.ts";

type Shown = Pick<
  LocationPlan,
  "plan_type" | "rate_structure" | "term_months" | "time_of_use" | "renewable_percent"
>;

/** What kind of plan it is, at a glance; what Light does not tell is left out. */
export function PlanBadges({ words: { t }, plan }: { words: Words; plan: Shown }) {
  const isFixed = isPriceFixed(plan);
  const { term_months, renewable_percent } = plan;
  const badges = [
    isFixed === true && t("fixed"),
    isFixed === false && t("variable"),
    typeof term_months === "number" && t("term", { term: term_months }),
    isTimeOfUse(plan) && t("time_of_use"),
    typeof renewable_percent === "number" && t("renewable", { percent: renewable_percent }),
  ].filter((badge) => badge !== false);
  return (
    <ul className="flex flex-wrap gap-1.5 text-[0.9375rem]">
      {badges.map((badge) => (
        <li key={badge} className="rounded-full bg-sunken px-3 py-0.5 font-medium">
          {badge}
        </li>
      ))}
    </ul>
  );
}
