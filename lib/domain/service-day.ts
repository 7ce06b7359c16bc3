import { dateFormat } from "./intl-formats.ts";
import type { Locale } from "./locale.ts";

/** A day of service, `YYYY-MM-DD`, as counted in America/Chicago. Never fed to `new Date(string)`. */
export type ServiceDay = string;

const chicago = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/Chicago",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
const dayMs = 86_400_000;

// A day as UTC midnight: a calendar without clock changes, used only to count.
const toUtc = (day: ServiceDay): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
const fromUtc = (ms: number): ServiceDay => new Date(ms).toISOString().slice(0, 10);

/** The day that it is in Texas at `instant`. */
export function chicagoDay(instant: Date): ServiceDay {
  const part = Object.fromEntries(chicago.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

/** Whether `text` is a day of the calendar in our form, of the years 1900 to 2200: no home has service in others. */
export const isServiceDay = (text: string): boolean =>
  /^(19|20|21)\d\d-\d{2}-\d{2}$|^2200-\d{2}-\d{2}$/.test(text) && fromUtc(toUtc(text)) === text;

const [firstMs, endMs] = [Date.UTC(1000, 0), Date.UTC(10_000, 0)];

/**
 * The day `count` days after. Wider than `isServiceDay`: a contract without an end may name the year 9999.
 * @throws RangeError where either day has no year of four digits, as days are compared as texts
 */
export function addDays(day: ServiceDay, count: number): ServiceDay {
  const ms = toUtc(day) + count * dayMs;
  if (day.length !== 10 || !(ms >= firstMs && ms < endMs)) throw new RangeError("beyond the calendar");
  return fromUtc(ms);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: ServiceDay, to: ServiceDay): number => (toUtc(to) - toUtc(from)) / dayMs;

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (day: ServiceDay): number => new Date(toUtc(day)).getUTCDay();

export const isWeekend = (day: ServiceDay): boolean => weekday(day) === 0 || weekday(day) === 6;

const styles = {
  long: { weekday: "long", month: "long", day: "numeric", year: "numeric" },
  medium: { month: "long", day: "numeric", year: "numeric" },
  short: { weekday: "short", month: "short", day: "numeric" },
  brief: { month: "short", day: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** "Monday, November 23, 2026", "November 23, 2026", "Mon, Nov 23" or "Nov 23", in the reader's language. */
export const formatDay = (day: ServiceDay, locale: Locale, style: keyof typeof styles = "medium"): string =>
  dateFormat(locale, { ...styles[style], timeZone: "UTC" }).format(toUtc(day));
