import { formatTimeOfDay } from "./daily-window.ts";
import { statedEndingFee } from "./early-termination.ts";
import type { Locale } from "./locale.ts";
import { formatDollars, formatExactRate, formatKwh, formatRate } from "./money.ts";
import { labelAverages, labelKwh, type PricedPlan } from "./rate.ts";

/** The parts that a price can have; sentences are `price.<code>.{term,value}` of `messages/…/review.json`. */
export type PriceCode =
  | "energy"
  | "energy_period"
  | "base"
  | "delivery"
  | "delivery_both"
  | "usage_credit"
  | "minimum_fee"
  | "average"
  | "ending_free"
  | "ending_flat"
  | "ending_monthly"
  | "ending_unknown";

/** One part of a price, its amounts written out for the reader. */
export interface PricePart {
  code: PriceCode;
  values: Record<string, string>;
}

interface Priced extends PricedPlan {
  tdu_shortname: string;
  early_termination_fee_dollars?: string | null | undefined;
  early_termination_fee_per_month_remaining_dollars?: string | null | undefined;
  time_of_use?:
    | {
        periods: readonly {
          name: string;
          energy_rate_cents_per_kwh: string;
          assumed_share: string;
          window_start: string;
          window_end: string;
          days: string;
        }[];
      }
    | null
    | undefined;
}

const isNone = (amount: string | null | undefined): boolean => !amount || Number(amount) === 0;

function ending(plan: Priced, dollars: (amount: string) => string): PricePart {
  const fee = statedEndingFee(plan);
  if (fee.code === "unknown") return { code: "ending_unknown", values: {} };
  if (fee.code === "none") return { code: "ending_free", values: {} };
  const values = { amount: dollars(fee.dollars) };
  return { code: fee.code === "flat" ? "ending_flat" : "ending_monthly", values };
}

/** What a plan costs, part by part, as an order states it. Parts of zero are left out. */
export function priceParts(plan: Priced, locale: Locale): PricePart[] {
  const dollars = (amount: string) => formatDollars(amount, locale);
  const kwh = (count: number) => formatKwh(count, locale);
  const periods = plan.time_of_use?.periods ?? [];
  const {
    plan_monthly_cost_dollars: base,
    delivery_monthly_cost_dollars: meter,
    minimum_usage_fee: fee,
  } = plan;
  const delivery = {
    utility: plan.tdu_shortname,
    rate: formatExactRate(plan.delivery_rate_cents_per_kwh, locale),
  };
  const average = labelAverages(plan)[labelKwh.indexOf(1000)];
  const energy: PricePart = {
    code: "energy",
    values: { rate: formatExactRate(plan.energy_rate_cents_per_kwh, locale) },
  };
  const parts: (PricePart | false)[] = [
    periods.length === 0 && energy,
    ...periods.map(
      ({ name, days, energy_rate_cents_per_kwh: rate, window_start, window_end }): PricePart => ({
        code: "energy_period",
        values: {
          name,
          days,
          start: formatTimeOfDay(window_start, locale),
          end: formatTimeOfDay(window_end, locale),
          rate: formatExactRate(rate, locale),
          is_free: isNone(rate) ? "yes" : "no",
        },
      }),
    ),
    !isNone(base) && { code: "base", values: { amount: dollars(base) } },
    meter && !isNone(meter)
      ? { code: "delivery_both", values: { ...delivery, amount: dollars(meter) } }
      : { code: "delivery", values: delivery },
    ...(plan.usage_credits ?? []).map(
      ({ threshold_kwh, credit_dollars }): PricePart => ({
        code: "usage_credit",
        values: { amount: dollars(credit_dollars), kwh: kwh(threshold_kwh) },
      }),
    ),
    !!fee && {
      code: "minimum_fee",
      values: { amount: dollars(fee.fee_dollars), kwh: kwh(fee.below_kwh) },
    },
    !!average && { code: "average", values: { rate: formatRate(average, locale), kwh: kwh(1000) } },
    ending(plan, dollars),
  ];
  return parts.filter((part) => part !== false);
}
