import { Decimal } from "decimal.js";
import type { Utility } from "../addresses/address-book.ts";
import { averageCentsPerKwh, fixed, sharedCents } from "./average-price.ts";
import { deliveryRate, utilityShortName } from "./delivery-rates.ts";
import { labelVersion, textVersions } from "./document-versions.ts";
import { groups } from "./groups.ts";
import { marketCents, ratePostedOn, termPremiumCents } from "./market.ts";
import type { PlanGroup } from "./plan-group.ts";
import type { PlanQuote, TimeOfUsePeriod } from "./plan-quote.ts";

export const planGroups = groups;

/** What a meter's usage profile makes of average energy rates. */
export interface PersonalRate {
  readonly usage_profile_uuid: string;
  readonly factor: string;
}

interface PlansWanted {
  readonly utility: Utility["name"];
  /** The service day in Texas, YYYY-MM-DD. */
  readonly day: string;
  readonly seed: number;
  readonly esi_id?: string | null;
  readonly personal?: PersonalRate | null;
  readonly plan_group?: string;
  readonly term_months?: number;
  readonly energy_rate_cents_per_kwh?: string;
  /** Added to the monthly base charge. */
  readonly partner_commission_per_month_dollars?: string;
}

/**
 * Prices every group, or the one asked for, for a day and a place. A term leaves out the groups that cannot have it:
 * fixed prices last three months or longer (16 TAC 25.475), variable ones a month.
 */
export function quotePlans(wanted: PlansWanted): PlanQuote[] {
  return groups
    .filter(({ group_uuid }) => !wanted.plan_group || group_uuid === wanted.plan_group)
    .filter((group) => wanted.term_months === undefined || canLast(group, wanted.term_months))
    .map((group) => price(group, wanted));
}

function canLast(group: PlanGroup, months: number): boolean {
  return group.rate_structure === "variable" ? months === 1 : months >= 3;
}

function price(group: PlanGroup, wanted: PlansWanted): PlanQuote {
  const term_months = wanted.term_months ?? group.term_months;
  const { energy, periods } = energyPrices(group, term_months, wanted);
  const { utility, day } = wanted;
  const delivery = deliveryRate(utility, day);
  const base = new Decimal(group.plan_monthly_cost_dollars).plus(
    wanted.partner_commission_per_month_dollars ?? 0,
  );
  const components = {
    energy_rate_cents_per_kwh: fixed(energy, 4),
    plan_monthly_cost_dollars: fixed(base, 2),
    delivery_rate_cents_per_kwh: delivery.delivery_rate_cents_per_kwh,
    delivery_monthly_cost_dollars: delivery.delivery_monthly_cost_dollars,
    usage_credits: group.usage_credits.map((credit) => ({ ...credit })),
    minimum_usage_fee: group.minimum_usage_fee,
    time_of_use: periods && { periods },
  };
  const plan = {
    group_uuid: group.group_uuid,
    name: group.name,
    description: group.description,
    description_es: group.description_es,
    features: [...group.features],
    features_es: [...group.features_es],
    plan_type: group.plan_type,
    rate_structure: group.rate_structure,
    term_months,
    ...components,
    export_rate_cents_per_kwh: group.export_factor && fixed(energy.times(group.export_factor), 4),
    utility,
    tdu_shortname: utilityShortName[utility],
    avg_cents_per_kwh_500: fixed(averageCentsPerKwh(components, 500), 4),
    avg_cents_per_kwh_1000: fixed(averageCentsPerKwh(components, 1000), 4),
    avg_cents_per_kwh_2000: fixed(averageCentsPerKwh(components, 2000), 4),
    early_termination_fee_dollars: group.early_termination_fee_dollars,
    early_termination_fee_per_month_remaining_dollars:
      group.early_termination_fee_per_month_remaining_dollars,
    renewable_percent: group.renewable_percent,
    vehicle_charging: group.vehicle_charging,
    usage_profile_uuid: wanted.personal?.usage_profile_uuid ?? null,
  };
  const document_versions = {
    efl: labelVersion(plan, group.code, day),
    tos: textVersions.tos,
    yrac: textVersions.yrac,
  };
  return { ...plan, esi_id: wanted.esi_id ?? null, document_versions };
}

/** A custom energy rate is taken as it is, and is the average of the periods where a plan has periods. */
function energyPrices(
  group: PlanGroup,
  term_months: number,
  { utility, day, seed, personal, energy_rate_cents_per_kwh }: PlansWanted,
): { energy: Decimal; periods: TimeOfUsePeriod[] | null } {
  const isVariable = group.rate_structure === "variable";
  const drift = marketCents(utility, day, seed) * (isVariable ? 1.8 : 1);
  const premium = isVariable ? 0 : termPremiumCents(term_months);
  const average = new Decimal(ratePostedOn(day, group.energy_cents_per_kwh + premium + drift));
  const posted = personal ? new Decimal(fixed(average.times(personal.factor), 2)) : average;
  if (!group.periods) return { energy: new Decimal(energy_rate_cents_per_kwh ?? posted), periods: null };

  const paidShare = group.periods.reduce(
    (sum, { price_factor, assumed_share }) => sum.plus(new Decimal(price_factor).times(assumed_share)),
    new Decimal(0),
  );
  const paid = energy_rate_cents_per_kwh ? new Decimal(energy_rate_cents_per_kwh).div(paidShare) : posted;
  const periods = group.periods.map(({ price_factor, ...period }) => ({
    ...period,
    energy_rate_cents_per_kwh: fixed(paid.times(price_factor), 4),
  }));
  return { energy: sharedCents(periods), periods };
}
