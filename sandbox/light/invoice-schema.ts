import { z } from "@hono/zod-openapi";
import { Address } from "./address-schema.ts";
import { day, decimal, text, timestamp } from "./fields.ts";

export const Invoice = z
  .object({
    number: text,
    invoice_date: day,
    payment_due_date: day,
    billing_period_start: day,
    billing_period_end: day,
    total_cents: z.int().openapi({ description: "negative on a credit" }),
    total: decimal.openapi({ description: "the same in dollars" }),
    total_kwh: decimal,
    avg_cents_per_kwh: decimal.nullable(),
    pdf: z.url(),
    paid_at: timestamp.nullable(),
    voided_at: timestamp.nullable(),
  })
  .openapi("Invoice");

export const InvoicePage = z
  .object({
    data: z.array(Invoice),
    has_more: z.boolean(),
    limit: z.int(),
    offset: z.int(),
    next_page_url: text.nullable(),
  })
  .openapi("InvoicePage");

const Charge = z.object({
  code: text,
  name: text,
  quantity: decimal.nullable(),
  units: text.nullable(),
  rate_cents: decimal.nullable(),
  start_date: day.nullable(),
  end_date: day.nullable(),
  total_cents: z.int(),
});

const Payment = z.object({
  paid_at: timestamp.openapi({ description: "when it was paid, or when the attempt failed" }),
  amount_cents: z.int(),
  status: z.enum(["succeeded", "failed"]),
  card_brand: text,
  card_last4: text,
});

export const InvoiceDetail = Invoice.extend({
  amount_due_cents: z.int(),
  previous_balance_cents: z.int(),
  auto_pay_date: day,
  service_address: Address,
  plan_name: text,
  contract_end: day.nullable(),
  usage: z.object({
    units: text,
    consumption: decimal,
    generation: decimal,
    vehicle_charging: decimal,
    eligible_vehicle_charging: decimal,
    meter_read_start: decimal,
    meter_read_end: decimal,
    is_estimated: z.boolean(),
  }),
  charges_groups: z.array(
    z.object({ code: text, name: text, total_cents: z.int(), charges: z.array(Charge) }),
  ),
  payments: z.array(Payment),
}).openapi("InvoiceDetail");
