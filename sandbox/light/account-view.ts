import { chicagoDay } from "../chicago-day.ts";
import { firstRead, nextRead } from "../metering/cycle.ts";
import { type EnrollmentFacts, missingSteps, notEnrolledPair } from "../status/not-enrolled.ts";
import { type StatusPair, splitPair } from "../status/pairs.ts";
import { Account, type AccountBody, type LocationBody } from "./account-schema.ts";
import type { AccountRow, LocationRow } from "./account-store.ts";
import { Address, FoundAddress } from "./address-schema.ts";
import type { App } from "./credentials.ts";
import { StoredPlanName } from "./plan-schema.ts";

const status = Account.shape.status;
const parseJson = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

export function enrollmentFacts(account: AccountRow, location: LocationRow | undefined): EnrollmentFacts {
  return {
    isBegun: account.is_enrollment_begun === 1,
    isAddressKnown: account.known_esi_id !== null,
    hasAcceptedPlan: location !== undefined,
    isIdentitySupplied: account.is_identity_supplied === 1,
    hasSubmittedCreditCheck: account.has_submitted_credit_check === 1,
    hasPaymentMethod: account.payment_method !== null,
  };
}

export function currentPair(account: AccountRow, location: LocationRow | undefined): StatusPair {
  return account.status_pair ?? notEnrolledPair(enrollmentFacts(account, location));
}

/** The Account of the contract's section 3.3, as replies and webhooks carry it. */
export function accountBody(
  account: AccountRow,
  location: LocationRow | undefined,
  app: App,
  now: Date,
): AccountBody {
  const facts = enrollmentFacts(account, location);
  const isFinalized = account.status_pair !== null;
  const pair = splitPair(currentPair(account, location));
  return {
    uuid: account.uuid,
    account_number: account.account_number,
    created_at: account.created_at,
    first_name: account.first_name,
    last_name: account.last_name,
    email: account.email,
    phone_number: account.phone_number,
    date_of_birth: account.date_of_birth,
    status: status.parse(pair.status),
    status_reason: pair.status_reason,
    enrollment: {
      has_accepted_plan: facts.hasAcceptedPlan,
      has_payment_method: facts.hasPaymentMethod,
      is_billing_address_confirmed: account.billing_address !== null,
      is_identity_verified: facts.isIdentitySupplied,
      is_enrollment_finalized: isFinalized,
      is_service_active: location?.is_service_active === 1,
      can_finalize_enrollment: !isFinalized && missingSteps(facts).length === 0,
      has_submitted_credit_check: facts.hasSubmittedCreditCheck,
    },
    app: { ...app, environment: "sandbox" },
    locations: location ? [locationBody(location, now)] : [],
    preliminary_address: Address.nullable().parse(parseJson(account.preliminary_address)),
  };
}

export function locationBody(location: LocationRow, now: Date): LocationBody {
  const { esi_id, ...premise } = FoundAddress.parse(parseJson(location.premise));
  const plan = StoredPlanName.parse(parseJson(location.plan));
  return {
    uuid: location.uuid,
    ...premise,
    utility_number: esi_id,
    tdu_name: plan.tdu_shortname,
    service_start_date: location.service_start_date,
    final_service_date: location.final_service_date,
    is_service_active: location.is_service_active === 1,
    has_usage_history: location.has_usage_history === 1,
    estimated_next_reading_date: location.is_service_active === 1 ? nextReading(location, now) : null,
    plan_name: plan.name,
    plan_uuid: location.plan_uuid,
  };
}

/** The day of the next meter reading; the last one is the last day of service. */
function nextReading({ esi_id, service_start_date, final_service_date }: LocationRow, now: Date): string {
  const today = chicagoDay(now);
  const first = firstRead(esi_id, service_start_date);
  const next = today < first ? first : nextRead(esi_id, today);
  return final_service_date && final_service_date < next ? final_service_date : next;
}
