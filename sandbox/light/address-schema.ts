import { z } from "@hono/zod-openapi";
import { text } from "./fields.ts";

export const utilityName = z.enum(["ONCOR", "CENTERPOINT", "AEP_CENTRAL", "AEP_NORTH", "TNMP", "LUBBOCK"]);

export const Utility = z.object({ name: utilityName, display_name: text }).openapi("Utility");

export const Eligibility = z
  .object({ eligibility_likelihood: z.int().min(0).max(100), utilities: z.array(Utility) })
  .openapi("Eligibility");

export const Address = z
  .object({
    address_1: text,
    address_2: text.nullable(),
    city: text,
    state: text.length(2),
    postal_code: text.length(5),
  })
  .openapi("Address");

/** An address as the utility spells it, with its meter. */
export const FoundAddress = Address.extend({ esi_id: text, utility: utilityName }).openapi("FoundAddress");
