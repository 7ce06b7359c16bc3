import { formatInstant } from "./instant.ts";
import type { DaySpan, IntervalSeries } from "./interval-series.ts";
import { dateFormat, numberFormat } from "./intl-formats.ts";
import type { Locale } from "./locale.ts";
import type { ServiceDay } from "./service-day.ts";

/** The day that holds a quarter hour; of two whose border it is, the later. */
export function dayAt(days: readonly DaySpan[], index: number): DaySpan | undefined {
  let [low, high] = [0, days.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((days[middle]?.[1] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return days[low];
}

/** The hour on the wall at quarter hour `quarter` of a day that has `count`; 1.25 is 1:15. Clocks change at 2 AM. */
export const wallHour = (quarter: number, count: number): number =>
  (quarter < 8 ? quarter : quarter + 96 - count) / 4;

/** Whether a quarter hour is of the two hours that both read 1 AM. */
const isTwice = (quarter: number, count: number): boolean => count === 100 && quarter >= 4 && quarter < 12;

const zoneOf = (quarter: number): string => (quarter < 8 ? "CDT" : "CST");

const timeOf = ({ start, step, days }: IntervalSeries, index: number, locale: Locale): string => {
  const [, first, count] = dayAt(days, index) ?? ["", 0, 96];
  const time = formatInstant(new Date((start + index * step) * 1000), locale, "time");
  return isTwice(index - first, count) ? `${time} ${zoneOf(index - first)}` : time;
};

/** When a quarter hour begins and ends: "3:00 PM", "3:15 PM"; in the repeated hour of November "1:15 AM CDT". */
export const slotTimes = (series: IntervalSeries, index: number, locale: Locale) => ({
  day: dayAt(series.days, index)?.[0] ?? "",
  from: timeOf(series, index, locale),
  to: timeOf(series, index + 1, locale),
});

const format = (locale: Locale, style: Intl.DateTimeFormatOptions, ms: number): string =>
  dateFormat(locale, { ...style, timeZone: "UTC" })
    .format(ms)
    .replace(/[\u202f\u00a0]/g, " ");

const utc = (day: ServiceDay): number => Date.parse(`${day}T00:00:00Z`);

/** "Jun 14", "Jun", or "2026" for January. */
export function dayTickLabel(day: ServiceDay, kind: "day" | "month", locale: Locale): string {
  if (kind === "day") return format(locale, { month: "short", day: "numeric" }, utc(day));
  return day.slice(5, 7) === "01" ? day.slice(0, 4) : format(locale, { month: "short" }, utc(day));
}

/** "3 PM", "3:15 PM"; the two hours that both read 1 AM have their zone in a second line. */
export function timeTickLabel(quarter: number, count: number, locale: Locale): string {
  const hour = wallHour(quarter, count);
  const style: Intl.DateTimeFormatOptions = { hour: "numeric" };
  if (!Number.isInteger(hour)) style.minute = "2-digit";
  const time = format(locale, style, hour * 3_600_000);
  return isTwice(quarter, count) ? `${time}\n${zoneOf(quarter)}` : time;
}

/** Watt hours as "0.42 kWh", exactly unless told otherwise; without the decimal library, because browsers load it. */
export const formatWattHours = (wh: number, locale: Locale, decimals = 3): string =>
  `${numberFormat(locale, { maximumFractionDigits: decimals }).format(wh / 1000)}\u00a0kWh`;

/** The quarter hour with the same time on the wall, `step` days on; the first or last quarter hour at the ends. */
export function sameTimeOn(days: readonly DaySpan[], index: number, step: number): number {
  const day = dayAt(days, index);
  const at = day ? days.indexOf(day) + step : -1;
  const target = days[at];
  if (!day || !target) return step < 0 ? 0 : (days.at(-1)?.[1] ?? 0) + (days.at(-1)?.[2] ?? 1) - 1;
  const quarter = index - day[1];
  const shift = quarter < 8 ? 0 : target[2] - day[2];
  return target[1] + Math.min(target[2] - 1, quarter + shift);
}
