import { dateFormat } from "./intl-formats.ts";
import type { Locale } from "./locale.ts";
import { daysBetween, type ServiceDay } from "./service-day.ts";

interface Period {
  billing_period_start: ServiceDay;
  /** The last day of it. */
  billing_period_end: ServiceDay;
}

// Days as UTC midnight, as in service-day.ts: counted and written, never converted.
const toUtc = (day: ServiceDay): number => Date.parse(`${day}T00:00:00Z`);

const range: Intl.DateTimeFormatOptions = { month: "short", day: "numeric", timeZone: "UTC" };

/** How many days a bill is for, the first and the last included. */
export const billDays = ({ billing_period_start, billing_period_end }: Period): number =>
  daysBetween(billing_period_start, billing_period_end) + 1;

/** Two days as "Sep 22 – Oct 20, 2026", or without the year. */
export function formatDayRange(
  first: ServiceDay,
  last: ServiceDay,
  locale: Locale,
  style: "full" | "short" = "full",
): string {
  const options = style === "full" ? { ...range, year: "numeric" as const } : range;
  return (
    dateFormat(locale, options)
      .formatRange(toUtc(first), toUtc(last))
      // Thin spaces differ between systems.
      .replace(/[\u2009\u202f\u00a0]/g, " ")
      // Of a range in one year, Spanish data leaves out the word before it.
      .replace(/(?<! de) (\d{4})$/, locale === "es" ? " de $1" : " $1")
  );
}

/** The days of a bill as "Sep 22 – Oct 20, 2026". */
export const formatBillPeriod = (
  { billing_period_start, billing_period_end }: Period,
  locale: Locale,
): string => formatDayRange(billing_period_start, billing_period_end, locale);

/** A day of the bill's own year: "August 21". */
export const formatMonthDay = (day: ServiceDay, locale: Locale): string =>
  dateFormat(locale, { month: "long", day: "numeric", timeZone: "UTC" }).format(toUtc(day));

/** The month that a bill is called by, in which its period ends: "October", or in `full` "October 2026". */
export const billMonth = (
  { billing_period_end }: Period,
  locale: Locale,
  style: "month" | "full" | "short" = "month",
): string =>
  dateFormat(locale, {
    month: style === "short" ? "short" : "long",
    ...(style === "full" ? { year: "numeric" } : {}),
    timeZone: "UTC",
  })
    .format(toUtc(billing_period_end))
    .replace(/\.$/, "");
