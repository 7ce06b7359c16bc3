import { centsFromDollars } from "./money.ts";
import { Decimal, decimalOf } from "./plan-lines.ts";
import type { PricedPlan } from "./rate.ts";

/** A credit or fee by use that a little more or less use would win or lose. */
export interface NearThreshold {
  code: "usage_credit" | "minimum_usage_fee";
  threshold_kwh: number;
  /** The credit, or the fee; positive. */
  amount_cents: number;
  /** The month reaches it: the credit is given, or the fee is not charged. */
  isReached: boolean;
  /** How many kWh are missing, or how many are to spare; decimal string. */
  kwh_away: string;
}

/** As a part of the threshold. */
const near = 0.1;

/** The thresholds within a tenth of a month's use, in the plan's order. @param kwh decimal string */
export function nearThresholds(plan: PricedPlan, kwh: string): NearThreshold[] {
  const fee = plan.minimum_usage_fee;
  const all = [
    ...(plan.usage_credits ?? []).map(({ threshold_kwh, credit_dollars }) => ({
      code: "usage_credit" as const,
      threshold_kwh,
      dollars: credit_dollars,
    })),
    ...(fee
      ? [{ code: "minimum_usage_fee" as const, threshold_kwh: fee.below_kwh, dollars: fee.fee_dollars }]
      : []),
  ];
  return all.flatMap(({ code, threshold_kwh, dollars }) => {
    const past = decimalOf(kwh).minus(threshold_kwh);
    if (past.abs().gt(threshold_kwh * near) || Number(dollars) === 0) return [];
    const amount_cents = centsFromDollars(new Decimal(dollars).toFixed(2));
    return [{ code, threshold_kwh, amount_cents, isReached: past.gte(0), kwh_away: past.abs().toFixed() }];
  });
}
