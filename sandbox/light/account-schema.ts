import { z } from "@hono/zod-openapi";
import { Address, utilityName } from "./address-schema.ts";
import { day, text, timestamp, uuid } from "./fields.ts";

export const Enrollment = z
  .object({
    has_accepted_plan: z.boolean(),
    has_payment_method: z.boolean(),
    is_billing_address_confirmed: z.boolean(),
    is_identity_verified: z.boolean(),
    is_enrollment_finalized: z.boolean(),
    is_service_active: z.boolean(),
    can_finalize_enrollment: z.boolean(),
    has_submitted_credit_check: z.boolean(),
  })
  .openapi("Enrollment");

export const Location = Address.extend({
  uuid,
  utility_number: text.openapi({ description: "the ESI ID" }),
  utility: utilityName,
  tdu_name: text,
  service_start_date: day,
  final_service_date: day.nullable(),
  is_service_active: z.boolean(),
  has_usage_history: z.boolean(),
  estimated_next_reading_date: day.nullable(),
  plan_name: text,
  plan_uuid: uuid,
}).openapi("Location");

export const Account = z
  .object({
    uuid,
    account_number: text.nullable(),
    created_at: timestamp,
    first_name: text,
    last_name: text,
    email: text,
    phone_number: text.nullable(),
    date_of_birth: day.nullable(),
    status: z.enum(["not_enrolled", "reviewing", "needs_attention", "ready", "active", "cancelled"]),
    status_reason: text,
    enrollment: Enrollment,
    app: z.object({ uuid, name: text, stripe_public_key: text, environment: z.literal("sandbox") }),
    locations: z.array(Location),
    preliminary_address: z.union([Address, z.null()]),
  })
  .openapi("Account");

export const AccountPage = z
  .object({
    data: z.array(Account),
    has_more: z.boolean(),
    limit: z.int(),
    offset: z.int(),
    next_page_url: text.nullable(),
  })
  .openapi("AccountPage");

export const AccountToken = z.object({ token: text, expires_at: timestamp }).openapi("AccountToken");

export const flowScope = z.enum([
  "enrollment",
  "billing",
  "update-payment-method",
  "documents",
  "renewal",
  // Porchlight's own; Light has the five above.
  "usage",
  "service",
  "comparison",
]);

export const FlowLogin = z
  .object({ login_link: z.url(), scope: flowScope, expires_at: timestamp })
  .openapi("FlowLogin");

export type AccountBody = z.infer<typeof Account>;
export type LocationBody = z.infer<typeof Location>;
