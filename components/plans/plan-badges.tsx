import type { ReactNode } from "react";
import { isPriceFixed, isTimeOfUse } from "#lib/domain/plan-offer.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  plan: Pick<
    LocationPlan,
    "plan_type" | "rate_structure" | "term_months" | "time_of_use" | "renewable_percent"
  >;
  isChosen?: boolean;
  isLowest?: boolean;
}

const looks = {
  plain: "bg-sunken",
  strong: "bg-ink text-paper",
  good: "bg-good-wash text-good",
  warn: "bg-warn-wash text-warn",
};

/** What kind of plan it is, at a glance; what Light does not tell is left out. */
export function PlanBadges({ words: { t }, plan, isChosen = false, isLowest = false }: Props) {
  const isFixed = isPriceFixed(plan);
  const { term_months: term, renewable_percent: percent } = plan;
  return (
    <ul className="mt-2.5 flex flex-wrap gap-1.5 text-[0.9375rem]">
      {isChosen && <Badge look="strong">{t("chosen")}</Badge>}
      {isLowest && <Badge look="good">{t("lowest")}</Badge>}
      {typeof term === "number" && <Badge>{t("term", { term })}</Badge>}
      {isFixed === true && <Badge>{t("fixed")}</Badge>}
      {isFixed === false && <Badge look="warn">{t("variable")}</Badge>}
      {isTimeOfUse(plan) && <Badge>{t("time_of_use")}</Badge>}
      {typeof percent === "number" && <Badge>{t("renewable", { percent })}</Badge>}
    </ul>
  );
}

function Badge({ look = "plain", children }: { look?: keyof typeof looks; children: ReactNode }) {
  return <li className={`rounded-full px-3 py-0.5 font-medium ${looks[look]}`}>{children}</li>;
}
