import type {
  MinimumUsageFee,
  PlanQuote,
  TimeOfUsePeriod,
  UsageCredit,
  VehicleCharging,
} from "./plan-quote.ts";

/** `price_factor` times the plan's paid rate is the price of the period: 0 is free. */
export type GroupPeriod = Omit<TimeOfUsePeriod, "energy_rate_cents_per_kwh"> & {
  readonly price_factor: string;
};

/** What a REP sells under one name; the day and the place make a plan of it. */
export interface PlanGroup {
  readonly group_uuid: string;
  /** Two letters in the label's version. */
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly description_es: string;
  readonly features: readonly string[];
  readonly features_es: readonly string[];
  readonly plan_type: PlanQuote["plan_type"];
  readonly rate_structure: PlanQuote["rate_structure"];
  readonly term_months: number;
  /** In an average market in Oncor's area; of the paid periods where there are periods. */
  readonly energy_cents_per_kwh: number;
  readonly plan_monthly_cost_dollars: string;
  readonly early_termination_fee_dollars: string | null;
  readonly early_termination_fee_per_month_remaining_dollars: string | null;
  readonly renewable_percent: number;
  readonly usage_credits: readonly UsageCredit[];
  readonly minimum_usage_fee: MinimumUsageFee | null;
  readonly periods: readonly GroupPeriod[] | null;
  readonly vehicle_charging: VehicleCharging | null;
  /** The part of the energy rate that is paid for surplus solar power. */
  readonly export_factor: string | null;
}
