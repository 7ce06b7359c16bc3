import * as z from "zod/mini";
import type { FlowScope } from "#lib/domain/flow-scope.ts";
import * as bill from "./billing-schemas.ts";
import * as other from "./comparison-schemas.ts";
import * as place from "./location-schemas.ts";
import * as ask from "./requests.ts";
import * as is from "./schemas.ts";
import * as use from "./usage-schemas.ts";

/**
 * One upstream endpoint, declared once; clients, the proxy's allow-list and the API map are derived from it.
 *
 * - `credential`: which token Light wants.
 * - `via`: who may send it. `server` = our handlers only; `proxy` = also the browser, through `/api/light`;
 *   `direct` = the browser straight to Light, never through our server.
 * - `flows`: the embedded flows whose pages may send it through the proxy.
 * - `isRead`: repeating it changes nothing, so the transport may retry it.
 */
export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "PATCH";
  readonly path: `/v1/${string}`;
  readonly credential: "app" | "account";
  readonly via: "server" | "proxy" | "direct";
  readonly flows: readonly FlowScope[];
  readonly isRead: boolean;
  readonly body: z.ZodMiniType | null;
  readonly reply: z.ZodMiniType;
}

const app = { credential: "app", via: "server", flows: [] } as const;
const account = { credential: "account", via: "proxy" } as const;
const enrolling = { ...account, flows: ["enrollment"] } as const;
/** The card on file; whoever is shown a bill may pay it with another. The account, too: a card has its holder. */
const card = { ...account, flows: ["enrollment", "billing", "update-payment-method"] } as const;
const payer = { ...account, flows: ["billing", "update-payment-method"] } as const;
/** Read by pages on the server, which say whose location it is. */
const inside = { ...account, via: "server", flows: [] } as const;
const read = { method: "GET", isRead: true, body: null } as const;
/** A POST that only looks something up. */
const lookUp = { method: "POST", isRead: true } as const;
const send = { method: "POST", isRead: false } as const;

// biome-ignore format: one line per endpoint reads as a table
export const operations = {
  createAccount: { ...app, ...send, path: "/v1/app/accounts", body: ask.AccountCreate, reply: is.Account },
  listAccounts: { ...app, ...read, path: "/v1/app/accounts?email={email}", reply: is.AccountPage },
  getAppAccount: { ...app, ...read, path: "/v1/app/accounts/{account_uuid}", reply: is.Account },
  updateAccount: { ...app, ...send, method: "PATCH", path: "/v1/app/accounts/{account_uuid}", body: ask.AccountPatch, reply: is.Account },
  mintToken: { ...app, ...lookUp, path: "/v1/app/accounts/{account_uuid}/token", body: null, reply: is.MintedToken },
  // A link that nobody opens changes nothing.
  flowLogin: { ...app, ...lookUp, path: "/v1/app/accounts/{account_uuid}/flow-login", body: ask.FlowLogin, reply: is.FlowLogin },
  getEligibility: { ...app, ...lookUp, path: "/v1/app/accounts/enroll/eligibility", body: ask.EligibilityRequest, reply: is.Eligibility },
  searchFullAddress: { ...app, ...lookUp, path: "/v1/app/accounts/enroll/full-address-search", body: ask.AddressRequest, reply: z.array(is.Premise) },
  searchAddress: { ...app, ...lookUp, path: "/v1/app/accounts/enroll/address-search", body: ask.AddressQuery, reply: z.array(is.Premise) },
  requestPlans: { ...app, ...lookUp, path: "/v1/app/accounts/enroll/plans/request", body: ask.PlansRequest, reply: z.array(is.Plan) },

  getAccount: { ...card, ...read, path: "/v1/account", reply: is.Account },
  searchEsiId: { ...enrolling, ...lookUp, path: "/v1/account/enroll/esi-id-search", body: ask.EsiIdRequest, reply: is.Premise },
  // Consents are recorded with it, so it goes through our own handler.
  acceptPlan: { ...enrolling, ...send, via: "server", path: "/v1/account/enroll/plans/accept", body: ask.PlanAccept, reply: is.Ignored },
  updateIdentity: { ...enrolling, ...send, method: "PATCH", path: "/v1/account/enroll/identity", body: ask.Identity, reply: is.Ignored },
  // Carries the SSN.
  submitCreditCheck: { ...enrolling, ...send, via: "direct", path: "/v1/account/enroll/credit-check", body: ask.CreditCheck, reply: is.Ignored },
  // Light's documents describe the act, not the path: correct it here if their reference says otherwise.
  finalizeEnrollment: { ...enrolling, ...send, path: "/v1/account/enroll/finalize", body: null, reply: is.Ignored },
  createPaymentSession: { ...card, ...send, path: "/v1/account/billing/payment-session", body: null, reply: is.PaymentSession },
  ensurePaymentMethodAdded: { ...card, ...send, path: "/v1/account/billing/ensure-payment-method-added", body: ask.PaymentMethodAdded, reply: is.KeptCard },
  getPaymentMethod: { ...card, ...read, path: "/v1/account/billing/payment-method", reply: z.nullable(is.PaymentMethod) },
  getBillingAddress: { ...payer, ...read, path: "/v1/account/billing/address", reply: is.BillingAddress },
  updateBillingAddress: { ...payer, ...send, method: "PUT", path: "/v1/account/billing/address", body: ask.BillingAddressChange, reply: is.BillingAddress },

  listInvoices: { ...inside, ...read, path: "/v1/account/billing/invoices?limit={limit}&offset={offset}", reply: bill.InvoicePage },
  getInvoice: { ...inside, ...read, path: "/v1/account/billing/invoices/{invoice_number}", reply: bill.InvoiceDetail },
  // Light's documents describe the act, not the path.
  payInvoice: { ...inside, ...send, path: "/v1/account/billing/invoices/{invoice_number}/pay", body: null, reply: bill.InvoiceDetail },
  listAllDocuments: { ...inside, ...read, path: "/v1/account/locations/{location_uuid}/all-documents", reply: place.AllDocuments },
  getPlan: { ...inside, ...read, path: "/v1/account/locations/{location_uuid}/plan", reply: place.LocationPlan },
  getSupportInfo: { ...inside, ...read, path: "/v1/account/locations/{location_uuid}/support-info", reply: place.SupportInfo },
  getMonthlyUsage: { ...inside, ...read, path: "/v1/account/locations/{location_uuid}/usage/monthly?year={year}", reply: use.MonthlyUsage },
  getDailyUsage: { ...inside, ...read, path: "/v1/account/locations/{location_uuid}/usage/daily?month={month}&year={year}", reply: use.DailyUsage },
  getIntervalUsage: { ...inside, ...read, path: "/v1/account/locations/{location_uuid}/usage/intervals?month={month}&year={year}", reply: use.IntervalUsage },
  requestRenewalPlans: { ...inside, ...lookUp, path: "/v1/account/locations/{location_uuid}/renewal-plans/request", body: ask.RenewalRequest, reply: z.array(is.Plan) },
  acceptRenewalPlan: { ...inside, ...send, path: "/v1/account/locations/{location_uuid}/renewal-plans/accept", body: ask.RenewalAccept, reply: is.Ignored },

  uploadComparisonInvoice: { ...inside, ...send, path: "/v1/account/comparison-invoice", body: ask.InvoiceUpload, reply: other.ComparisonInvoice },
  getComparisonInvoice: { ...inside, ...read, path: "/v1/account/comparison-invoice", reply: other.ComparisonInvoice },
  simpleCompare: { ...inside, ...read, path: "/v1/account/comparison-invoice/simple-compare?plan_group={plan_group}&uuid={uuid}", reply: other.SimpleCompare },
  // With it the meter's rates become personal for good: it goes with the person's consent.
  fetchUsageProfile: { ...app, ...send, path: "/v1/app/usage-profiles/fetch", body: ask.ProfileFetch, reply: other.UsageProfile },
  getUsageProfile: { ...app, ...read, path: "/v1/app/usage-profiles/{usage_profile_uuid}", reply: other.UsageProfile },
} as const satisfies Record<string, Operation>;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
