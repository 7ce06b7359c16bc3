import "server-only";
import * as z from "zod/mini";
import { Plan, Premise } from "#lib/light/schemas.ts";

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Who enrolls; sent to Light when the account is made. */
export const Profile = z.object({
  first_name: z.string(),
  last_name: z.string(),
  phone_number: z.string(),
  date_of_birth: day,
  locale: z.enum(["en", "es"]),
});
export type Profile = z.infer<typeof Profile>;

const SeenPrice = z.object({
  average_cents_per_kwh: z.nullable(z.string()),
  energy_rate_cents_per_kwh: z.string(),
});
const QuoteChange = z.object({
  plan_key: z.string(),
  name: z.string(),
  term_months: z.number(),
  before: z.nullable(SeenPrice),
  after: z.nullable(SeenPrice),
});

/** Prices asked from Light for one meter. They expire; `changes` says how they differ from the ones shown before. */
const Quotes = z.object({
  esi_id: z.string(),
  requested_at: z.string(),
  plans: z.array(Plan),
  changes: z._default(z.array(QuoteChange), []),
  /** Light refused one of them as expired before we thought so. */
  has_ended: z.optional(z.boolean()),
});
export type Quotes = z.infer<typeof Quotes>;

/** Twelve monthly kWh, January first, and how the customer gave them. */
export const Usage = z.object({
  /** `bill` and `meter`: from the comparison of another provider's bill. */
  source: z.enum(["preset", "number", "months", "bill", "meter"]),
  preset: z.optional(z.string()),
  months: z.array(z.number()).check(z.length(12)),
});
export type Usage = z.infer<typeof Usage>;

/** All that a customer has told us before Light keeps it. No SSN, no card: there is no field for them. */
export const DraftData = z.object({
  postal_code: z.optional(z.string()),
  premise: z.optional(Premise),
  /** The plans that a partner's flow shows, by Light's uuid of the group; without it all. */
  plan_group: z.optional(z.string()),
  is_premise_confirmed: z.optional(z.boolean()),
  usage: z.optional(Usage),
  quotes: z.optional(Quotes),
  /** The plan that was picked in the comparison of a bill, by `planKey`. */
  bill_plan: z.optional(z.string()),
  plan_uuid: z.optional(z.string()),
  /** That plan as the customer saw it when they chose it: its price may be another by the time they accept. */
  chosen: z.optional(Plan),
  start: z.optional(z.object({ kind: z.enum(["switch", "move_in"]), date: day })),
  /** What Light accepted; a later price for the same plan does not undo it. */
  accepted: z.optional(z.object({ plan: Plan, esi_id: z.string(), start_date: day })),
  is_credit_sent: z.optional(z.boolean()),
  profile: z.optional(Profile),
  /** As typed, before the person has shown that it is theirs. */
  email: z.optional(z.string()),
});
export type DraftData = z.infer<typeof DraftData>;
