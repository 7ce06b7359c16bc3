import { type BilledCharge, billPart } from "./bill-parts.ts";
import { addDays, type ServiceDay } from "./service-day.ts";

interface Charge extends BilledCharge {
  start_date?: ServiceDay | null | undefined;
  end_date?: ServiceDay | null | undefined;
}

/** A bill as far as it tells its energy price and its contract, by its wire names. */
export interface PricedBill {
  billing_period_start: ServiceDay;
  billing_period_end: ServiceDay;
  contract_end?: ServiceDay | null | undefined;
  charges_groups: readonly { name: string; charges: readonly Charge[] }[];
}

interface Span {
  first: ServiceDay;
  last: ServiceDay;
  rate_cents: string;
}

/** Energy at one price at a time, day after day; null for a bill whose price depends on the hour or is not told. */
function energySpans(bill: PricedBill): Span[] | null {
  const spans: Span[] = [];
  for (const { name, charges } of bill.charges_groups) {
    for (const charge of charges) {
      if (billPart(charge, name) !== "energy") continue;
      if (!charge.rate_cents) return null;
      const { start_date: first, end_date: last, rate_cents } = charge;
      spans.push({
        first: first ?? bill.billing_period_start,
        last: last ?? bill.billing_period_end,
        rate_cents,
      });
    }
  }
  spans.sort((a, b) => a.first.localeCompare(b.first));
  return spans.some(({ last }, at) => last >= (spans[at + 1]?.first ?? "9999")) ? null : spans;
}

export interface PriceChange {
  /** The first day at the new price. */
  day: ServiceDay;
  /** Cents per kWh, decimal strings. */
  before: string;
  after: string;
}

/**
 * The one change of the energy price over two bills that follow each other: between them, or within either. Null where the
 * price changed more than once, depends on the hour, or days lie between the bills.
 */
export function priceChange(before: PricedBill, after: PricedBill): PriceChange | null {
  if (addDays(before.billing_period_end, 1) !== after.billing_period_start) return null;
  const [old, now] = [energySpans(before), energySpans(after)];
  if (!old?.length || !now?.length) return null;
  const spans = [...old, ...now];
  const changes = spans.flatMap((span, at) => {
    const last = spans[at - 1];
    if (!last || Number(last.rate_cents) === Number(span.rate_cents)) return [];
    return [{ day: span.first, before: last.rate_cents, after: span.rate_cents }];
  });
  return changes.length === 1 ? (changes[0] ?? null) : null;
}

/** The last day of the contract that the bill before named, when it ended by the last day of this one; else null. */
export function contractEnded(before: PricedBill, after: PricedBill): ServiceDay | null {
  const { contract_end: end } = before;
  return end && end <= after.billing_period_end && end !== after.contract_end ? end : null;
}

/**
 * The first day of the contract that took the place of the one that ended: when this bill names a later last day, and its
 * energy since the end is counted from the day after it alone. Null where the bill does not tell, as month to month.
 */
export function contractBegan(before: PricedBill, after: PricedBill): ServiceDay | null {
  const ended = contractEnded(before, after);
  if (!ended || !after.contract_end || after.contract_end < ended) return null;
  const starts = after.charges_groups
    .flatMap(({ name, charges }) => charges.filter((charge) => billPart(charge, name) === "energy"))
    .map(({ start_date }) => start_date ?? after.billing_period_start)
    .filter((day) => day > ended);
  const next = addDays(ended, 1);
  return starts.length > 0 && starts.every((day) => day === next) ? next : null;
}
