import type { StoredPlan, TimeOfUsePeriod } from "../plan-quote.ts";
import { cents, clockTime, dollars, moment, percent } from "./figures.ts";

const days = { all: "every day", weekdays: "Monday to Friday", weekends: "Saturday and Sunday" };

/** Phrases about a plan that several documents share. */
export const planWords = {
  term: (plan: StoredPlan) => (plan.term_months === 1 ? "Month to month" : `${plan.term_months} months`),
  product: (plan: StoredPlan) =>
    ({
      fixed: "Fixed rate",
      variable: "Variable price",
      time_of_use: "Fixed rate, with a price for each part of the day",
      tiered_credit: "Fixed rate, with a usage credit",
    })[plan.rate_structure],
  subtitle: (plan: StoredPlan) =>
    `${plan.name} · ${planWords.term(plan)} · ${planWords.product(plan).split(",")[0]} · ${plan.tdu_shortname} service area`,
  perKwh: (rate: string) => `${cents(rate)} per kWh`,
  window: ({ window_start, window_end }: { window_start: string; window_end: string }) =>
    `${clockTime(window_start, "en")} to ${clockTime(window_end, "en")}`,
  period: (period: TimeOfUsePeriod) => `${period.name}, ${planWords.window(period)}, ${days[period.days]}`,
  shares: (periods: readonly TimeOfUsePeriod[]) =>
    periods.map(({ name, assumed_share }) => `${percent(assumed_share)} in the ${name} period`).join(" and "),
  endingEarly: (plan: StoredPlan) => {
    const waived =
      "No fee is due in the last 14 days of the term, or if you move and give us your new address.";
    const monthly = plan.early_termination_fee_per_month_remaining_dollars;
    if (monthly) {
      const half = dollars(String(Number(monthly) * (plan.term_months / 2)));
      return `${dollars(monthly)} for each month that remains in the term (half way through: ${half}). ${waived}`;
    }
    const flat = plan.early_termination_fee_dollars;
    return flat && Number(flat) > 0
      ? `${dollars(flat)} if you end the contract before its term is over. ${waived}`
      : "You may leave at any time without a fee.";
  },
  acceptBy: (plan: StoredPlan) =>
    `This price can be accepted until ${moment(plan.expires_at, "en")}, Central Time.`,
};

export type PlanWords = typeof planWords;
