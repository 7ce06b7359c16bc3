import { labelAverages, type PricedPlan } from "./rate.ts";

type Optional<T> = { [Name in keyof T]?: T[Name] | null | undefined };

/** A plan that a bill can be worked out from, or null when a price that every bill needs is not told. */
export function pricedPlan<P extends Optional<PricedPlan>>(plan: P): (P & PricedPlan) | null {
  const { plan_monthly_cost_dollars, delivery_rate_cents_per_kwh } = plan;
  const energy_rate_cents_per_kwh =
    plan.energy_rate_cents_per_kwh ?? plan.time_of_use?.periods[0]?.energy_rate_cents_per_kwh;
  if (!energy_rate_cents_per_kwh || !plan_monthly_cost_dollars || !delivery_rate_cents_per_kwh) return null;
  return { ...plan, energy_rate_cents_per_kwh, plan_monthly_cost_dollars, delivery_rate_cents_per_kwh };
}

/** The label's three averages, stated or worked out; null for each that can be neither. */
export function contractAverages(plan: Optional<PricedPlan>): (string | null)[] {
  const priced = pricedPlan(plan);
  if (priced) return labelAverages(priced);
  const bare = {
    energy_rate_cents_per_kwh: "0",
    plan_monthly_cost_dollars: "0",
    delivery_rate_cents_per_kwh: "0",
  };
  const { avg_cents_per_kwh_500, avg_cents_per_kwh_1000, avg_cents_per_kwh_2000 } = plan;
  return labelAverages({ ...bare, avg_cents_per_kwh_500, avg_cents_per_kwh_1000, avg_cents_per_kwh_2000 });
}
