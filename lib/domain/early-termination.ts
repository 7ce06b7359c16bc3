import { type ContractTerm, feeFreeFrom } from "./contract-term.ts";
import { centsFromDollars } from "./money.ts";
import type { ServiceDay } from "./service-day.ts";

type Maybe<T> = T | null | undefined;

/** What leaving on a day would cost, and why; sentences are `ending.<code>` of `messages/…/contract.json`. */
export type EndingFee =
  | { code: "month_to_month" | "last_days" | "no_fee" | "unknown" }
  | { code: "flat"; cents: number }
  | { code: "per_month"; cents: number; month_cents: number; months: number };

interface Fees {
  early_termination_fee_dollars?: Maybe<string>;
  early_termination_fee_per_month_remaining_dollars?: Maybe<string>;
}

/** The fee that a plan states; dollars as a decimal string. */
export type StatedFee =
  | { code: "per_month" | "flat"; dollars: string }
  | { code: "none" }
  | { code: "unknown" };

/** What a plan says of leaving early: the fee for each month left, where there is one, before the one fee. */
export function statedEndingFee(plan: Fees): StatedFee {
  const month = plan.early_termination_fee_per_month_remaining_dollars;
  if (month && Number(month) !== 0) return { code: "per_month", dollars: month };
  const flat = plan.early_termination_fee_dollars;
  if (!flat) return { code: "unknown" };
  return Number(flat) === 0 ? { code: "none" } : { code: "flat", dollars: flat };
}

/** The months from `today` to the last day; one that has begun counts whole, so the fee is never told too low. */
export function monthsRemaining(today: ServiceDay, end: ServiceDay): number {
  if (end < today) return 0;
  const [year = 0, month = 0, date = 0] = today.split("-").map(Number);
  const [lastYear = 0, lastMonth = 0, lastDate = 0] = end.split("-").map(Number);
  return 12 * (lastYear - year) + lastMonth - month + (lastDate >= date ? 1 : 0);
}

/**
 * The early termination fee if the contract ended on `today`. None month to month, none in the last 14 days
 * (16 TAC 25.475), however high the plan's own fee is.
 * @throws RangeError when a fee is no amount of dollars
 */
export function endingFee(plan: Fees, term: ContractTerm, today: ServiceDay): EndingFee {
  if (term.kind === "month_to_month" || (term.end && term.end < today)) return { code: "month_to_month" };
  if (term.end && today >= feeFreeFrom(term.end)) return { code: "last_days" };
  const fee = statedEndingFee(plan);
  if (fee.code === "unknown") return { code: "unknown" };
  if (fee.code === "none") return { code: "no_fee" };
  const cents = centsFromDollars(fee.dollars);
  if (fee.code === "flat") return { code: "flat", cents };
  if (!term.end) return { code: "unknown" };
  const months = monthsRemaining(today, term.end);
  return { code: "per_month", cents: months * cents, month_cents: cents, months };
}
