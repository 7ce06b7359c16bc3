import * as z from "zod/mini";
import { PlanPrice } from "./schemas.ts";
import { day, decimal, maybe, text } from "./wire.ts";

/** The contract in force. Light documents name and kind; the price fields are read where they are given. */
export const LocationPlan = z.extend(z.partial(PlanPrice), {
  uuid: text,
  name: text,
  plan_type: maybe(text),
  rate_structure: maybe(text),
  term_months: maybe(z.number()),
  contract_start: maybe(day),
  /** The last day; null month to month. */
  contract_end: maybe(day),
  early_termination_fee_dollars: maybe(decimal),
  early_termination_fee_per_month_remaining_dollars: maybe(decimal),
  renewable_percent: maybe(z.number()),
});
export type LocationPlan = z.infer<typeof LocationPlan>;

/** Past, active and queued contracts, newest first. */
export const AllDocuments = z.array(
  z.object({
    efl: maybe(text),
    tos: maybe(text),
    yrac: maybe(text),
    contract_start: maybe(day),
    contract_end: maybe(day),
    plan_name: maybe(text),
    plan_uuid: maybe(text),
    /** `past`, `active` or `upcoming`. */
    status: maybe(text),
    document_versions: maybe(z.object({ efl: text, tos: text, yrac: text })),
  }),
);
export type AllDocuments = z.infer<typeof AllDocuments>;

export const SupportInfo = z.object({
  tdu_name: text,
  tdu_phone: text,
  support_email: maybe(text),
  support_phone: maybe(text),
  support_hours: maybe(text),
});
export type SupportInfo = z.infer<typeof SupportInfo>;
