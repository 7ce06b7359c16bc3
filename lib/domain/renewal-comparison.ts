import { Decimal } from "decimal.js";
import { planKey } from "./quote-change.ts";
import { type PricedPlan, yearOf } from "./rate.ts";
import type { OwnUse } from "./renewal-use.ts";

/** What a year costs is made of the price, and of what the plan gives back for solar power and for charging a car. */
export interface YearPricedPlan extends PricedPlan {
  export_rate_cents_per_kwh?: string | null | undefined;
  vehicle_charging?: { credit_cents_per_kwh: string } | null | undefined;
}

interface RenewalPlan extends YearPricedPlan {
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

const credit = (kwh: string | null, cents: string | null | undefined): number =>
  new Decimal(kwh ?? 0)
    .times(cents ?? 0)
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    .toNumber();

/** @throws RangeError as `yearOf` */
export function yearCost(plan: YearPricedPlan, use: OwnUse): YearCost {
  const year = yearOf(plan, use.kwh);
  const export_credit_cents = credit(use.generation_kwh, plan.export_rate_cents_per_kwh);
  const charging_credit_cents = credit(use.charging_kwh, plan.vehicle_charging?.credit_cents_per_kwh);
  return {
    total_cents: year.total_cents - export_credit_cents - charging_credit_cents,
    export_credit_cents,
    charging_credit_cents,
    isComplete: year.isComplete,
  };
}

const wholeDollars = (cents: number): number => Math.sign(cents) * Math.round(Math.abs(cents) / 100) * 100;

/** What a year costs more than another, in cents, of both as they are shown: in whole dollars, half away from zero. */
export const shownDifference = (year: YearCost, other: YearCost): number =>
  wholeDollars(year.total_cents) - wholeDollars(other.total_cents);

/** The offers by what a year would cost, cheapest first, each against the cost of doing nothing. */
export function compareOffers<P extends RenewalPlan>(
  offers: readonly P[],
  idle: YearPricedPlan | null,
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
