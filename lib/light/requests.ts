import * as z from "zod/mini";

const required = z.string().check(z.trim(), z.minLength(1));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const postalCode = z.string().check(z.trim(), z.regex(/^\d{5}$/));
const decimal = z.string().check(z.regex(/^\d+(\.\d+)?$/));

export const EligibilityRequest = z.object({ postal_code: postalCode });

export const AddressQuery = z.object({
  query: required.check(z.maxLength(120)),
  postal_code: z.optional(postalCode),
  limit: z.optional(z.int().check(z.gte(1), z.lte(50))),
});

export const AddressRequest = z.object({
  address_1: required.check(z.maxLength(120)),
  address_2: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(40)))),
  city: required.check(z.maxLength(60)),
  state: z._default(z.string(), "TX"),
  postal_code: postalCode,
});

export const EsiIdRequest = z.object({ esi_id: z.string().check(z.regex(/^\d{10,22}$/)) });

export const PlansRequest = z.object({
  esi_id: z.optional(z.string()),
  postal_code: z.optional(postalCode),
  utility: z.optional(z.string()),
  account_uuid: z.optional(z.string()),
  plan_group: z.optional(z.string()),
  term_months: z.optional(z.int()),
  energy_rate_cents_per_kwh: z.optional(decimal),
  partner_commission_per_month_dollars: z.optional(decimal),
});

export const AccountCreate = z.object({
  email: z.email(),
  first_name: required,
  last_name: required,
  phone_number: z.optional(z.string()),
  date_of_birth: z.optional(day),
});

export const FlowLogin = z.object({ scope: required, plan_group: z.optional(z.string()) });

export const AccountPatch = z.partial(AccountCreate);

/** Docs name the field `start_date` here and `service_start_date` at renewal. */
export const PlanAccept = z.object({
  plan_uuid: required,
  esi_id: z.optional(z.string()),
  terms_accepted: z.literal(true),
  start_date: day,
});

export const Identity = z.object({
  first_name: z.optional(required),
  last_name: z.optional(required),
  phone_number: z.optional(z.string()),
  date_of_birth: z.optional(day),
  previous_address: z.optional(AddressRequest),
  drivers_license_number: z.optional(z.string().check(z.trim(), z.maxLength(20))),
  drivers_license_state: z.optional(z.string().check(z.trim(), z.length(2))),
  confirmed: z.optional(z.boolean()),
});

export const CreditCheck = z.object({
  ssn: z.string().check(z.regex(/^\d{9}$/)),
  terms_accepted: z.literal(true),
});

export const PaymentMethodAdded = z.object({ payment_method_id: z.string().check(z.regex(/^pm_\w+$/)) });

export const BillingAddressChange = z.object({
  same_as_service_address: z.boolean(),
  address: z.optional(AddressRequest),
});

export const RenewalRequest = z.object({
  plan_group: z.optional(z.string()),
  term_months: z.optional(z.int()),
});

export const RenewalAccept = z.object({
  plan_uuid: required,
  service_start_date: day,
  terms_accepted: z.literal(true),
});

/** One file, sent as a form: the only body that is not JSON. */
export const InvoiceUpload = z.pipe(
  z.object({ file: z.file() }),
  z.transform(({ file }) => {
    const form = new FormData();
    form.set("file", file);
    return form;
  }),
);

/** Only ever true, and only after the person has said so. */
export const ProfileFetch = z.object({
  comparison_invoice_uuid: required,
  user_authorizes_usage_fetch: z.literal(true),
});
