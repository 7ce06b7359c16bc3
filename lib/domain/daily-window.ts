import { dateFormat } from "./intl-formats.ts";
import type { Locale } from "./locale.ts";

/** A time of day, `HH:MM`, as "9 PM" or "5:30 AM" ("9 p.m."); anything else is left as it is. */
export function formatTimeOfDay(time: string, locale: Locale): string {
  const [hours = "", minutes = ""] = time.split(":");
  if (!/^([01]\d|2[0-4]):[0-5]\d/.test(time)) return time;
  const style: Intl.DateTimeFormatOptions = { hour: "numeric", timeZone: "UTC" };
  if (minutes !== "00") style.minute = "2-digit";
  return (
    dateFormat(locale, style)
      .format(Date.UTC(2025, 0, 1, Number(hours), Number(minutes)))
      // Never broken between number and half of the day, and the same spaces on server and browser.
      .replace(/\s/g, "\u00a0")
  );
}
