import { z } from "@hono/zod-openapi";
import { day, decimal, text, timestamp, uuid } from "./fields.ts";

export const ComparisonInvoice = z
  .object({
    uuid,
    status: z.enum(["pending", "processed"]),
    utility_account_number: text.nullable().openapi({ description: "the ESI ID" }),
    processed_at: timestamp.nullable(),
    processing_error: text.nullable(),
  })
  .openapi("ComparisonInvoice");

/** From `billing_period_start` on not in Light's documents. */
const parsed = {
  contract_end_date: day.nullable(),
  invoice_date: day.nullable(),
  provider_display_name: text.nullable(),
  total_dollars: decimal.nullable().openapi({ description: "this month's charges, without arrears" }),
  total_kwh: decimal.nullable(),
  billing_period_start: day.nullable(),
  billing_period_end: day.nullable(),
  amount_due_dollars: decimal.nullable(),
  previous_balance_dollars: decimal.nullable(),
  exported_kwh: decimal.nullable(),
  is_estimated: z.boolean(),
  has_solar: z.boolean(),
  confidence: z.record(z.string(), z.number().min(0).max(1)),
};

/** What is kept of a bill. */
export const StoredReading = z.object({ ...parsed, utility_account_number: text.nullable() });

export const SimpleComparison = z
  .object({
    processing_error: text.nullable(),
    parsed_invoice_data: z.object(parsed).nullable(),
    plan_comparison: z
      .object({
        group_uuid: uuid,
        name: text,
        total_dollars: decimal,
        usage_profile_uuid: uuid.nullable(),
      })
      .nullable(),
  })
  .openapi("SimpleComparison");

export const SimpleCompareQuery = z.object({ plan_group: z.string(), uuid: z.string() });

export const UploadForm = z
  .object({
    file: z.instanceof(Uint8Array, { error: "must be a file" }).openapi({ type: "string", format: "binary" }),
  })
  .openapi("ComparisonInvoiceUpload");

export const UsageProfile = z
  .object({
    uuid,
    status: z.enum(["pending", "completed", "failed"]),
    utility_account_number: text,
    error_message: text.nullable(),
    created_at: timestamp,
    start_date: day.nullable(),
    end_date: day.nullable(),
    monthly_usage: z
      .array(z.object({ year: z.int(), month: z.int(), consumption: decimal, generation: decimal }))
      .nullable()
      .openapi({ description: "kWh of the whole months, oldest first; not in Light's documents" }),
  })
  .openapi("UsageProfile");

export const ProfileRequest = z
  .object({ comparison_invoice_uuid: z.string(), user_authorizes_usage_fetch: z.boolean() })
  .openapi("UsageProfileRequest");
