import type { BillFacts } from "./bill-facts.ts";
import { feeFreeFrom } from "./contract-term.ts";
import { endingFee } from "./early-termination.ts";
import { dollarsFromCents } from "./money.ts";
import { daysBetween, type ServiceDay } from "./service-day.ts";

/**
 * What leaving the present provider today would cost against what it saves; sentences are by `code`. Integer cents.
 * `saved_cents` is what the plan saves until the day on which leaving is free; negative when it costs more.
 */
export type Switching =
  /** The contract is over. */
  | { code: "contract_over"; contract_end_date: ServiceDay }
  /** Its last fourteen days: no fee may be asked (16 TAC 25.475(e)). */
  | { code: "last_days"; contract_end_date: ServiceDay }
  | { code: "no_fee" }
  /** The bill names no end, as those of a month-to-month price; the customer knows of no fee. */
  | { code: "no_end_named" }
  /** `free_from` is null where the end is not known either. */
  | { code: "fee_unknown"; free_from: ServiceDay | null }
  /** What the present provider will ask cannot be told from the bill, nor what leaving saves. */
  | { code: "saving_unknown"; fee_cents: number; free_from: ServiceDay | null }
  /** The plan saves nothing, so that no fee is worth paying. */
  | { code: "no_saving"; fee_cents: number; free_from: ServiceDay | null }
  /** Leaving today costs more than it saves until leaving is free. */
  | { code: "fee_outweighs"; fee_cents: number; saved_cents: number; free_from: ServiceDay | null }
  /** The savings are more than the fee, after so many months. */
  | {
      code: "pays_off";
      fee_cents: number;
      saved_cents: number;
      break_even_months: number;
      free_from: ServiceDay | null;
    };

const daysOfMonth = 365.25 / 12;

/** Further on nothing is known of prices. */
const mostMonths = 120;

/** What is saved in so many months, the twelve over and over, and after how many of them it makes up the fee. */
function savedIn(months: number, saving_cents: readonly number[], fee_cents: number) {
  const at = (index: number): number => saving_cents[index % saving_cents.length] ?? 0;
  let saved = 0;
  let made_up: number | null = null;
  let count = 0;
  for (; count + 1 <= months; count++) {
    saved += at(count);
    if (saved >= fee_cents) made_up ??= count + 1;
  }
  return {
    saved_cents: Math.round(saved + (months - count) * at(count)),
    break_even_months: made_up ?? Math.max(1, Math.ceil(months)),
  };
}

/**
 * @param saving_cents of each of the twelve months to come: the present provider's less the plan's; null where its price is
 * not known
 * @throws RangeError when the fee is no whole number of cents
 */
export function weighSwitching(
  { contract_end_date: end, ending_fee }: Pick<BillFacts, "contract_end_date" | "ending_fee">,
  { today, saving_cents }: { today: ServiceDay; saving_cents: readonly number[] | null },
): Switching {
  if (end && end < today) return { code: "contract_over", contract_end_date: end };
  const free_from = end && feeFreeFrom(end);
  if (end && free_from && today >= free_from) return { code: "last_days", contract_end_date: end };
  if (ending_fee?.code === "none") return { code: "no_fee" };
  if (!ending_fee) return end ? { code: "fee_unknown", free_from } : { code: "no_end_named" };
  const dollars = dollarsFromCents(ending_fee.cents);
  const fee = endingFee(
    ending_fee.code === "flat"
      ? { early_termination_fee_dollars: dollars }
      : { early_termination_fee_per_month_remaining_dollars: dollars },
    { kind: "fixed_term", start: null, end },
    today,
  );
  if (fee.code === "no_fee") return { code: "no_fee" };
  if (!("cents" in fee)) return { code: "fee_unknown", free_from };
  const fee_cents = fee.cents;
  if (!saving_cents) return { code: "saving_unknown", fee_cents, free_from };
  const months = free_from ? Math.min(mostMonths, daysBetween(today, free_from) / daysOfMonth) : 12;
  const { saved_cents, break_even_months } = savedIn(months, saving_cents, fee_cents);
  if (saved_cents <= 0) return { code: "no_saving", fee_cents, free_from };
  if (saved_cents <= fee_cents) return { code: "fee_outweighs", fee_cents, saved_cents, free_from };
  return { code: "pays_off", fee_cents, saved_cents, break_even_months, free_from };
}
