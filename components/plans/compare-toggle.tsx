import { Check, Plus } from "lucide-react";
import { PlaceLink } from "#components/ui/place-link.tsx";
import { mostCompared, type PlanWish, planWishHref } from "#lib/domain/plan-wish.ts";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  wish: PlanWish;
  planKey: string;
  plan: string;
}

const look = "inline-flex min-h-12 items-center gap-1.5 rounded-md px-3";

/** Adds a plan to those that stand side by side, or takes it out; a link, so that the choice is in the address. */
export function CompareToggle({ words: { t }, wish, planKey, plan }: Props) {
  const isIn = wish.compare.includes(planKey);
  if (!isIn && wish.compare.length >= mostCompared) {
    return <span className={`${look} text-soft`}>{t("compare_full")}</span>;
  }
  const compare = isIn ? wish.compare.filter((key) => key !== planKey) : [...wish.compare, planKey];
  const Icon = isIn ? Check : Plus;
  return (
    <PlaceLink
      href={planWishHref({ ...wish, compare, isComparing: false })}
      replace
      scroll={false}
      prefetch={false}
      aria-label={t(isIn ? "compare_remove" : "compare_add", { plan })}
      className={`${look} font-semibold text-link hover:bg-sunken ${isIn ? "bg-sunken" : ""}`}
    >
      <Icon aria-hidden="true" className="size-5" />
      {t("compare")}
    </PlaceLink>
  );
}
