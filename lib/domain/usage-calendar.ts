import { TZDate } from "@date-fns/tz";
import { dateFormat } from "./intl-formats.ts";
import type { Locale } from "./locale.ts";
import { addDays, type ServiceDay } from "./service-day.ts";

export const quarterMs = 900_000;

/** When a service day begins: midnight in Texas, in ms since 1970. */
export function startOfServiceDay(day: ServiceDay): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new TZDate(year, month - 1, date, "America/Chicago").getTime();
}

/** How many quarter hours a service day has: 96, 92 when clocks go forward, 100 when they go back. */
export const quartersOfDay = (day: ServiceDay): number =>
  (startOfServiceDay(addDays(day, 1)) - startOfServiceDay(day)) / quarterMs;

/** One hour of a day as the clock on the wall shows it. */
export interface DayHour {
  /** 0 to 23. */
  hour: number;
  /** Set on both hours that begin at 1 AM on the day when clocks go back. */
  zone: "CDT" | "CST" | null;
}

/** The 23, 24 or 25 hours of a day in order; Texas changes its clocks at 2 AM. */
export function hoursOfDay(day: ServiceDay): DayHour[] {
  const count = quartersOfDay(day) / 4;
  return Array.from({ length: count }, (_, index) => {
    if (count === 25 && (index === 1 || index === 2)) return { hour: 1, zone: index === 1 ? "CDT" : "CST" };
    return { hour: index < 2 ? index : index + 24 - count, zone: null };
  });
}

/** "1 AM", "1 AM CDT"; in Spanish "1 a.m.". */
export function formatHour({ hour, zone }: DayHour, locale: Locale): string {
  const time = dateFormat(locale, {
    hour: "numeric",
    timeZone: "UTC",
  }).format(Date.UTC(2025, 0, 1, hour));
  // Servers and browsers put different narrow spaces here; a time never breaks.
  return [time.replace(/\s/g, "\u00a0"), zone].filter(Boolean).join("\u00a0");
}
