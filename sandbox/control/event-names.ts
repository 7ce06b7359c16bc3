import type { MomentKind } from "../light/enrollment-steps.ts";
import type { StatusPair } from "../status/pairs.ts";

/** What a person would say has happened when an account comes into a pair. */
export const pairNames: Readonly<Record<StatusPair, string>> = {
  "not_enrolled/unresolved": "Start over",
  "not_enrolled/plan_not_accepted": "Only the address is known",
  "not_enrolled/missing_address": "The enrollment is begun",
  "not_enrolled/missing_identity": "A plan is accepted",
  "not_enrolled/missing_payment_method": "Only the card is missing",
  "reviewing/verification_pending": "The enrollment is finished",
  "reviewing/credit_check_pending": "Verified",
  "reviewing/utility_submitted": "Credit approved",
  "needs_attention/credit_not_found": "No credit file found",
  "needs_attention/credit_declined": "Credit declined",
  "needs_attention/credit_check_frozen": "Credit report is frozen",
  "needs_attention/credit_check_error": "Credit check broke",
  "needs_attention/enrollment_blocked_switch_hold": "Utility: switch hold",
  "needs_attention/enrollment_blocked_verification_hold": "Verification hold",
  "needs_attention/enrollment_blocked_deactivated": "Utility: meter is deactivated",
  "needs_attention/utility_blocked": "Utility refuses",
  "ready/service_pending": "Utility accepts",
  "active/active": "Service starts",
  "cancelled/cancelled_pre_start": "Cancelled before the start",
  "cancelled/expire_pre_active": "The enrollment expires",
  "cancelled/cancelled_post_start": "Service has ended",
};

export const momentNames: Readonly<Record<MomentKind, string>> = {
  status: "Next status",
  history: "Usage history arrives",
  contract: "The contract turns over",
  bill: "Next bill",
  charge: "Card is charged",
  profile: "The usage profile is fetched",
};
