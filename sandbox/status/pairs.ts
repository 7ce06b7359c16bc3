/** All pairs of `status/status_reason` that Light documents. */
export const statusPairs = [
  "not_enrolled/unresolved",
  "not_enrolled/plan_not_accepted",
  "not_enrolled/missing_address",
  "not_enrolled/missing_identity",
  "not_enrolled/missing_payment_method",
  "reviewing/verification_pending",
  "reviewing/credit_check_pending",
  "reviewing/utility_submitted",
  "needs_attention/credit_not_found",
  "needs_attention/credit_declined",
  "needs_attention/credit_check_frozen",
  "needs_attention/credit_check_error",
  "needs_attention/enrollment_blocked_switch_hold",
  "needs_attention/enrollment_blocked_verification_hold",
  "needs_attention/enrollment_blocked_deactivated",
  "needs_attention/utility_blocked",
  "ready/service_pending",
  "active/active",
  "cancelled/cancelled_pre_start",
  "cancelled/expire_pre_active",
  "cancelled/cancelled_post_start",
] as const;

export type StatusPair = (typeof statusPairs)[number];

export function toPair(status: string, reason: string): StatusPair | undefined {
  return statusPairs.find((pair) => pair === `${status}/${reason}`);
}

export function splitPair(pair: StatusPair): { status: string; status_reason: string } {
  const slash = pair.indexOf("/");
  return { status: pair.slice(0, slash), status_reason: pair.slice(slash + 1) };
}
