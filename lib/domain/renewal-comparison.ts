import { wholeDollars } from "./money.ts";
import { creditLines, rounded } from "./plan-lines.ts";
import { planKey } from "./quote-change.ts";
import { type CreditCode, type PricedPlan, yearOf } from "./rate.ts";
import type { OwnUse } from "./renewal-use.ts";

interface RenewalPlan extends PricedPlan {
  group_uuid: string;
  name: string;
  term_months: number;
}

/** A year on a plan, before taxes, at its prices of today. */
export interface YearCost {
  total_cents: number;
  /** What of it the plan gives back for power sent to the grid. */
  export_credit_cents: number;
  /** What of it the plan gives back for charging a car; none while the use in its hours is not known. */
  charging_credit_cents: number;
  /** False when the plan does not say the utility's monthly charge. */
  isComplete: boolean;
}

export interface ComparedPlan<P> {
  /** The same when the price is renewed. */
  key: string;
  plan: P;
  year: YearCost;
  /** Against doing nothing, of the whole dollars that are shown: negative is cheaper. Null when that is not known. */
  difference_cents: number | null;
}

/** @throws RangeError as `yearOf` */
export function yearCost(plan: PricedPlan, use: OwnUse): YearCost {
  const year = yearOf(plan, use.kwh);
  const given = creditLines(plan, { exported_kwh: use.generation_kwh, charging_kwh: use.charging_kwh }).map(
    rounded,
  );
  const back = (code: CreditCode) => 0 - (given.find((line) => line.code === code)?.total_cents ?? 0);
  const export_credit_cents = back("export_credit");
  const charging_credit_cents = back("vehicle_charging_credit");
  return {
    total_cents: year.total_cents - export_credit_cents - charging_credit_cents,
    export_credit_cents,
    charging_credit_cents,
    isComplete: year.isComplete,
  };
}

/** What a year costs more than another, in cents, of both as they are shown: in whole dollars, half away from zero. */
export const shownDifference = (year: YearCost, other: YearCost): number =>
  wholeDollars(year.total_cents) - wholeDollars(other.total_cents);

/** The offers by what a year would cost, cheapest first, each against the cost of doing nothing. */
export function compareOffers<P extends RenewalPlan>(
  offers: readonly P[],
  idle: PricedPlan | null,
  use: OwnUse,
): { offers: ComparedPlan<P>[]; idle: YearCost | null } {
  const idleYear = idle && yearCost(idle, use);
  const compared = offers.map((plan) => {
    const year = yearCost(plan, use);
    const difference_cents = idleYear && shownDifference(year, idleYear);
    return { key: planKey(plan), plan, year, difference_cents };
  });
  const order = (a: ComparedPlan<P>, b: ComparedPlan<P>) =>
    a.year.total_cents - b.year.total_cents || (a.plan.name < b.plan.name ? -1 : 1);
  return { offers: compared.toSorted(order), idle: idleYear };
}
