import { dayAt, dayTickLabel, timeTickLabel, wallHour } from "./interval-label.ts";
import type { DaySpan } from "./interval-series.ts";
import type { Locale } from "./locale.ts";

/** A line of the time axis: the quarter hour at which it stands, and its words. */
export interface IntervalTick {
  index: number;
  label: string;
}

type Step = { unit: "hour" | "day" | "month"; every: number; quarters: number };

const day = 96;
const steps: readonly Step[] = [
  { unit: "hour", every: 0.25, quarters: 1 },
  { unit: "hour", every: 1, quarters: 4 },
  { unit: "hour", every: 3, quarters: 12 },
  { unit: "hour", every: 6, quarters: 24 },
  { unit: "hour", every: 12, quarters: 48 },
  { unit: "day", every: 1, quarters: day },
  { unit: "day", every: 2, quarters: 2 * day },
  { unit: "day", every: 5, quarters: 5 * day },
  { unit: "day", every: 10, quarters: 10 * day },
  { unit: "month", every: 1, quarters: 28 * day },
  { unit: "month", every: 3, quarters: 89 * day },
  { unit: "month", every: 12, quarters: 365 * day },
];

function hourTicks([date, first, count]: DaySpan, every: number, isOneDay: boolean, locale: Locale) {
  return Array.from({ length: count }, (_, quarter) => quarter)
    .filter((quarter) => wallHour(quarter, count) % every === 0)
    .map((quarter) => ({
      index: first + quarter,
      label:
        quarter === 0 && !isOneDay
          ? dayTickLabel(date, "day", locale)
          : timeTickLabel(quarter, count, locale),
    }));
}

function isDayTick(date: string, { unit, every }: Step): boolean {
  const [, month = 1, ofMonth = 1] = date.split("-").map(Number);
  if (unit === "month") return ofMonth === 1 && (month - 1) % every === 0;
  // The last of a month gives way to the first of the next.
  return (ofMonth - 1) % every === 0 && ofMonth <= 31 - every / 2;
}

/**
 * The lines of the time axis between two quarter hours, at the hours, days or months of the clock in Texas.
 * @param most how many labels there is room for
 */
export function intervalTicks(
  days: readonly DaySpan[],
  { from, to, most, locale }: { from: number; to: number; most: number; locale: Locale },
): IntervalTick[] {
  const step = steps.find(({ quarters }) => (to - from) / quarters <= most) ?? steps.at(-1);
  const seen = days.filter(([, first, count]) => first <= to && first + count > from);
  if (!step) return [];
  const isOneDay = dayAt(days, from) === dayAt(days, to - 1);
  const ticks =
    step.unit === "hour"
      ? seen.flatMap((span) => hourTicks(span, step.every, isOneDay, locale))
      : seen
          .filter(([date]) => isDayTick(date, step))
          .map(([date, index]) => ({
            index,
            label: dayTickLabel(date, step.unit === "month" ? "month" : "day", locale),
          }));
  return ticks.filter(({ index }) => index >= from && index <= to);
}
