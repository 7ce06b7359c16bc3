import { z } from "@hono/zod-openapi";
import { text } from "./fields.ts";

export const PaymentSession = z.object({ client_secret: text }).openapi("PaymentSession");

export const PaymentMethod = z
  .object({
    type: z.literal("STRIPE_CARD"),
    card_brand: text,
    card_last4: text.length(4),
    card_exp_month: z.int().min(1).max(12),
    card_exp_year: z.int(),
    card_postal_code: text.nullable(),
  })
  .openapi("PaymentMethod");

/** Flat on the way out, nested on the way in; all null while neither a home nor an address is known. */
export const BillingAddress = z
  .object({
    same_as_service_address: z.boolean(),
    address_1: text.nullable(),
    address_2: text.nullable(),
    city: text.nullable(),
    state: text.nullable(),
    postal_code: text.nullable(),
  })
  .openapi("BillingAddress");
