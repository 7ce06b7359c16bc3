import type { Utility } from "../addresses/address-book.ts";

/** Earned in a month whose use is `threshold_kwh` or more; a plan with several gives each one that is earned. */
export interface UsageCredit {
  readonly threshold_kwh: number;
  readonly credit_dollars: string;
}

/** Charged in a month whose use is less than `below_kwh`. */
export interface MinimumUsageFee {
  readonly below_kwh: number;
  readonly fee_dollars: string;
}

/** Local time in Texas; a window whose end is before its start runs over midnight. */
export interface TimeOfUsePeriod {
  readonly name: string;
  readonly name_es: string;
  readonly energy_rate_cents_per_kwh: string;
  readonly window_start: string;
  readonly window_end: string;
  readonly days: "all" | "weekdays" | "weekends";
  /** The share of a month's use that the label's averages assume here; the shares of a plan add up to 1. */
  readonly assumed_share: string;
}

export interface VehicleCharging {
  readonly credit_cents_per_kwh: string;
  readonly window_start: string;
  readonly window_end: string;
}

/**
 * A priced plan on the wire: rates are cents per kWh with four decimals, money is dollars with two, both as strings.
 * `energy_rate_cents_per_kwh` of a time-of-use plan is the average of its periods weighted by their shares.
 */
export interface PlanQuote {
  readonly group_uuid: string;
  readonly name: string;
  readonly description: string;
  readonly description_es: string;
  readonly features: string[];
  readonly features_es: string[];
  readonly plan_type: "residential_fixed" | "residential_variable" | "solar_buyback" | "ev";
  readonly rate_structure: "fixed" | "variable" | "time_of_use" | "tiered_credit";
  /** 1 on a month-to-month plan. */
  readonly term_months: number;
  readonly energy_rate_cents_per_kwh: string;
  readonly export_rate_cents_per_kwh: string | null;
  readonly plan_monthly_cost_dollars: string;
  readonly utility: Utility["name"];
  readonly tdu_shortname: string;
  readonly delivery_rate_cents_per_kwh: string;
  readonly delivery_monthly_cost_dollars: string;
  readonly avg_cents_per_kwh_500: string;
  readonly avg_cents_per_kwh_1000: string;
  readonly avg_cents_per_kwh_2000: string;
  /** Null where the fee is so much a month remaining; "0.00" where there is none. */
  readonly early_termination_fee_dollars: string | null;
  readonly early_termination_fee_per_month_remaining_dollars: string | null;
  readonly renewable_percent: number;
  readonly usage_credits: UsageCredit[];
  readonly minimum_usage_fee: MinimumUsageFee | null;
  readonly time_of_use: { readonly periods: TimeOfUsePeriod[] } | null;
  readonly vehicle_charging: VehicleCharging | null;
  readonly esi_id: string | null;
  readonly usage_profile_uuid: string | null;
  readonly document_versions: { readonly efl: string; readonly tos: string; readonly yrac: string };
}

/** A quote that was given out. */
export type StoredPlan = PlanQuote & { readonly uuid: string; readonly expires_at: string };
