import { formatTimeOfDay } from "#lib/domain/daily-window.ts";
import { statedEndingFee } from "#lib/domain/early-termination.ts";
import {
  centsFromDollars,
  formatCents,
  formatDollars,
  formatExactRate,
  formatKwh,
} from "#lib/domain/money.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import { periodRate, periodText, type Words } from "./words.ts";

/** One part of a price, with its lines; no lines mean that the plan has no such part. */
export interface PriceRow {
  code:
    | "energy"
    | "base"
    | "fee"
    | "delivery"
    | "delivery_monthly"
    | "credit"
    | "vehicle"
    | "export"
    | "ending";
  term: string;
  values: PriceValue[];
  /** What binds, in a sentence. */
  note?: string | undefined;
}

/** An amount and, in words, when it holds. */
export interface PriceValue {
  amount: string;
  when?: string;
}

/** The parts by who asks or gives them. */
export type PriceGroups = Record<"ours" | "theirs" | "back" | "ending", PriceRow[]>;

type Amount = string | null | undefined;

const isAmount = (amount: Amount): amount is string => !!amount && Number(amount) !== 0;

function ending({ t, locale }: Words, plan: LocationPlan): Pick<PriceRow, "values" | "note"> {
  const fee = statedEndingFee(plan);
  if (fee.code === "unknown") return { values: [{ amount: t("unknown") }] };
  if (fee.code === "none") return { values: [{ amount: t("none") }] };
  const amount = formatDollars(fee.dollars, locale);
  if (fee.code === "flat") return { values: [{ amount }], note: t("ending_free") };
  const most_cents = (plan.term_months ?? 0) * centsFromDollars(fee.dollars);
  const most = most_cents > 0 && t("ending_most", { amount: formatCents(most_cents, locale) });
  return {
    values: [{ amount, when: t("per_month_left") }],
    note: [most, t("ending_free")].filter(Boolean).join(" "),
  };
}

/** Every part of a plan's price in words, always the same rows in the same order, so that plans can stand side by side. */
export function priceGroups(words: Words, plan: LocationPlan): PriceGroups {
  const { t, locale } = words;
  const rate = (cents: Amount): PriceValue => ({
    amount: cents ? formatExactRate(cents, locale) : t("unknown"),
  });
  const monthly = (dollars: Amount): PriceValue[] => {
    if (!dollars) return [{ amount: t("unknown") }];
    return isAmount(dollars) ? [{ amount: formatDollars(dollars, locale) }] : [];
  };
  const kwh = (count: number) => ({ kwh: formatKwh(count, locale) });
  const periods = plan.time_of_use?.periods ?? [];
  const energy = periods.map((each) => ({ amount: periodRate(words, each), when: periodText(words, each) }));
  const { minimum_usage_fee: fee, vehicle_charging: car, export_rate_cents_per_kwh: sold } = plan;
  const fees = fee
    ? [{ amount: formatDollars(fee.fee_dollars, locale), when: t("under_kwh", kwh(fee.below_kwh)) }]
    : [];
  const credits = (plan.usage_credits ?? []).map(({ credit_dollars, threshold_kwh }) => ({
    amount: formatDollars(credit_dollars, locale),
    when: t("from_kwh", kwh(threshold_kwh)),
  }));
  const charging = car && {
    ...rate(car.credit_cents_per_kwh),
    when: t("period_plain", {
      start: formatTimeOfDay(car.window_start, locale),
      end: formatTimeOfDay(car.window_end, locale),
    }),
  };
  return {
    ours: [
      {
        code: "energy",
        term: t("price_energy"),
        values: energy.length > 0 ? energy : [rate(plan.energy_rate_cents_per_kwh)],
      },
      { code: "base", term: t("price_base"), values: monthly(plan.plan_monthly_cost_dollars) },
      { code: "fee", term: t("price_fee"), values: fees },
    ],
    theirs: [
      { code: "delivery", term: t("price_delivery"), values: [rate(plan.delivery_rate_cents_per_kwh)] },
      {
        code: "delivery_monthly",
        term: t("price_delivery_monthly"),
        values: monthly(plan.delivery_monthly_cost_dollars),
      },
    ],
    back: [
      { code: "credit", term: t("price_credit"), values: credits },
      { code: "vehicle", term: t("price_vehicle"), values: charging ? [charging] : [] },
      { code: "export", term: t("price_export"), values: isAmount(sold) ? [rate(sold)] : [] },
    ],
    ending: [{ code: "ending", term: t("price_ending"), ...ending(words, plan) }],
  };
}

/** The same parts as one list. */
export const priceRows = (words: Words, plan: LocationPlan): PriceRow[] =>
  Object.values(priceGroups(words, plan)).flat();

/** Whether any price is told at all. */
export const hasPrices = (plan: LocationPlan): boolean =>
  Boolean(plan.energy_rate_cents_per_kwh ?? plan.time_of_use ?? plan.delivery_rate_cents_per_kwh);
