import { Decimal as Base } from "decimal.js";
import { pricedPlan } from "./contract-price.ts";
import { billFor, type PricedPlan } from "./rate.ts";

const Decimal = Base.clone({ precision: 40 });

/** A plan's price as far as Light gave it. */
type StatedPlan = { [Field in keyof PricedPlan]?: PricedPlan[Field] | null | undefined };

/** What kWh cost by themselves at today's price of the plan, and what exported ones earn. */
export interface UsagePrice {
  plan: PricedPlan;
  /** Cents per kWh; null when the plan names none. */
  export_rate_cents_per_kwh: string | null;
  /** The price changes by the hour: the label's assumed shares of use count. */
  isTimeOfUse: boolean;
}

/** The price that usage is shown in; null when the plan does not state one. */
export function usagePrice(stated: StatedPlan): UsagePrice | null {
  const { energy_rate_cents_per_kwh, delivery_rate_cents_per_kwh, time_of_use } = stated;
  const plan = pricedPlan({
    energy_rate_cents_per_kwh,
    delivery_rate_cents_per_kwh,
    time_of_use,
    plan_monthly_cost_dollars: "0",
  });
  return (
    plan && {
      plan,
      export_rate_cents_per_kwh: stated.export_rate_cents_per_kwh ?? null,
      isTimeOfUse: (time_of_use?.periods.length ?? 0) > 0,
    }
  );
}

/**
 * Whole cents for energy and delivery of `kwh`, rounded line by line as on a bill. Monthly charges, credits and taxes are
 * not in it: they do not belong to single kWh.
 */
export const centsOfKwh = ({ plan }: UsagePrice, kwh: string): number => billFor(plan, kwh).total_cents;

/** Whole cents that exported `kwh` earn, half up; null when the plan names no rate for them. */
export const centsOfExport = ({ export_rate_cents_per_kwh: rate }: UsagePrice, kwh: string): number | null =>
  rate === null ? null : new Decimal(kwh).times(rate).toDecimalPlaces(0, Base.ROUND_HALF_UP).toNumber();

/** Cents for energy and delivery of one kWh, exactly; on plans priced by the hour with the label's shares. */
export function perKwhCents({ plan }: UsagePrice): string {
  const { time_of_use, energy_rate_cents_per_kwh, delivery_rate_cents_per_kwh } = plan;
  const periods = time_of_use?.periods ?? [];
  const energy = periods.reduce(
    (total, period) => total.plus(new Decimal(period.energy_rate_cents_per_kwh).times(period.assumed_share)),
    new Decimal(periods.length > 0 ? 0 : energy_rate_cents_per_kwh),
  );
  return energy.plus(delivery_rate_cents_per_kwh).toFixed();
}
