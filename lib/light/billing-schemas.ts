import * as z from "zod/mini";
import { Address } from "./schemas.ts";
import { cents, day, decimal, maybe, text } from "./wire.ts";

/** A bill in the list. There is no status on the wire: `billState` derives it from what was paid, voided and due. */
export const Invoice = z.object({
  number: text,
  invoice_date: day,
  payment_due_date: day,
  billing_period_start: day,
  /** The last day of the period. */
  billing_period_end: day,
  /** Negative on a credit. */
  total_cents: cents,
  total_kwh: decimal,
  avg_cents_per_kwh: maybe(decimal),
  pdf: maybe(text),
  paid_at: maybe(text),
  voided_at: maybe(text),
});
export type Invoice = z.infer<typeof Invoice>;

export const InvoicePage = z.object({
  data: z.array(Invoice),
  has_more: z.boolean(),
  limit: z.number(),
  offset: z.number(),
});
export type InvoicePage = z.infer<typeof InvoicePage>;

// Light's documents show `charges_groups` by name only: both likely names of a field are read.
const Charge = z.pipe(
  z.object({
    name: maybe(text),
    description: maybe(text),
    /** Ours, in the sandbox: what kind of line it is, whatever it is called. */
    code: maybe(text),
    quantity: maybe(decimal),
    units: maybe(text),
    rate_cents: maybe(decimal),
    /** First and last day of a line that is for a part of the period only. */
    start_date: maybe(day),
    end_date: maybe(day),
    total_cents: z.optional(cents),
    amount_cents: z.optional(cents),
  }),
  z.transform(({ name, description, total_cents, amount_cents, ...line }) => ({
    ...line,
    name: name ?? description ?? "",
    total_cents: total_cents ?? amount_cents ?? 0,
  })),
);
export type Charge = z.infer<typeof Charge>;

const ChargesGroup = z.pipe(
  z.object({
    name: maybe(text),
    description: maybe(text),
    code: maybe(text),
    total_cents: z.optional(cents),
    amount_cents: z.optional(cents),
    charges: z._default(z.array(Charge), []),
  }),
  z.transform(({ name, description, code, total_cents, amount_cents, charges }) => ({
    name: name ?? description ?? "",
    code: code ?? null,
    total_cents:
      total_cents ?? amount_cents ?? charges.reduce((total, charge) => total + charge.total_cents, 0),
    charges,
  })),
);
export type ChargesGroup = z.infer<typeof ChargesGroup>;

const Payment = z.object({
  /** When it was paid, or when the attempt failed. */
  paid_at: text,
  amount_cents: cents,
  status: text,
  card_brand: maybe(text),
  card_last4: maybe(text),
});
export type Payment = z.infer<typeof Payment>;

const BilledUsage = z.object({
  units: text,
  consumption: decimal,
  generation: maybe(decimal),
  vehicle_charging: maybe(decimal),
  eligible_vehicle_charging: maybe(decimal),
  meter_read_start: maybe(decimal),
  meter_read_end: maybe(decimal),
  is_estimated: maybe(z.boolean()),
});

export const InvoiceDetail = z.extend(Invoice, {
  /** What is still to be paid of this bill. */
  amount_due_cents: maybe(cents),
  /** What older bills still owed when this one was made; not in `total_cents`. */
  previous_balance_cents: maybe(cents),
  auto_pay_date: maybe(day),
  service_address: maybe(Address),
  plan_name: maybe(text),
  contract_end: maybe(day),
  usage: maybe(BilledUsage),
  charges_groups: z._default(z.array(ChargesGroup), []),
  payments: z._default(z.array(Payment), []),
});
export type InvoiceDetail = z.infer<typeof InvoiceDetail>;
