import { type BillFacts, utilityOfEsiId } from "./bill-facts.ts";
import { shownDifference } from "./comparison-sentence.ts";
import { deliveryRates } from "./delivery-rates.ts";
import { type ComparisonTerms, compareMonth, type MonthComparison, presentPlan } from "./month-comparison.ts";
import { planKey, type QuotedPlan } from "./quote-change.ts";
import { type ComingUse, type MeterMonth, measuredUse, seasonUse } from "./season-use.ts";
import { type Switching, weighSwitching } from "./switching.ts";
import { nextTwelveMonths, type TwelveMonths } from "./twelve-months.ts";

/** A bill against one plan. */
export interface PlanResult<P> {
  /** The same when the price is renewed. */
  key: string;
  plan: P;
  month: MonthComparison;
  year: TwelveMonths;
  /**
   * The plan's next twelve months less the present provider's, of the whole dollars that are shown: negative saves. Null when its
   * price cannot be told.
   */
  per_year_cents: number | null;
  switching: Switching;
}

export interface Comparison<P> {
  use: ComingUse;
  /** The next twelve months at what the present provider asked for a kWh; null where its bill does not tell that. */
  present: TwelveMonths | null;
  /** By what the next twelve months cost, cheapest first. */
  results: PlanResult<P>[];
}

interface Terms extends ComparisonTerms {
  /** The meter's own months, once a usage profile has them. */
  measured?: readonly MeterMonth[] | null | undefined;
}

/**
 * One bill against all plans quoted for its meter: its own month, and the twelve to come. Plain data, for any reader.
 * @throws RangeError for a bill or plan whose numbers make no sense, as `billFor`
 */
export function comparePlans<P extends QuotedPlan>(
  facts: BillFacts,
  plans: readonly P[],
  { tax_share, today, measured }: Terms,
): Comparison<P> {
  const use = measuredUse(measured ?? [], today) ?? seasonUse(facts, today);
  const yearOn = (plan: Parameters<typeof nextTwelveMonths>[0]) => {
    const delivery = deliveryRates(utilityOfEsiId(facts.esi_id), plan, today);
    return nextTwelveMonths(plan, use, { delivery, tax_share });
  };
  const months = plans.map((plan) => compareMonth(facts, plan, { tax_share, today }));
  const [plan, month] = [plans[0], months[0]];
  const provider = plan && month && presentPlan(facts, month.bill, plan);
  const present = provider ? yearOn(provider) : null;
  const results = plans.flatMap((each, index): PlanResult<P>[] => {
    const own = months[index];
    if (!own) return [];
    const year = yearOn(each);
    const saving_cents =
      present &&
      year.months.map(
        ({ bill }, at) => (present.months[at]?.bill.total_cents ?? bill.total_cents) - bill.total_cents,
      );
    const per_year_cents = present && shownDifference(year.total_cents, present.total_cents);
    const switching = weighSwitching(facts, { today, saving_cents });
    return [{ key: planKey(each), plan: each, month: own, year, per_year_cents, switching }];
  });
  const order = (a: PlanResult<P>, b: PlanResult<P>) =>
    a.year.total_cents - b.year.total_cents || (a.plan.name < b.plan.name ? -1 : 1);
  return { use, present, results: results.toSorted(order) };
}
