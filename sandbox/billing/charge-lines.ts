import { Decimal } from "decimal.js";
import { wholeCents } from "../cents.ts";
import { dayNumber } from "../chicago-day.ts";
import type { Charge, ChargesGroup } from "./invoice.ts";

/** Days of service, both included. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

export const dayCount = ({ first, last }: Span): number => dayNumber(last) - dayNumber(first) + 1;

const nothing = { quantity: null, units: null, rate_cents: null, start_date: null, end_date: null };

type Said = Pick<Charge, "code" | "name">;

export function plainLine(said: Said, total_cents: number): Charge {
  return { ...nothing, ...said, total_cents };
}

/** `kwh` at so many cents; `part` only where the line is not for the whole period. */
export function kwhLine(said: Said, kwh: number, rate_cents: string, part: Span | null): Charge {
  const total_cents = wholeCents(new Decimal(rate_cents).times(kwh));
  const days = part ? { start_date: part.first, end_date: part.last } : {};
  return { ...nothing, ...said, quantity: String(kwh), units: "kWh", rate_cents, ...days, total_cents };
}

/** Money back for `kwh`: the rate stays positive, the total is negative. */
export function creditLine(said: Said, kwh: number, rate_cents: string, part: Span | null): Charge {
  const line = kwhLine(said, kwh, rate_cents, part);
  return { ...line, total_cents: 0 - line.total_cents };
}

export function group(code: ChargesGroup["code"], name: string, charges: readonly Charge[]): ChargesGroup {
  return { code, name, total_cents: sumCents(charges), charges };
}

export function sumCents(lines: readonly { readonly total_cents: number }[]): number {
  return lines.reduce((sum, { total_cents }) => sum + total_cents, 0);
}
