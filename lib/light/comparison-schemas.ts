import * as z from "zod/mini";
import { day, decimal, maybe, text } from "./wire.ts";

/** A bill of another provider that was uploaded; `processed_at` is set once it was read, in vain too. */
export const ComparisonInvoice = z.object({
  uuid: text,
  status: text,
  /** The ESI ID that stands on it. */
  utility_account_number: maybe(text),
  processed_at: maybe(text),
  processing_error: maybe(text),
});
export type ComparisonInvoice = z.infer<typeof ComparisonInvoice>;

/** What was read; the fields from `billing_period_start` on are not in Light's documents. Dollars and kWh as decimal strings. */
const ParsedInvoice = z.object({
  contract_end_date: maybe(day),
  invoice_date: maybe(day),
  provider_display_name: maybe(text),
  /** This month's charges with taxes, without what was owed before. */
  total_dollars: maybe(decimal),
  total_kwh: maybe(decimal),
  billing_period_start: maybe(day),
  billing_period_end: maybe(day),
  amount_due_dollars: maybe(decimal),
  previous_balance_dollars: maybe(decimal),
  exported_kwh: maybe(decimal),
  is_estimated: maybe(z.boolean()),
  has_solar: maybe(z.boolean()),
  /** From 0 to 1, by the name of a field. */
  confidence: maybe(z.record(text, z.nullable(z.number()))),
});
export type ParsedInvoice = z.infer<typeof ParsedInvoice>;

/** The bill, and the same kWh on one group's plan with the taxes of a real bill. */
export const SimpleCompare = z.object({
  processing_error: maybe(text),
  parsed_invoice_data: maybe(ParsedInvoice),
  plan_comparison: maybe(
    z.object({
      group_uuid: text,
      name: maybe(text),
      total_dollars: maybe(decimal),
      usage_profile_uuid: maybe(text),
    }),
  ),
});

/** What Smart Meter Texas knows of a meter. */
export const UsageProfile = z.object({
  uuid: text,
  status: text,
  utility_account_number: maybe(text),
  error_message: maybe(text),
  created_at: maybe(text),
  start_date: maybe(day),
  end_date: maybe(day),
  /** Whole months, oldest first; not in Light's documents. */
  monthly_usage: maybe(
    z.array(
      z.object({ year: z.int(), month: z.int(), consumption: decimal, generation: z._default(decimal, "0") }),
    ),
  ),
});
export type UsageProfile = z.infer<typeof UsageProfile>;
