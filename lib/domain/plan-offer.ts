import type { Estimate } from "./plan-estimate.ts";
import type { PlanWish } from "./plan-wish.ts";
import { planKey, type QuotedPlan } from "./quote-change.ts";
import { labelAverages, labelKwh } from "./rate.ts";

/** The fields of a Light plan that it is sorted and chosen by. */
export interface OfferedPlan extends QuotedPlan {
  rate_structure?: string | null | undefined;
  plan_type?: string | null | undefined;
  renewable_percent?: number | null | undefined;
}

/** A plan with what it would cost this customer. */
export interface Offer<P extends OfferedPlan> {
  key: string;
  plan: P;
  estimate: Estimate;
}

const fixedStructures: readonly unknown[] = ["fixed", "tiered_credit", "time_of_use"];

/** Whether the energy price stays for the whole contract; null when the plan does not say. A month is no promise. */
export function isPriceFixed({
  rate_structure,
  plan_type,
  term_months,
}: Pick<OfferedPlan, "rate_structure" | "plan_type"> & { term_months?: number | null | undefined }):
  | boolean
  | null {
  if (rate_structure === "variable" || plan_type === "residential_variable") return false;
  if (fixedStructures.includes(rate_structure) || plan_type === "residential_fixed") return true;
  return typeof term_months === "number" && term_months <= 1 ? false : null;
}

export const isTimeOfUse = (plan: {
  rate_structure?: string | null | undefined;
  time_of_use?: { periods: readonly unknown[] } | null | undefined;
}): boolean => (plan.time_of_use?.periods.length ?? 0) > 0 || plan.rate_structure === "time_of_use";

const rateAt1000 = (plan: OfferedPlan): number =>
  Number(labelAverages(plan)[labelKwh.indexOf(1000)] ?? Number.POSITIVE_INFINITY);

const orders: Record<PlanWish["sort"], (plan: OfferedPlan) => number> = {
  bill: () => 0,
  rate: rateAt1000,
  term: ({ term_months }) => term_months,
  renewable: ({ renewable_percent }) => -(renewable_percent ?? -1),
};

/** The offers that fit the wish, in its order; equals by the estimated year, then by name. */
export function arrangeOffers<P extends OfferedPlan>(
  offers: readonly Offer<P>[],
  wish: PlanWish,
): Offer<P>[] {
  const order = orders[wish.sort];
  return offers
    .filter(
      ({ plan }) =>
        (wish.term === null || plan.term_months === wish.term) &&
        (!wish.isFixed || isPriceFixed(plan) === true) &&
        (!wish.isRenewable || plan.renewable_percent === 100) &&
        (!wish.isTimeOfUse || isTimeOfUse(plan)),
    )
    .toSorted(
      (a, b) =>
        compareNumbers(order(a.plan), order(b.plan)) ||
        a.estimate.year.total_cents - b.estimate.year.total_cents ||
        (a.plan.name < b.plan.name ? -1 : 1),
    );
}

const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** The offers to put side by side, in the order in which they were picked; those that are gone are left out. */
export function comparedOffers<P extends OfferedPlan>(
  offers: readonly Offer<P>[],
  wish: PlanWish,
): Offer<P>[] {
  return wish.compare.flatMap((key) => offers.find((offer) => offer.key === key) ?? []);
}

/** Pairs a plan with its estimate under the key that it keeps when its price is renewed. */
export const offerOf = <P extends OfferedPlan>(plan: P, estimate: Estimate): Offer<P> => ({
  key: planKey(plan),
  plan,
  estimate,
});
