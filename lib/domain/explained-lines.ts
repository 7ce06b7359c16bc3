import { asCents, average, Decimal, decimalOf } from "./plan-lines.ts";
import type { BillLine, CreditCode, UseCode } from "./rate.ts";
import type { ServiceDay } from "./service-day.ts";

/**
 * One line of a whole bill. `provider` is what another provider charged beside delivery and taxes, `tax` is `share` of
 * `of_cents`. Days only where the line is for a part of the bill's; such a monthly charge counts its days as `quantity`.
 */
export interface ExplainedLine extends Omit<BillLine<UseCode | CreditCode | "provider" | "tax">, "units"> {
  units: "kWh" | "days" | null;
  start_date: ServiceDay | null;
  end_date: ServiceDay | null;
  share: string | null;
  of_cents: number | null;
}

/** A bill that its lines explain to the cent. */
export interface Side {
  lines: ExplainedLine[];
  /** The sum of the lines. */
  total_cents: number;
  /** One decimal, half up; null without use. */
  cents_per_kwh: string | null;
}

/** A line for all days of its bill. */
export const bare = { start_date: null, end_date: null, share: null, of_cents: null };
const amount = { period: null, quantity: null, units: null, rate_cents: null, threshold_kwh: null };

/** An amount without arithmetic of its own. */
export const plainLine = (code: ExplainedLine["code"], total_cents: number): ExplainedLine => ({
  ...amount,
  ...bare,
  code,
  total_cents,
});

/** Integer cents of `share` of an amount; none of one that gives money back. */
export const taxCents = (of_cents: number, share: string): number =>
  of_cents <= 0 ? 0 : asCents(decimalOf(share).times(of_cents));

/** Taxes as a share of what the other lines come to; none on a bill that gives money back. */
export const taxLine = (of_cents: number, share: string): ExplainedLine => ({
  ...plainLine("tax", taxCents(of_cents, share)),
  share,
  of_cents: Math.max(0, of_cents),
});

export const sumLines = (lines: readonly { total_cents: number }[]): number =>
  lines.reduce((total, line) => total + line.total_cents, 0);

/** @param kwh a decimal string */
export function sideOf(lines: ExplainedLine[], kwh: string): Side {
  const total_cents = sumLines(lines);
  return { lines, total_cents, cents_per_kwh: average(new Decimal(total_cents), decimalOf(kwh)) };
}
