import { Decimal } from "decimal.js";
import { type BilledCharge, billPart, penaltyWords } from "./bill-parts.ts";

interface Billed {
  charges_groups: readonly { name: string; total_cents: number; charges: readonly BilledCharge[] }[];
}

const ofOtherBills = ["late_penalty", "credit_carried", "billing_correction"];

/** A penalty, or what an older bill left over: it says nothing of the next bill. */
const isOfOtherBill = ({ code, name }: BilledCharge): boolean =>
  code
    ? ofOtherBills.includes(code)
    : penaltyWords.test(name) || /correction|carried|\b(last|previous|prior) bill/i.test(name);

/** The lines of a bill's own period; a group that has none is one itself. */
function ownLines(bill: Billed | null) {
  return (bill?.charges_groups ?? [])
    .flatMap(({ name, total_cents, charges }) =>
      (charges.length > 0 ? charges : [{ name, total_cents }]).map((line) => ({
        line,
        part: billPart(line, name),
      })),
    )
    .filter(({ line }) => !isOfOtherBill(line));
}

const isForPeriod = ({ name }: BilledCharge, period: string): boolean =>
  name === period || name.endsWith(`: ${period}`);

/**
 * What the last bill tells of the next: taxes and fees as a part of everything else that it charges for its own period,
 * and the home's own share of use in each time-of-use period where the bill has a line for every period.
 */
export function billedShares(
  bill: Billed | null,
  periods: readonly { name: string }[],
): { taxShare: number; shares: string[] | undefined } {
  const lines = ownLines(bill);
  const centsOf = (isTax: boolean) =>
    lines
      .filter(({ part }) => (part === "taxes") === isTax)
      .reduce((total, { line }) => total + line.total_cents, 0);
  const rest = centsOf(false);
  const taxShare = rest > 0 ? centsOf(true) / rest : 0;
  const used = periods.map(({ name }) =>
    lines.filter(({ part, line }) => part === "energy" && isForPeriod(line, name)),
  );
  const kwh = used.map((own) =>
    own.reduce((total, { line }) => total.plus(line.quantity ?? 0), new Decimal(0)),
  );
  const all = kwh.reduce((total, each) => total.plus(each), new Decimal(0));
  if (used.some((own) => own.length === 0) || all.isZero()) return { taxShare, shares: undefined };
  // The last one takes what rounding left, so that the shares add up to one.
  const first = kwh.slice(0, -1).map((each) => each.div(all).toDecimalPlaces(6));
  const last = first.reduce((left, share) => left.minus(share), new Decimal(1));
  return { taxShare, shares: [...first, last].map((share) => share.toFixed()) };
}
