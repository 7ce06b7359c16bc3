import { formatLocale, type Locale } from "./locale.ts";

/** Cents as whole dollars, "$1,432", rounded half away from zero: what is estimated for a year has no cents. */
export const formatAboutDollars = (cents: number, locale: Locale): string =>
  new Intl.NumberFormat(formatLocale[locale], {
    style: "currency",
    currency: "USD",
    maximumFractionDigits: 0,
  }).format(cents / 100);
