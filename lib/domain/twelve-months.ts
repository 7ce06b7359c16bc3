import type { DeliveryRate } from "./delivery-rates.ts";
import type { Side } from "./explained-lines.ts";
import { planPrice } from "./month-bill.ts";
import { type NearThreshold, nearThresholds } from "./near-threshold.ts";
import { average, Decimal, decimalOf } from "./plan-lines.ts";
import type { PricedPlan } from "./rate.ts";
import { type ComingMonth, type ComingUse, daysOfMonth } from "./season-use.ts";

/** A calendar month to come on a plan. Integer cents, taxes included. */
export interface MonthToCome extends ComingMonth {
  bill: Side;
  /** The bill of a fifth less use. It can be the higher one, where a credit is lost. */
  low_cents: number;
  /** The bill of a fifth more use. */
  high_cents: number;
  near: NearThreshold[];
}

export interface TwelveMonths {
  months: MonthToCome[];
  total_kwh: string;
  total_cents: number;
  low_cents: number;
  high_cents: number;
  /** One decimal, half up; null without use. */
  avg_cents_per_kwh: string | null;
}

interface Terms {
  /** The utility's rates by day; without them those of the plan hold all year. */
  delivery?: readonly DeliveryRate[] | undefined;
  tax_share: string;
  /** Own share of use in each time-of-use period; else the plan's assumed ones. */
  shares?: readonly string[] | undefined;
}

const totalOf = (months: readonly MonthToCome[], centsOf: (month: MonthToCome) => number): number =>
  months.reduce((total, month) => total + centsOf(month), 0);

/**
 * Twelve bills to come on a plan, each explained by its lines, with what a fifth less or more use would cost.
 * @throws RangeError as `billFor`
 */
export function nextTwelveMonths(plan: PricedPlan, use: ComingUse, terms: Terms): TwelveMonths {
  const priceOf = planPrice(plan, terms);
  const months = use.months.map((month): MonthToCome => {
    const price = priceOf({ exported_kwh: month.exported_kwh, days: daysOfMonth(month) });
    const bill = price.bill(month.kwh);
    const at = (factor: string): number => price.total(decimalOf(month.kwh).times(decimalOf(factor)));
    return {
      ...month,
      bill,
      low_cents: at("0.8"),
      high_cents: at("1.2"),
      near: nearThresholds(plan, month.kwh),
    };
  });
  const kwh = months.reduce((total, month) => total.plus(month.kwh), new Decimal(0));
  const total_cents = totalOf(months, ({ bill }) => bill.total_cents);
  return {
    months,
    total_kwh: kwh.toFixed(),
    total_cents,
    low_cents: totalOf(months, ({ low_cents }) => low_cents),
    high_cents: totalOf(months, ({ high_cents }) => high_cents),
    avg_cents_per_kwh: average(new Decimal(total_cents), kwh),
  };
}
