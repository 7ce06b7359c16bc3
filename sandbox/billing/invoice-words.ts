import { Decimal } from "decimal.js";
import type { Locale } from "../plans/documents/sheet.ts";
import type { Charge, ChargesGroup } from "./invoice.ts";

export interface InvoiceWords {
  readonly title: string;
  readonly language: string;
  readonly bill: (number: string) => string;
  readonly certificate: (certificate: string) => string;
  readonly sandbox: string;
  readonly page: (page: number, count: number) => string;
  readonly toPay: (amount: string, day: string) => string;
  readonly credit: (amount: string) => string;
  readonly nothing: string;
  readonly voided: string;
  readonly summary: Record<
    | "caption"
    | "before"
    | "received"
    | "balance"
    | "current"
    | "due"
    | "autopay"
    | "late"
    | "issued"
    | "dueOn",
    string
  >;
  readonly home: Record<
    "caption" | "customer" | "account" | "address" | "esi_id" | "meter" | "plan" | "contractEnd" | "none",
    string
  >;
  readonly use: Record<
    | "caption"
    | "period"
    | "reads"
    | "consumption"
    | "generation"
    | "charging"
    | "average"
    | "estimated"
    | "noUse",
    string
  >;
  readonly days: (count: number) => string;
  readonly columns: readonly [days: string, quantity: string, rate: string, amount: string];
  readonly total: string;
  readonly groups: Record<ChargesGroup["code"], (utility: string) => string>;
  readonly charge: (charge: Charge) => string;
  readonly help: { readonly caption: string; readonly rows: (facts: HelpFacts) => [string, string][] };
  /** What the words mean, a line each. */
  readonly terms: readonly string[];
}

export interface HelpFacts {
  readonly tdu_name: string;
  readonly tdu_phone: string;
  readonly rep_name: string;
  readonly rep_phone: string;
  readonly rep_email: string;
  readonly rep_address: string;
}

/** "Jan 4, 2028" or "4 ene 2028". */
export function dayText(day: string, locale: Locale): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const language = locale === "es" ? "es-US" : "en-US";
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(
    Date.UTC(year, month - 1, date),
  );
}

export const rateText = (cents: string): string => {
  const value = new Decimal(cents);
  return `${value.toFixed(Math.max(2, value.decimalPlaces()))}¢`;
};
