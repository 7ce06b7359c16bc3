import { numberFormat } from "./intl-formats.ts";
import type { Locale } from "./locale.ts";

const decimal = /^-?\d+(\.\d+)?$/;
const isDecimal = (text: string): text is `${number}` => decimal.test(text);

/** The text itself, so that Intl formats every digit of it instead of the nearest double. @throws RangeError */
function checked(text: string): `${number}` {
  if (!isDecimal(text)) throw new RangeError("not a decimal number");
  return text;
}

/**
 * Integer cents of a decimal string of dollars, exactly: "187.43" is 18743.
 * @throws RangeError when it is not a decimal number, has a fraction of a cent, or is too large to count exactly
 */
export function centsFromDollars(dollars: string): number {
  const [whole = "", fraction = ""] = checked(dollars).replace("-", "").split(".");
  const cents = Number(whole + fraction.slice(0, 2).padEnd(2, "0"));
  if (/[1-9]/.test(fraction.slice(2))) throw new RangeError("a fraction of a cent");
  if (!Number.isSafeInteger(cents)) throw new RangeError("too many dollars");
  return dollars.startsWith("-") && cents !== 0 ? -cents : cents;
}

/** Decimal string of dollars, always with two decimals: 18743 is "187.43". @throws RangeError for a fraction of a cent */
export function dollarsFromCents(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError("cents are whole");
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Integer cents as a person reads them: "$1,234.50", in Spanish too (es-US). @throws RangeError as above */
export const formatCents = (cents: number, locale: Locale): string =>
  formatDollars(dollarsFromCents(cents), locale);

/** Cents as `formatWholeDollars` shows them: to the whole dollar, half away from zero. */
export const wholeDollars = (cents: number): number =>
  Math.sign(cents) * Math.round(Math.abs(cents) / 100) * 100 + 0;

/** Cents of an estimate as whole dollars, "$143", half away from zero: what is estimated has no cents. */
export const formatWholeDollars = (cents: number, locale: Locale): string =>
  numberFormat(locale, { style: "currency", currency: "USD", maximumFractionDigits: 0 }).format(cents / 100);

/** A decimal string of dollars as "$1,234.50", rounded half away from zero to the cent. @throws RangeError */
export const formatDollars = (dollars: string, locale: Locale): string =>
  numberFormat(locale, { style: "currency", currency: "USD" }).format(checked(dollars));

/** A decimal string of cents as "16.2¢", rounded half away from zero. @throws RangeError */
export function formatCentFigure(cents: string, locale: Locale, decimals = 1): string {
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return `${numberFormat(locale, places).format(checked(cents))}¢`;
}

/** A decimal string of cents per kWh as "16.2¢/kWh", rounded half away from zero. @throws RangeError */
export const formatRate = (centsPerKwh: string, locale: Locale, decimals = 1): string =>
  `${formatCentFigure(centsPerKwh, locale, decimals)}/kWh`;

/** A rate to its last digit, "9.25¢/kWh": a rounded one would state another price. @throws RangeError */
export function formatExactRate(centsPerKwh: string, locale: Locale): string {
  const decimals = centsPerKwh.split(".")[1]?.replace(/0+$/, "").length ?? 0;
  return formatRate(centsPerKwh, locale, Math.max(1, decimals));
}

/** kWh, a decimal string or a whole number, as "1,012 kWh" that never breaks at the space. @throws RangeError */
export function formatKwh(kwh: string | number, locale: Locale, decimals = 0): string {
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return `${numberFormat(locale, places).format(checked(String(kwh)))}\u00a0kWh`;
}
