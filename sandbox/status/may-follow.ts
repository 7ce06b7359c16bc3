import { type StatusPair, statusPairs } from "./pairs.ts";

const beforeTheFinish = statusPairs.filter((pair) => pair.startsWith("not_enrolled/"));

/** What Light may say of an account after `pair`, the likeliest first. Accounts that were cancelled can start over. */
export function mayFollow(pair: StatusPair): readonly StatusPair[] {
  if (pair.startsWith("not_enrolled/")) {
    return ["reviewing/verification_pending", ...beforeTheFinish.filter((other) => other !== pair)];
  }
  switch (pair) {
    case "reviewing/verification_pending":
      return ["reviewing/credit_check_pending", "needs_attention/enrollment_blocked_verification_hold"];
    case "reviewing/credit_check_pending":
      return [
        "reviewing/utility_submitted",
        "needs_attention/credit_not_found",
        "needs_attention/credit_declined",
        "needs_attention/credit_check_frozen",
        "needs_attention/credit_check_error",
        "cancelled/expire_pre_active",
      ];
    case "reviewing/utility_submitted":
      return [
        "ready/service_pending",
        "active/active",
        "needs_attention/enrollment_blocked_switch_hold",
        "needs_attention/enrollment_blocked_deactivated",
        "needs_attention/utility_blocked",
      ];
    case "ready/service_pending":
      return ["active/active", "cancelled/cancelled_pre_start"];
    case "active/active":
      return ["cancelled/cancelled_post_start"];
    case "cancelled/cancelled_pre_start":
    case "cancelled/expire_pre_active":
    case "cancelled/cancelled_post_start":
      return ["not_enrolled/unresolved"];
    default:
      return ["cancelled/expire_pre_active", "cancelled/cancelled_pre_start"];
  }
}
