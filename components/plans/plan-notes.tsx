import { formatTimeOfDay } from "#lib/domain/daily-window.ts";
import { formatDollars, formatExactRate, formatKwh } from "#lib/domain/money.ts";
import { type Estimate, monthsWithLine } from "#lib/domain/plan-estimate.ts";
import { isPriceFixed } from "#lib/domain/plan-offer.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { periodText, type Words } from "./words.ts";

interface Props {
  words: Words;
  plan: Plan;
  estimate: Estimate;
}

/** What the numbers alone do not tell: conditions that bite, and for whom the plan is made. */
export function PlanNotes(props: Props) {
  const notes = notesOf(props);
  if (notes.length === 0) return null;
  return (
    <ul className="mt-5 space-y-2">
      {notes.map((note) => (
        <li key={note} className="border-accent-line border-l-4 pl-4 leading-snug">
          {note}
        </li>
      ))}
    </ul>
  );
}

function notesOf({ words, plan, estimate: { year } }: Props): string[] {
  const { t, locale } = words;
  const kwh = (count: number) => formatKwh(count, locale);
  const periods = plan.time_of_use?.periods ?? [];
  const { minimum_usage_fee: fee, vehicle_charging: vehicle, export_rate_cents_per_kwh: solar } = plan;
  const shares = periods.map((period) =>
    t("period_share", {
      percent: Math.round(100 * Number(period.assumed_share)),
      period: periodText(words, { ...period, days: "" }),
    }),
  );
  const notes = [
    isPriceFixed(plan) === false && t("variable_note"),
    ...(plan.usage_credits ?? []).map(({ credit_dollars, threshold_kwh }) =>
      t("credit_note", {
        amount: formatDollars(credit_dollars, locale),
        kwh: kwh(threshold_kwh),
        below: kwh(threshold_kwh - 1),
        count: monthsWithLine(year, "usage_credit", threshold_kwh),
      }),
    ),
    fee &&
      t("fee_note", {
        amount: formatDollars(fee.fee_dollars, locale),
        kwh: kwh(fee.below_kwh),
        count: monthsWithLine(year, "minimum_usage_fee", fee.below_kwh),
      }),
    shares.length > 0 &&
      t("periods_note", { shares: new Intl.ListFormat(locale, { type: "conjunction" }).format(shares) }),
    vehicle &&
      t("vehicle_note", {
        rate: formatExactRate(vehicle.credit_cents_per_kwh, locale).replace("/kWh", ""),
        start: formatTimeOfDay(vehicle.window_start, locale),
        end: formatTimeOfDay(vehicle.window_end, locale),
      }),
    solar && t("solar_note", { rate: formatExactRate(solar, locale).replace("/kWh", "") }),
    !year.isComplete && t("incomplete", { utility: plan.tdu_shortname }),
  ];
  return notes.filter((note) => typeof note === "string");
}
