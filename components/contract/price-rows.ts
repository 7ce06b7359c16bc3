import { formatTimeOfDay } from "#lib/domain/daily-window.ts";
import { formatDollars, formatExactRate, formatKwh } from "#lib/domain/money.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import type { Words } from "./words.ts";

/** One part of a price: what it is, how much, and when it holds. */
export interface PriceRow {
  term: string;
  amount: string;
  when?: string | undefined;
}

/** The parts by who asks or gives them; a list without rows has nothing to show. */
export interface PriceGroups {
  ours: PriceRow[];
  theirs: PriceRow[];
  back: PriceRow[];
}

type Period = NonNullable<LocationPlan["time_of_use"]>["periods"][number];

const knownDays = { all: "days_all", weekdays: "days_weekdays", weekends: "days_weekends" } as const;

function periodText({ t, locale }: Words, { window_start, window_end, days }: Period): string {
  const start = formatTimeOfDay(window_start, locale);
  const end = formatTimeOfDay(window_end, locale);
  const key = knownDays[days as keyof typeof knownDays];
  return key ? t("period", { start, end, days: t(key) }) : t("period_plain", { start, end });
}

const isAmount = (amount: string | null | undefined): amount is string => !!amount && Number(amount) !== 0;

/** Every part of the price in force. A part that Light does not tell is named with a hint to the label. */
export function priceRows(words: Words, plan: LocationPlan): PriceGroups {
  const { t, locale } = words;
  const rate = (cents: string | null | undefined) =>
    cents ? formatExactRate(cents, locale) : t("see_label");
  const monthly = (dollars: string | null | undefined) => {
    if (!dollars) return t("see_label");
    return isAmount(dollars) ? formatDollars(dollars, locale) : t("none");
  };
  const kwh = (count: number) => ({ kwh: formatKwh(count, locale) });
  const periods = plan.time_of_use?.periods ?? [];
  const { minimum_usage_fee: fee, vehicle_charging: vehicle, export_rate_cents_per_kwh: sold } = plan;
  return {
    ours: [
      ...(periods.length > 0
        ? periods.map((period) => ({
            term: t("part.energy_period", { period: periodText(words, period) }),
            amount: isAmount(period.energy_rate_cents_per_kwh)
              ? formatExactRate(period.energy_rate_cents_per_kwh, locale)
              : t("free"),
          }))
        : [{ term: t("part.energy"), amount: rate(plan.energy_rate_cents_per_kwh) }]),
      { term: t("part.base"), amount: monthly(plan.plan_monthly_cost_dollars) },
      ...(fee
        ? [
            {
              term: t("part.minimum_fee"),
              amount: formatDollars(fee.fee_dollars, locale),
              when: t("under_kwh", kwh(fee.below_kwh)),
            },
          ]
        : []),
    ],
    theirs: [
      { term: t("part.delivery"), amount: rate(plan.delivery_rate_cents_per_kwh) },
      { term: t("part.delivery_monthly"), amount: monthly(plan.delivery_monthly_cost_dollars) },
    ],
    back: [
      ...(plan.usage_credits ?? []).map(({ credit_dollars, threshold_kwh }) => ({
        term: t("part.usage_credit"),
        amount: formatDollars(credit_dollars, locale),
        when: t("from_kwh", kwh(threshold_kwh)),
      })),
      ...(vehicle
        ? [
            {
              term: t("part.vehicle"),
              amount: rate(vehicle.credit_cents_per_kwh),
              when: t("vehicle_when", {
                start: formatTimeOfDay(vehicle.window_start, locale),
                end: formatTimeOfDay(vehicle.window_end, locale),
              }),
            },
          ]
        : []),
      ...(isAmount(sold) ? [{ term: t("part.export"), amount: rate(sold) }] : []),
    ],
  };
}

/** Whether any price is told at all. */
export const hasPrices = (plan: LocationPlan): boolean =>
  Boolean(plan.energy_rate_cents_per_kwh ?? plan.time_of_use ?? plan.delivery_rate_cents_per_kwh);
