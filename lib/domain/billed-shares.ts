import { Decimal } from "decimal.js";

interface Billed {
  total_cents: number;
  charges_groups: readonly {
    code: string | null;
    total_cents: number;
    charges: readonly {
      name: string;
      code?: string | null | undefined;
      quantity?: string | null | undefined;
    }[];
  }[];
}

/**
 * What the last bill tells of the next: taxes and fees as a part of everything else, and the home's own share of use in
 * each time-of-use period where the bill has a line for every period.
 */
export function billedShares(
  bill: Billed | null,
  periods: readonly { name: string }[],
): { taxShare: number; shares: string[] | undefined } {
  const taxes = bill?.charges_groups.find(({ code }) => code === "taxes")?.total_cents ?? 0;
  const rest = (bill?.total_cents ?? 0) - taxes;
  const taxShare = rest > 0 ? taxes / rest : 0;
  const lines = (bill?.charges_groups ?? []).flatMap(({ charges }) => charges);
  const used = periods.map(({ name }) =>
    lines
      .filter((line) => line.code === "energy" && line.name.endsWith(name))
      .reduce((total, line) => total.plus(line.quantity ?? 0), new Decimal(0)),
  );
  const all = used.reduce((total, kwh) => total.plus(kwh), new Decimal(0));
  if (periods.length === 0 || all.isZero()) return { taxShare, shares: undefined };
  // The last one takes what rounding left, so that the shares add up to one.
  const first = used.slice(0, -1).map((kwh) => kwh.div(all).toDecimalPlaces(6));
  const last = first.reduce((left, share) => left.minus(share), new Decimal(1));
  return { taxShare, shares: [...first, last].map((share) => share.toFixed()) };
}
