import type { BillFacts } from "./bill-facts.ts";
import { wholeDollars } from "./money.ts";
import type { MonthComparison } from "./month-comparison.ts";

/**
 * What the month on a plan says in one sentence. `unusual` is a month in which one of the two came to nothing or to a credit, of
 * which nobody says that it was charged.
 */
export interface ComparisonSentence {
  code: "saves" | "costs" | "same" | "unusual";
  plan: string;
  provider: string | null;
  plan_cents: number;
  bill_cents: number;
  /** Between the two as they are shown, the plan's less the bill's: negative saves. */
  difference_cents: number;
  /** Shown to the cent, since whole dollars would tell another difference than the cents beside them. */
  isExact: boolean;
}

/** What two amounts in whole dollars differ by as they are shown: negative when the first is less. */
export const shownDifference = (cents: number, other: number): number =>
  wholeDollars(cents) - wholeDollars(other);

/** The sentence's values, in whole dollars wherever they agree with the cents of the lines. Integer cents. */
export function comparisonSentence(
  { plan, month }: { plan: { name: string }; month: MonthComparison },
  { provider }: Pick<BillFacts, "provider">,
): ComparisonSentence {
  const [ours, theirs] = [month.plan.total_cents, month.bill.total_cents];
  const exact = ours - theirs;
  const shown = shownDifference(ours, theirs);
  const isExact = shown !== wholeDollars(exact) || (shown === 0) !== (exact === 0);
  const difference_cents = isExact ? exact : shown;
  const usual = difference_cents < 0 ? "saves" : difference_cents > 0 ? "costs" : "same";
  return {
    code: ours > 0 && theirs > 0 ? usual : "unusual",
    plan: plan.name,
    provider,
    plan_cents: isExact ? ours : wholeDollars(ours),
    bill_cents: isExact ? theirs : wholeDollars(theirs),
    difference_cents,
    isExact,
  };
}

/** A plan's year at two prices, integer cents. */
export interface YearAtBoth {
  plan: string;
  before_cents: number;
  after_cents: number;
}

/** A plan whose price moved, and by how much as it is shown; never negative. */
interface Move {
  plan: string;
  difference_cents: number;
}

export type PriceMove =
  | { code: "up" | "down"; of: Move }
  | { code: "mixed"; up: Move; down: Move }
  | { code: "same" };

/** Which way prices went, told of the first plan in the list that went it; null when no plan has both prices. */
export function priceMove(years: readonly YearAtBoth[]): PriceMove | null {
  if (years.length === 0) return null;
  const moved = years.map(({ plan, before_cents, after_cents }) => ({
    plan,
    difference_cents: shownDifference(after_cents, before_cents),
  }));
  const up = moved.find(({ difference_cents }) => difference_cents > 0);
  const down = moved.find(({ difference_cents }) => difference_cents < 0);
  const fall = down && { ...down, difference_cents: -down.difference_cents };
  if (up && fall) return { code: "mixed", up, down: fall };
  if (up) return { code: "up", of: up };
  return fall ? { code: "down", of: fall } : { code: "same" };
}

/** Whose prices a meter has: average ones, with or without an order under way, its own by this order, or its own before it. */
export type MeterPrices = "none" | "pending" | "failed" | "completed" | "already";

/** @param isChanged another meter was typed than the one that the order is for */
export function meterPrices(
  order: Exclude<MeterPrices, "already">,
  { isPersonal, isChanged }: { isPersonal: boolean; isChanged: boolean },
): MeterPrices {
  if (order === "completed" && !isChanged) return "completed";
  if (isPersonal) return "already";
  return isChanged ? "none" : order;
}
