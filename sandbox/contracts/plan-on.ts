import { monthsAfter } from "../chicago-day.ts";
import type { PlanBody } from "../light/plan-schema.ts";
import type { World } from "../light/world.ts";
import { averageCentsPerKwh, fixed } from "../plans/average-price.ts";
import { deliveryRate } from "../plans/delivery-rates.ts";
import { type PersonalRate, quotePlans } from "../plans/quote.ts";
import { monthsInto } from "./contract-days.ts";
import type { Contract } from "./contract-store.ts";

type Pricing = Pick<World, "seed" | "usageProfiles">;

/**
 * A contract's plan with the prices of a day: delivery as the utility charges it then, and a variable energy rate as it
 * was posted for that month of the contract. The first month has the rate that was agreed.
 */
export function planOn(contract: Contract, day: string, world: Pricing): PlanBody {
  const { plan } = contract;
  const { delivery_rate_cents_per_kwh, delivery_monthly_cost_dollars } = deliveryRate(plan.utility, day);
  const energy_rate_cents_per_kwh = energyRateOn(contract, day, world);
  const prices = {
    ...plan,
    energy_rate_cents_per_kwh,
    delivery_rate_cents_per_kwh,
    delivery_monthly_cost_dollars,
  };
  return {
    ...prices,
    avg_cents_per_kwh_500: fixed(averageCentsPerKwh(prices, 500), 4),
    avg_cents_per_kwh_1000: fixed(averageCentsPerKwh(prices, 1000), 4),
    avg_cents_per_kwh_2000: fixed(averageCentsPerKwh(prices, 2000), 4),
  };
}

function energyRateOn({ plan, contract_start }: Contract, day: string, world: Pricing): string {
  if (plan.rate_structure !== "variable") return plan.energy_rate_cents_per_kwh;
  const months = monthsInto(contract_start, day);
  if (months === 0) return plan.energy_rate_cents_per_kwh;
  const postedOn = monthsAfter(contract_start, months);
  const { utility, group_uuid, energy_rate_cents_per_kwh } = plan;
  const wanted = { utility, day: postedOn, seed: world.seed, plan_group: group_uuid };
  const [posted] = quotePlans({ ...wanted, personal: personalOf(plan, world) });
  return posted?.energy_rate_cents_per_kwh ?? energy_rate_cents_per_kwh;
}

/** A contract that was agreed at personal rates keeps to them; one of before stays with average ones. */
function personalOf({ usage_profile_uuid }: PlanBody, { usageProfiles }: Pricing): PersonalRate | null {
  const factor = usage_profile_uuid && usageProfiles.find(usage_profile_uuid)?.rate_factor;
  return factor ? { usage_profile_uuid, factor } : null;
}
