import { z } from "@hono/zod-openapi";
import { utilityName } from "./address-schema.ts";
import { day, decimal, text, timestamp, uuid } from "./fields.ts";

const hour = text.regex(/^\d{2}:\d{2}$/).openapi({ description: "Local time in Texas" });

/** Parts of a price that Light's documents do not describe; additive, null where the plan has none. */
const UsageCredit = z.object({ threshold_kwh: z.int(), credit_dollars: decimal });
const MinimumUsageFee = z.object({ below_kwh: z.int(), fee_dollars: decimal });
const TimeOfUse = z.object({
  periods: z.array(
    z.object({
      name: text,
      name_es: text,
      energy_rate_cents_per_kwh: decimal,
      window_start: hour,
      window_end: hour,
      days: z.enum(["all", "weekdays", "weekends"]),
      assumed_share: decimal,
    }),
  ),
});
const VehicleCharging = z.object({ credit_cents_per_kwh: decimal, window_start: hour, window_end: hour });

const documents = { efl: text, tos: text, yrac: text };

export const Plan = z
  .object({
    uuid,
    group_uuid: uuid,
    name: text,
    description: text,
    description_es: text,
    features: z.array(text),
    features_es: z.array(text),
    plan_type: z.enum(["residential_fixed", "residential_variable", "solar_buyback", "ev"]),
    rate_structure: z.enum(["fixed", "variable", "time_of_use", "tiered_credit"]),
    term_months: z.int(),
    energy_rate_cents_per_kwh: decimal,
    export_rate_cents_per_kwh: decimal.nullable(),
    plan_monthly_cost_dollars: decimal,
    tdu_shortname: text,
    delivery_rate_cents_per_kwh: decimal,
    delivery_monthly_cost_dollars: decimal,
    avg_cents_per_kwh_500: decimal,
    avg_cents_per_kwh_1000: decimal,
    avg_cents_per_kwh_2000: decimal,
    early_termination_fee_dollars: decimal.nullable(),
    early_termination_fee_per_month_remaining_dollars: decimal.nullable(),
    renewable_percent: z.int().min(0).max(100),
    usage_credits: z.array(UsageCredit),
    minimum_usage_fee: MinimumUsageFee.nullable(),
    time_of_use: TimeOfUse.nullable(),
    vehicle_charging: VehicleCharging.nullable(),
    utility: utilityName,
    esi_id: text.nullable(),
    usage_profile_uuid: uuid.nullable(),
    earliest_start_date: day,
    latest_start_date: day,
    expires_at: timestamp,
    links: z.object(documents),
    document_versions: z.object(documents),
  })
  .openapi("Plan");

export type PlanBody = z.infer<typeof Plan>;

/** What an account's location shows of its plan. */
export const StoredPlanName = Plan.pick({ name: true, tdu_shortname: true });
