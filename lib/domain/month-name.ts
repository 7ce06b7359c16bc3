import { dateFormat } from "./intl-formats.ts";
import type { Locale } from "./locale.ts";

/** The name of a month, 0 = January, as it stands within a sentence: "July", "julio"; short: "Jul", "jul". */
export const monthName = (month: number, locale: Locale, style: "long" | "short" = "long"): string =>
  dateFormat(locale, { month: style, timeZone: "UTC" })
    .format(Date.UTC(2025, month, 1))
    .replace(/\.$/, "");
