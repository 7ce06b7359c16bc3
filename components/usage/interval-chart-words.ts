import type { useTranslations } from "use-intl/react";
import { dayAt, formatWattHours, slotTimes } from "#lib/domain/interval-label.ts";
import type { IntervalSeries } from "#lib/domain/interval-series.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatDay } from "#lib/domain/service-day.ts";
/** The sentences of the chart, in the browser. */
export type T = ReturnType<typeof useTranslations<"usage_chart">>;

/** What was used in one quarter hour, or why that is not known. */
function readingWords(series: IntervalSeries, index: number, t: T, locale: Locale): string {
  const { consumption, generation, vehicle_charging: car, eligible_vehicle_charging: eligible } = series;
  const reading = consumption[index] ?? null;
  const day = dayAt(series.days, index)?.[0] ?? "";
  if (reading === null) return t(day > series.as_of ? "not_arrived" : "missing");
  const kwh = (wh: number) => ({ kwh: formatWattHours(wh, locale) });
  const toCar = car?.[index] ?? 0;
  return [
    t("from_grid", kwh(reading)),
    toCar > 0 && t((eligible?.[index] ?? 0) === toCar ? "to_car_eligible" : "to_car", kwh(toCar)),
    (generation?.[index] ?? 0) > 0 && t("to_grid", kwh(generation?.[index] ?? 0)),
  ]
    .filter(Boolean)
    .join(", ");
}

/** What the grid delivered on the day of a quarter hour; null unless it is known whole. */
function dayTotal({ days, consumption }: IntervalSeries, index: number): number | null {
  const [, first, count] = dayAt(days, index) ?? ["", 0, 0];
  let total = 0;
  for (let at = first; at < first + count; at += 1) {
    const reading = consumption[at] ?? null;
    if (reading === null) return null;
    total += reading;
  }
  return total;
}

/** One quarter hour in a sentence: when, what, and the whole day. */
export function slotSentence(series: IntervalSeries, index: number, t: T, locale: Locale): string {
  const { day, from, to } = slotTimes(series, index, locale);
  const when = t("slot", { day: formatDay(day, locale, "short"), from, to });
  const total = dayTotal(series, index);
  const whole = total === null ? "" : ` ${t("day_total", { kwh: formatWattHours(total, locale, 1) })}`;
  return `${when}: ${readingWords(series, index, t, locale)}.${whole}`;
}

/** Why there is nothing to draw. */
export const emptyWords = ({ days, as_of }: IntervalSeries, t: T): string =>
  t((days[0]?.[0] ?? "") > as_of ? "empty_not_arrived" : "empty_missing");
