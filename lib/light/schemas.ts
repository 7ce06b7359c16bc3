import * as z from "zod/mini";
import { day, decimal, maybe, text } from "./wire.ts";

export const Utility = z.object({ name: text, display_name: text });
export type Utility = z.infer<typeof Utility>;

export const Eligibility = z.object({ eligibility_likelihood: z.number(), utilities: z.array(Utility) });
export type Eligibility = z.infer<typeof Eligibility>;

export const Address = z.object({
  address_1: text,
  address_2: maybe(text),
  city: text,
  state: text,
  postal_code: text,
});
export type Address = z.infer<typeof Address>;

/** An address as the utility spells it, with its meter. */
export const Premise = z.extend(Address, { esi_id: text, utility: maybe(text) });
export type Premise = z.infer<typeof Premise>;

const UsageCredit = z.object({ threshold_kwh: z.number(), credit_dollars: decimal });
const MinimumUsageFee = z.object({ below_kwh: z.number(), fee_dollars: decimal });
const TimeOfUse = z.object({
  periods: z.array(
    z.object({
      name: text,
      energy_rate_cents_per_kwh: decimal,
      window_start: text,
      window_end: text,
      days: text,
      assumed_share: decimal,
    }),
  ),
});
const VehicleCharging = z.object({ credit_cents_per_kwh: decimal, window_start: text, window_end: text });

/** What decides a bill: `PricedPlan` of the rate engine. */
export const PlanPrice = z.object({
  energy_rate_cents_per_kwh: decimal,
  export_rate_cents_per_kwh: maybe(decimal),
  plan_monthly_cost_dollars: decimal,
  tdu_shortname: text,
  delivery_rate_cents_per_kwh: decimal,
  delivery_monthly_cost_dollars: maybe(decimal),
  avg_cents_per_kwh_500: maybe(decimal),
  avg_cents_per_kwh_1000: maybe(decimal),
  avg_cents_per_kwh_2000: maybe(decimal),
  usage_credits: maybe(z.array(UsageCredit)),
  minimum_usage_fee: maybe(MinimumUsageFee),
  time_of_use: maybe(TimeOfUse),
  vehicle_charging: maybe(VehicleCharging),
});

export const Plan = z.extend(PlanPrice, {
  uuid: text,
  group_uuid: text,
  name: text,
  term_months: z.number(),
  links: z.object({ efl: text, tos: text, yrac: text }),
  earliest_start_date: day,
  latest_start_date: day,
  usage_profile_uuid: maybe(text),
  expires_at: maybe(text),
  early_termination_fee_dollars: maybe(decimal),
  early_termination_fee_per_month_remaining_dollars: maybe(decimal),
  rate_structure: maybe(text),
  plan_type: maybe(text),
  renewable_percent: maybe(z.number()),
  utility: maybe(text),
  description: maybe(text),
  description_es: maybe(text),
  features: maybe(z.array(text)),
  features_es: maybe(z.array(text)),
  document_versions: maybe(z.object({ efl: text, tos: text, yrac: text })),
});
export type Plan = z.infer<typeof Plan>;

export const Enrollment = z.object({
  has_accepted_plan: z.boolean(),
  has_payment_method: z.boolean(),
  is_identity_verified: z.boolean(),
  is_enrollment_finalized: z.boolean(),
  is_service_active: z.boolean(),
  can_finalize_enrollment: z._default(z.boolean(), false),
  has_submitted_credit_check: maybe(z.boolean()),
  is_billing_address_confirmed: maybe(z.boolean()),
});
export type Enrollment = z.infer<typeof Enrollment>;

export const Location = z.extend(Address, {
  uuid: text,
  utility_number: text,
  utility: maybe(text),
  service_start_date: maybe(day),
  final_service_date: maybe(day),
  is_service_active: z.boolean(),
  has_usage_history: z._default(z.boolean(), false),
  estimated_next_reading_date: maybe(day),
  plan_name: maybe(text),
  plan_uuid: maybe(text),
});
export type Location = z.infer<typeof Location>;

/** As it was given when the account was made: nothing of it has been looked up. */
const PreliminaryAddress = z.object({
  address_1: maybe(text),
  address_2: maybe(text),
  city: maybe(text),
  state: maybe(text),
  postal_code: maybe(text),
});

export const Account = z.object({
  uuid: text,
  account_number: maybe(text),
  created_at: text,
  first_name: text,
  last_name: text,
  email: text,
  phone_number: maybe(text),
  date_of_birth: maybe(day),
  status: text,
  status_reason: text,
  enrollment: maybe(Enrollment),
  preliminary_address: maybe(PreliminaryAddress),
  app: maybe(z.object({ stripe_public_key: maybe(text) })),
  locations: z._default(z.array(Location), []),
});
export type Account = z.infer<typeof Account>;

export const AccountPage = z.object({ data: z.array(Account) });

export const PaymentMethod = z.object({
  type: text,
  card_brand: maybe(text),
  card_last4: maybe(text),
  card_exp_month: maybe(z.number()),
  card_exp_year: maybe(z.number()),
});
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** The card, or nothing: Light documents no reply. Any other says nothing of what was kept. */
export const KeptCard = z.union([PaymentMethod, z.strictObject({}), z.null(), z.undefined()]);

export const BillingAddress = z.object({
  same_as_service_address: z.boolean(),
  address_1: maybe(text),
  address_2: maybe(text),
  city: maybe(text),
  state: maybe(text),
  postal_code: maybe(text),
});
export type BillingAddress = z.infer<typeof BillingAddress>;

export const MintedToken = z.object({ token: text, expires_at: text });
export type MintedToken = z.infer<typeof MintedToken>;

/** A link into one of Light's own flows, which opens once. */
export const FlowLogin = z.object({ login_link: z.url(), scope: text, expires_at: text });

/** A Stripe SetupIntent's client secret. */
export const PaymentSession = z.object({ client_secret: text });

/** For actions whose reply we do not use: the account is read again instead. */
export const Ignored = z.pipe(
  z.unknown(),
  z.transform(() => ({})),
);
