import { z } from "@hono/zod-openapi";
import { day, line, text, uuid } from "./fields.ts";
import { Plan } from "./plan-schema.ts";

const links = Plan.shape.links.shape;
const days = { contract_start: day, contract_end: day.nullable() };

export const ContractDocuments = z.object({ ...links, ...days }).openapi("ContractDocuments");

export const AllDocuments = z.array(
  ContractDocuments.extend({
    plan_name: text,
    plan_uuid: uuid,
    status: z.enum(["past", "active", "upcoming"]),
    document_versions: Plan.shape.document_versions,
  }).openapi("ListedContract"),
);

export const LocationPlan = Plan.omit({
  earliest_start_date: true,
  latest_start_date: true,
  expires_at: true,
})
  .extend(days)
  .openapi("LocationPlan");

export const SupportInfo = z
  .object({
    tdu_name: text,
    tdu_phone: text,
    support_email: text,
    support_phone: text,
    support_hours: text,
  })
  .openapi("SupportInfo");

export const RenewalRequest = z
  .object({ plan_group: z.string().nullish(), term_months: z.int().min(1).max(60).nullish() })
  .openapi("RenewalRequest");

export const RenewalAccept = z
  .object({ plan_uuid: z.string(), service_start_date: day, terms_accepted: z.boolean() })
  .openapi("RenewalAccept");

export const Cancellation = z
  .object({ final_service_date: day, reason: line.nullish() })
  .openapi("Cancellation");
