import { formatDollars, formatExactRate, formatKwh } from "#lib/domain/money.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { periodRate, periodText, type Words } from "./words.ts";

/** One part of a price, with its lines; no lines mean that the plan has no such part. */
export interface PriceRow {
  code: "energy" | "base" | "delivery" | "delivery_monthly" | "credit" | "fee" | "ending";
  term: string;
  values: PriceValue[];
}

/** An amount and, in words, when it holds. */
export interface PriceValue {
  amount: string;
  when?: string;
}

const isAmount = (dollars: string | null | undefined): dollars is string =>
  !!dollars && Number(dollars) !== 0;

function ending({ t, locale }: Words, plan: Plan): PriceValue {
  const flat = plan.early_termination_fee_dollars;
  const monthly = plan.early_termination_fee_per_month_remaining_dollars;
  if (isAmount(monthly)) return { amount: formatDollars(monthly, locale), when: t("per_month_left") };
  if (!flat) return { amount: t("unknown") };
  return { amount: isAmount(flat) ? formatDollars(flat, locale) : t("none") };
}

function energy(words: Words, plan: Plan): PriceValue[] {
  const periods = plan.time_of_use?.periods ?? [];
  if (periods.length === 0)
    return [{ amount: formatExactRate(plan.energy_rate_cents_per_kwh, words.locale) }];
  return periods.map((period) => ({ amount: periodRate(words, period), when: periodText(words, period) }));
}

/** Every part of a plan's price in words, always the same rows in the same order, so that plans can stand side by side. */
export function priceRows(words: Words, plan: Plan): PriceRow[] {
  const { t, locale } = words;
  const dollars = (amount: string | null | undefined): PriceValue[] =>
    isAmount(amount) ? [{ amount: formatDollars(amount, locale) }] : [];
  const kwh = (count: number) => ({ kwh: formatKwh(count, locale) });
  const { usage_credits: credits, minimum_usage_fee: fee } = plan;
  return [
    { code: "energy", term: t("price_energy"), values: energy(words, plan) },
    { code: "base", term: t("price_base"), values: dollars(plan.plan_monthly_cost_dollars) },
    {
      code: "delivery",
      term: t("price_delivery"),
      values: [{ amount: formatExactRate(plan.delivery_rate_cents_per_kwh, locale) }],
    },
    {
      code: "delivery_monthly",
      term: t("price_delivery_monthly"),
      values: dollars(plan.delivery_monthly_cost_dollars),
    },
    {
      code: "credit",
      term: t("price_credit"),
      values: (credits ?? []).map(({ credit_dollars, threshold_kwh }) => ({
        amount: formatDollars(credit_dollars, locale),
        when: t("from_kwh", kwh(threshold_kwh)),
      })),
    },
    {
      code: "fee",
      term: t("price_fee"),
      values: fee
        ? [{ amount: formatDollars(fee.fee_dollars, locale), when: t("under_kwh", kwh(fee.below_kwh)) }]
        : [],
    },
    { code: "ending", term: t("price_ending"), values: [ending(words, plan)] },
  ];
}
