import { dateFormat } from "./intl-formats.ts";
import type { Locale } from "./locale.ts";

const styles = {
  time: { hour: "numeric", minute: "2-digit" },
  full: { dateStyle: "long", timeStyle: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** An instant as "3:42 PM", or in `full` as "November 21, 2026 at 3:42 PM": always the time in Texas. */
export const formatInstant = (instant: Date, locale: Locale, style: keyof typeof styles): string =>
  dateFormat(locale, { ...styles[style], timeZone: "America/Chicago" })
    .format(instant)
    // Servers and browsers put different narrow spaces here, which would differ from the page's HTML.
    .replace(/[\u202f\u00a0]/g, " ");
