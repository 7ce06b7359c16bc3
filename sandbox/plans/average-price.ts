import { Decimal } from "decimal.js";
import type { PlanQuote } from "./plan-quote.ts";

type Priced = Pick<
  PlanQuote,
  | "energy_rate_cents_per_kwh"
  | "time_of_use"
  | "plan_monthly_cost_dollars"
  | "delivery_rate_cents_per_kwh"
  | "delivery_monthly_cost_dollars"
  | "usage_credits"
  | "minimum_usage_fee"
>;

/**
 * The average price of a month in cents per kWh, unrounded: every recurring charge and credit, delivery included, taxes not
 * (16 TAC 25.475). Credits for car charging are left out: not every home earns them.
 */
export function averageCentsPerKwh(plan: Priced, kwh: number): Decimal {
  const fee = plan.minimum_usage_fee;
  const dollars = plan.usage_credits
    .filter((credit) => kwh >= credit.threshold_kwh)
    .reduce((sum, credit) => sum.minus(credit.credit_dollars), new Decimal(plan.plan_monthly_cost_dollars))
    .plus(plan.delivery_monthly_cost_dollars)
    .plus(fee && kwh < fee.below_kwh ? fee.fee_dollars : 0);
  const energy = plan.time_of_use
    ? sharedCents(plan.time_of_use.periods)
    : new Decimal(plan.energy_rate_cents_per_kwh);
  return energy.plus(plan.delivery_rate_cents_per_kwh).plus(dollars.times(100).div(kwh));
}

/** The energy price of periods weighted by the share of use assumed in each. */
export function sharedCents(
  periods: readonly { energy_rate_cents_per_kwh: string; assumed_share: string }[],
): Decimal {
  return periods.reduce(
    (sum, { energy_rate_cents_per_kwh, assumed_share }) =>
      sum.plus(new Decimal(energy_rate_cents_per_kwh).times(assumed_share)),
    new Decimal(0),
  );
}

/** Rounds half away from zero, as labels do. */
export function fixed(value: Decimal, decimals: number): string {
  return value.toFixed(decimals, Decimal.ROUND_HALF_UP);
}
