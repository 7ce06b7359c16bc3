import { Decimal } from "decimal.js";
import type { Locale } from "./sheet.ts";

/** "8.8600" is "8.86¢" and "5.6183" is "5.6183¢": two decimals or as many as there are. */
export function cents(rate: string): string {
  const value = new Decimal(rate);
  return `${value.toFixed(Math.max(2, value.decimalPlaces()))}¢`;
}

export function dollars(amount: string): string {
  return `$${new Decimal(amount).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",")}`;
}

/** Credits carry a minus sign: "-$100.00". */
export function money(cents: number): string {
  return `${cents < 0 ? "-" : ""}${dollars(new Decimal(cents).abs().div(100).toString())}`;
}

export function kwh(quantity: number): string {
  return `${quantity.toLocaleString("en-US")} kWh`;
}

export function percent(share: string): string {
  return `${new Decimal(share).times(100)}%`;
}

/** "21:00" is "9:00 p.m."; Spanish puts a space between the letters. */
export function clockTime(time: string, locale: Locale): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const half = hours < 12 ? "a" : "p";
  const gap = locale === "es" ? " " : "";
  return `${hours % 12 || 12}:${String(minutes).padStart(2, "0")} ${half}.${gap}m.`;
}

/** A moment, by the clocks of Texas. */
export function moment(timestamp: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === "es" ? "es-US" : "en-US", {
    timeZone: "America/Chicago",
    dateStyle: "medium",
    timeStyle: "short",
  });
  return format.format(new Date(timestamp));
}
