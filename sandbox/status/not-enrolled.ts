import type { StatusPair } from "./pairs.ts";

/** What is known of an enrollment that has not been finalized. */
export interface EnrollmentFacts {
  readonly isBegun: boolean;
  readonly isAddressKnown: boolean;
  readonly hasAcceptedPlan: boolean;
  readonly isIdentitySupplied: boolean;
  readonly hasSubmittedCreditCheck: boolean;
  readonly hasPaymentMethod: boolean;
}

/** The pair before finalizing. When all is in, no pair fits: clients look at `can_finalize_enrollment`. */
export function notEnrolledPair(facts: EnrollmentFacts): StatusPair {
  if (!facts.hasAcceptedPlan) {
    if (!facts.isBegun) return "not_enrolled/unresolved";
    return facts.isAddressKnown ? "not_enrolled/plan_not_accepted" : "not_enrolled/missing_address";
  }
  if (!facts.isIdentitySupplied || !facts.hasSubmittedCreditCheck) return "not_enrolled/missing_identity";
  if (!facts.hasPaymentMethod) return "not_enrolled/missing_payment_method";
  return "not_enrolled/unresolved";
}

/** What still stands between the customer and the finish, in the order in which a portal asks for it. */
export function missingSteps(facts: EnrollmentFacts): { field: string; message: string }[] {
  const steps: [boolean, string, string][] = [
    [facts.hasAcceptedPlan, "plan", "no plan is accepted"],
    [facts.isIdentitySupplied, "identity", "the identity is not confirmed"],
    [facts.hasSubmittedCreditCheck, "credit_check", "the credit check is not submitted"],
    [facts.hasPaymentMethod, "payment_method", "no payment method is saved"],
  ];
  return steps.filter(([isDone]) => !isDone).map(([, field, message]) => ({ field, message }));
}
