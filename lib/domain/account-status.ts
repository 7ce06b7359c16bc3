/** How a status reads at a glance: something is to be done, is being done, is waited for, is well, or is over. */
export type StatusTone = "action" | "progress" | "wait" | "good" | "ended";
/** Who acts next. */
export type StatusActor = "you" | "us" | "utility" | "credit_bureau" | "other_provider";
/** The button to offer: go on enrolling, reach support, or begin again. */
export type StatusAction = "enroll" | "support" | "start_over";

/** By when, where Light says so; null is "no date to promise". */
export type StatusExpectation = { unit: "business_hours"; from: number; to: number } | { unit: "start_date" };

/** The stages of an enrollment that was sent, in order. */
export const statusStages = ["submitted", "checks", "utility", "active"] as const;

export interface StatusView {
  /** Its sentences are `<key>.{title,body,who,when,action}`. */
  key: string;
  tone: StatusTone;
  actor: StatusActor;
  action: StatusAction | null;
  expect: StatusExpectation | null;
  /** Index of the stage under way in `statusStages`; its length once all are done; null before sending and at an end. */
  stage: number | null;
}

type Details = Omit<StatusView, "key">;

const inHours: StatusExpectation = { unit: "business_hours", from: 2, to: 72 };
const unsent: Details = { tone: "action", actor: "you", action: "enroll", expect: null, stage: null };
const ended: Details = { tone: "ended", actor: "you", action: "start_over", expect: null, stage: null };
const reviewing = (actor: StatusActor, stage: number): Details => {
  return { tone: "progress", actor, action: null, expect: inHours, stage };
};
const yours = (actor: StatusActor, stage: number): Details => {
  return { tone: "action", actor, action: "support", expect: null, stage };
};
const waiting = (actor: StatusActor, stage: number): Details => {
  return { tone: "wait", actor, action: null, expect: null, stage };
};

const views: Record<string, Record<string, Details>> = {
  not_enrolled: {
    unresolved: unsent,
    plan_not_accepted: unsent,
    missing_address: unsent,
    missing_identity: unsent,
    missing_payment_method: unsent,
  },
  reviewing: {
    verification_pending: reviewing("us", 1),
    credit_check_pending: reviewing("credit_bureau", 1),
    utility_submitted: reviewing("utility", 2),
  },
  needs_attention: {
    credit_not_found: yours("you", 1),
    credit_declined: yours("you", 1),
    credit_check_frozen: yours("you", 1),
    credit_check_error: waiting("us", 1),
    enrollment_blocked_switch_hold: yours("other_provider", 2),
    enrollment_blocked_verification_hold: waiting("us", 1),
    enrollment_blocked_deactivated: waiting("utility", 2),
    utility_blocked: waiting("us", 2),
  },
  ready: {
    service_pending: {
      tone: "good",
      actor: "utility",
      action: null,
      expect: { unit: "start_date" },
      stage: 3,
    },
  },
  active: {
    active: { tone: "good", actor: "us", action: null, expect: null, stage: statusStages.length },
  },
  cancelled: {
    cancelled_pre_start: ended,
    expire_pre_active: ended,
    cancelled_post_start: ended,
  },
};

/** What a pair that we do not know shows: the truth, and nothing to do. */
const checking: StatusView = { key: "checking", ...waiting("us", 0), stage: null };

/** Where an account stands, by Light's `status` and `status_reason`. Both are open: an unknown pair is `checking`. */
export function statusView(account: { status: string; status_reason: string }): StatusView {
  const { status, status_reason: reason } = account;
  const details = Object.hasOwn(views, status) ? views[status] : undefined;
  const found = details && Object.hasOwn(details, reason) ? details[reason] : undefined;
  return found ? { key: reason, ...found } : checking;
}
