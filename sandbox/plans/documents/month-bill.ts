import { Decimal } from "decimal.js";
import { wholeCents } from "../../cents.ts";
import type { StoredPlan } from "../plan-quote.ts";

/** What a month of `kwh` costs before taxes, in whole cents a line as on a bill; a credit is negative. */
export function monthBill(plan: StoredPlan, kwh: number) {
  const use = new Decimal(kwh);
  const cents = (dollars: string) => new Decimal(dollars).times(100);
  const fee = plan.minimum_usage_fee;
  const lines = {
    energy: wholeCents(use.times(plan.energy_rate_cents_per_kwh)),
    base: wholeCents(cents(plan.plan_monthly_cost_dollars)),
    minimum: fee && kwh < fee.below_kwh ? wholeCents(cents(fee.fee_dollars)) : 0,
    credit: plan.usage_credits
      .filter(({ threshold_kwh }) => kwh >= threshold_kwh)
      .reduce((sum, { credit_dollars }) => sum - wholeCents(cents(credit_dollars)), 0),
    delivery: wholeCents(
      use.times(plan.delivery_rate_cents_per_kwh).plus(cents(plan.delivery_monthly_cost_dollars)),
    ),
  };
  const total = lines.energy + lines.base + lines.minimum + lines.credit + lines.delivery;
  return { ...lines, total };
}
