import { Decimal as Base } from "decimal.js";
import { type BilledCharge, type BillPart, billPart } from "./bill-parts.ts";
import { daysBetween, type ServiceDay } from "./service-day.ts";

const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });
type Decimal = Base;

/** A bill as far as it explains itself, by its wire names. */
export interface ExplainedBill {
  billing_period_start: ServiceDay;
  billing_period_end: ServiceDay;
  total_cents: number;
  total_kwh: string;
  charges_groups: readonly { name: string; charges: readonly BilledCharge[] }[];
}

/** The order in which equal amounts are told. */
const causes = [
  "usage",
  "days",
  "energy_price",
  "delivery",
  "plan_fees",
  "credits",
  "taxes",
  "other",
] as const;
export type Cause = (typeof causes)[number];

export interface BillDifference {
  /** After less before. */
  difference_cents: number;
  /** Whatever made a difference, the largest first; they add up to `difference_cents`. */
  causes: { cause: Cause; cents: number }[];
  days: { before: number; after: number };
  /** kWh of an average day, exact. */
  daily_kwh: { before: string; after: string };
  /** What the change of daily use came to over the days of this bill, kWh. */
  usage_kwh: string;
  /** Cents per kWh over all energy lines; null without use. */
  energy_price: { before: string | null; after: string | null };
  /** Cents that rounding left over, and the cause that they are counted with. */
  rounding: { cause: Cause; cents: number } | null;
}

/** What lines by the kWh come to: as their rates say, where their rounded totals agree. */
function exactCents(charges: readonly BilledCharge[]): Decimal {
  const cents = new Decimal(charges.reduce((sum, { total_cents }) => sum + total_cents, 0));
  const stated = charges.reduce(
    (sum, { quantity, rate_cents }) => sum.plus(new Decimal(quantity ?? 0).times(rate_cents ?? 0)),
    new Decimal(0),
  );
  return stated
    .minus(cents)
    .abs()
    .lte(charges.length / 2)
    ? stated
    : cents;
}

function facts(bill: ExplainedBill) {
  const lines = bill.charges_groups.flatMap(({ name, charges }) =>
    charges.map((charge) => ({ charge, part: billPart(charge, name) })),
  );
  const chargesOf = (part: BillPart) => lines.flatMap((line) => (line.part === part ? [line.charge] : []));
  const sumOf = (charges: readonly BilledCharge[]) =>
    charges.reduce((sum, { total_cents }) => sum + total_cents, 0);
  const kwh = new Decimal(bill.total_kwh);
  const price = (part: BillPart) => (kwh.isZero() ? null : exactCents(chargesOf(part)).div(kwh));
  return {
    of: (part: BillPart): number => sumOf(chargesOf(part)),
    /** What no line explains. */
    unlisted: bill.total_cents - sumOf(lines.map(({ charge }) => charge)),
    days: Math.max(1, daysBetween(bill.billing_period_start, bill.billing_period_end) + 1),
    kwh,
    energy: price("energy"),
    delivery: price("delivery"),
  };
}

/**
 * Why a bill differs from the one before, split into causes that add up to the difference to the cent.
 *
 * With n days, q kWh and u = q ÷ n kWh a day, e and d the average cents per kWh of energy and of delivery:
 * days = u₀·(n₁−n₀)·(e₀+d₀); usage = n₁·(u₁−u₀)·(e₀+d₀); energy price = q₁·(e₁−e₀); delivery = q₁·(d₁−d₀) and its monthly
 * charge; the plan's monthly charges, credits, taxes and what is left by their own difference. A bill without use has the
 * other's prices. Each part is rounded to the cent; what rounding leaves, of the bill's own lines too, is counted with the largest.
 */
export function whyDifferent(before: ExplainedBill, after: ExplainedBill): BillDifference {
  const [old, now] = [facts(before), facts(after)];
  const zero = new Decimal(0);
  const [e0, d0] = [old.energy ?? now.energy ?? zero, old.delivery ?? now.delivery ?? zero];
  const [e1, d1] = [now.energy ?? e0, now.delivery ?? d0];
  const [u0, u1] = [old.kwh.div(old.days), now.kwh.div(now.days)];
  const change = (...parts: BillPart[]) => parts.reduce((sum, part) => sum + now.of(part) - old.of(part), 0);
  // Lines by the kWh on a bill without use have no price: they are kept with what is left.
  const priceless =
    (now.energy ? 0 : now.of("energy") + now.of("delivery")) -
    (old.energy ? 0 : old.of("energy") + old.of("delivery"));
  const usage_kwh = u1.minus(u0).times(now.days);
  const exact: Record<Cause, Decimal> = {
    usage: usage_kwh.times(e0.plus(d0)),
    days: u0.times(now.days - old.days).times(e0.plus(d0)),
    energy_price: now.kwh.times(e1.minus(e0)),
    delivery: now.kwh.times(d1.minus(d0)).plus(change("delivery_fixed")),
    plan_fees: new Decimal(change("plan_fees")),
    credits: new Decimal(change("credits")),
    taxes: new Decimal(change("taxes")),
    other: new Decimal(change("other") + now.unlisted - old.unlisted + priceless),
  };
  const difference_cents = after.total_cents - before.total_cents;
  const { parts, rounding } = wholeParts(exact, difference_cents);
  return {
    difference_cents,
    causes: parts.filter(({ cents }) => cents !== 0),
    days: { before: old.days, after: now.days },
    daily_kwh: { before: u0.toFixed(), after: u1.toFixed() },
    usage_kwh: usage_kwh.toFixed(),
    energy_price: { before: old.energy?.toFixed() ?? null, after: now.energy?.toFixed() ?? null },
    rounding,
  };
}

function wholeParts(exact: Record<Cause, Decimal>, total: number) {
  const parts = causes
    .map((cause) => ({ cause, cents: exact[cause].toDecimalPlaces(0).toNumber() + 0 }))
    .sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents));
  const left = total - parts.reduce((sum, { cents }) => sum + cents, 0);
  const [largest] = parts;
  if (left === 0 || !largest) return { parts, rounding: null };
  largest.cents += left;
  return { parts, rounding: { cause: largest.cause, cents: left } };
}

type Part = BillDifference["causes"][number];

/**
 * What to say first: the largest cause that goes the way of the difference, another of the same way that is at least half
 * as large, and such a one that goes against it.
 */
export function leadingCauses({ causes: all, difference_cents }: BillDifference): {
  main: Part | null;
  also: Part | null;
  counter: Part | null;
} {
  const way = Math.sign(difference_cents);
  const [main = null, also = null] = all.filter(({ cents }) => Math.sign(cents) === way);
  const [counter = null] = all.filter(({ cents }) => Math.sign(cents) === -way);
  const isLarge = (part: Part | null) => part && main && Math.abs(part.cents) * 2 >= Math.abs(main.cents);
  return { main, also: isLarge(also) ? also : null, counter: isLarge(counter) ? counter : null };
}
