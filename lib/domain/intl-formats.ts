import { formatLocale, type Locale } from "./locale.ts";

/*
 * Making a formatter takes many times as long as using it, and a screen formats dozens of figures: each kind is made
 * once and kept. There are a few dozen kinds in all.
 */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

function kept<F>(formats: Map<string, F>, locale: Locale, options: object, make: (locale: string) => F): F {
  const key = locale + JSON.stringify(options);
  const format = formats.get(key) ?? make(formatLocale[locale]);
  formats.set(key, format);
  return format;
}

/** The one formatter of dates for this language and these options; give the time zone. */
export const dateFormat = (locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(dates, locale, options, (name) => new Intl.DateTimeFormat(name, options));

/** The one formatter of numbers for this language and these options. */
export const numberFormat = (locale: Locale, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  kept(numbers, locale, options, (name) => new Intl.NumberFormat(name, options));

/** A fraction of one as "12%", whole. */
export const formatPercent = (fraction: number, locale: Locale): string =>
  numberFormat(locale, { style: "percent" }).format(fraction);
