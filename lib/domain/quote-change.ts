import { labelAverages, labelKwh, type PricedPlan } from "./rate.ts";

type Maybe<T> = T | null | undefined;

/** The fields of a Light plan that tell it apart from others, and those that decide what it costs. */
export interface QuotedPlan extends PricedPlan {
  group_uuid: string;
  name: string;
  term_months: number;
  early_termination_fee_dollars?: Maybe<string>;
  early_termination_fee_per_month_remaining_dollars?: Maybe<string>;
  vehicle_charging?: Maybe<{ credit_cents_per_kwh: string; window_start: string; window_end: string }>;
}

/** One plan as it was priced, for saying what changed; the average is cents per kWh at 1,000 kWh, as on its label. */
export interface SeenPrice {
  average_cents_per_kwh: string | null;
  energy_rate_cents_per_kwh: string;
}

/** A plan whose price is another than the customer saw; `before` is null for a new one, `after` for one that is gone. */
export interface QuoteChange {
  plan_key: string;
  name: string;
  term_months: number;
  before: SeenPrice | null;
  after: SeenPrice | null;
}

/** The same for a plan in every set of quotes, while its `uuid` is a new one each time; short, for addresses. */
export const planKey = (plan: Pick<QuotedPlan, "group_uuid" | "term_months">): string =>
  `${plan.group_uuid.slice(0, 8)}-${plan.term_months}`;

const priceOf = (plan: QuotedPlan) => [
  plan.energy_rate_cents_per_kwh,
  plan.plan_monthly_cost_dollars,
  plan.delivery_rate_cents_per_kwh,
  plan.delivery_monthly_cost_dollars ?? null,
  plan.usage_credits ?? [],
  plan.minimum_usage_fee ?? null,
  plan.time_of_use?.periods ?? [],
  plan.early_termination_fee_dollars ?? null,
  plan.early_termination_fee_per_month_remaining_dollars ?? null,
  plan.export_rate_cents_per_kwh ?? null,
  plan.vehicle_charging ?? null,
];

/** The same text for every quote of one plan at one price, whatever its `uuid`. */
export const offerTerms = (plan: QuotedPlan): string => JSON.stringify([planKey(plan), ...priceOf(plan)]);

/** Whether two quotes are for one plan at one price, whatever their `uuid`. */
export const isSameOffer = (one: QuotedPlan, other: QuotedPlan): boolean =>
  offerTerms(one) === offerTerms(other);

const seen = (plan: QuotedPlan): SeenPrice => ({
  average_cents_per_kwh: labelAverages(plan)[labelKwh.indexOf(1000)] ?? null,
  energy_rate_cents_per_kwh: plan.energy_rate_cents_per_kwh,
});

/** What differs between two sets of quotes for one meter; empty when the customer would see the same. */
export function quoteChanges(before: readonly QuotedPlan[], after: readonly QuotedPlan[]): QuoteChange[] {
  const change = (shown: QuotedPlan, old: QuotedPlan | null, next: QuotedPlan | null): QuoteChange => ({
    plan_key: planKey(shown),
    name: shown.name,
    term_months: shown.term_months,
    before: old && seen(old),
    after: next && seen(next),
  });
  const nextByKey = new Map(after.map((plan) => [planKey(plan), plan]));
  const oldKeys = new Set(before.map(planKey));
  return [
    ...before.flatMap((old) => {
      const next = nextByKey.get(planKey(old)) ?? null;
      return next && isSameOffer(old, next) ? [] : [change(next ?? old, old, next)];
    }),
    ...after.filter((plan) => !oldKeys.has(planKey(plan))).map((plan) => change(plan, null, plan)),
  ];
}
