import { Decimal } from "decimal.js";

/** Taxes and fees as a part of everything else on a bill. */
export interface TaxShare {
  /** A fraction of one, decimal string. */
  share: string;
  /** Worked out from Light's own totals, or that of a Texas town of 10,000 people or more. */
  source: "light" | "assumed";
}

/*
 * The Public Utility Commission's sixth of a percent, and the reimbursement of the gross-receipts tax in towns of 10,000 and
 * more, 1.997 % (Texas Tax Code, section 182.022; less in smaller ones). Homes pay no state sales tax on electricity.
 */
const assumed = new Decimal("0.001667").plus("0.01997").toFixed();
const most = 0.05;

/** The middle of what Light's totals have above ours before taxes; an even count has its lower one. Integer cents. */
export function taxShare(pairs: readonly { light_cents: number; untaxed_cents: number }[]): TaxShare {
  const shares = pairs
    .filter(({ untaxed_cents }) => untaxed_cents > 0)
    .map(({ light_cents, untaxed_cents }) => new Decimal(light_cents).div(untaxed_cents).minus(1))
    .toSorted((a, b) => a.cmp(b));
  const middle = shares[Math.floor((shares.length - 1) / 2)];
  if (!middle || middle.lt(0) || middle.gt(most)) return { share: assumed, source: "assumed" };
  return { share: middle.toDecimalPlaces(6).toFixed(), source: "light" };
}
