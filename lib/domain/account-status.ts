/** How a status reads at a glance: something is to be done, is being done, is waited for, is well, or is over. */
export type StatusTone = "action" | "progress" | "wait" | "good" | "ended";
/** Who acts next. */
export type StatusActor = "you" | "us" | "utility" | "credit_bureau" | "other_provider";
/** The way on to offer: go on enrolling, reach support, begin again, or look at the account. */
export type StatusAction = "enroll" | "support" | "start_over" | "account";

/** The stages of an enrollment that was sent, in order. */
export const statusStages = ["submitted", "checks", "utility", "active"] as const;

interface Details {
  tone: StatusTone;
  actor: StatusActor;
  action: StatusAction | null;
  /** Index of the stage under way in `statusStages`; its length once all are done; null before sending and at an end. */
  stage: number | null;
}

const unsent: Details = { tone: "action", actor: "you", action: "enroll", stage: null };
const ended: Details = { tone: "ended", actor: "you", action: "start_over", stage: null };
const reviewing = (actor: StatusActor, stage: number): Details => {
  return { tone: "progress", actor, action: null, stage };
};
const yours = (actor: StatusActor, stage: number): Details => {
  return { tone: "action", actor, action: "support", stage };
};
const waiting = (actor: StatusActor, stage: number): Details => {
  return { tone: "wait", actor, action: null, stage };
};

/** Every pair that Light documents; a reason stands under one status only. */
const views = {
  unresolved: { status: "not_enrolled", ...unsent },
  plan_not_accepted: { status: "not_enrolled", ...unsent },
  missing_address: { status: "not_enrolled", ...unsent },
  missing_identity: { status: "not_enrolled", ...unsent },
  missing_payment_method: { status: "not_enrolled", ...unsent },
  verification_pending: { status: "reviewing", ...reviewing("us", 1) },
  credit_check_pending: { status: "reviewing", ...reviewing("credit_bureau", 1) },
  utility_submitted: { status: "reviewing", ...reviewing("utility", 2) },
  credit_not_found: { status: "needs_attention", ...yours("you", 1) },
  credit_declined: { status: "needs_attention", ...yours("you", 1) },
  credit_check_frozen: { status: "needs_attention", ...yours("you", 1) },
  credit_check_error: { status: "needs_attention", ...waiting("us", 1) },
  enrollment_blocked_switch_hold: { status: "needs_attention", ...yours("other_provider", 2) },
  enrollment_blocked_verification_hold: { status: "needs_attention", ...waiting("us", 1) },
  enrollment_blocked_deactivated: { status: "needs_attention", ...waiting("utility", 2) },
  utility_blocked: { status: "needs_attention", ...waiting("us", 2) },
  service_pending: { status: "ready", tone: "good", actor: "utility", action: null, stage: 3 },
  active: { status: "active", tone: "good", actor: "us", action: "account", stage: statusStages.length },
  cancelled_pre_start: { status: "cancelled", ...ended },
  expire_pre_active: { status: "cancelled", ...ended },
  cancelled_post_start: { status: "cancelled", ...ended },
} as const satisfies Record<string, Details & { status: string }>;

type Reason = keyof typeof views;
const reasons = Object.keys(views) as Reason[];

export interface StatusView extends Details {
  /** Its sentences are `state.<key>.{title,body,who,when,action}`; `checking` is a pair that we do not know. */
  key: Reason | "checking";
  /** Nothing more will happen by itself, so nobody needs to ask again. */
  isFinal: boolean;
}

/** What a pair that we do not know shows: the truth, and nothing to do. */
const checking: StatusView = { key: "checking", ...waiting("us", 0), stage: null, isFinal: false };

/** Where an account stands, by Light's `status` and `status_reason`. Both are open: an unknown pair is `checking`. */
export function statusView(account: { status: string; status_reason: string }): StatusView {
  const key = reasons.find(
    (reason) => reason === account.status_reason && views[reason].status === account.status,
  );
  if (!key) return checking;
  const { status, ...details } = views[key];
  return { key, ...details, isFinal: status === "active" || status === "cancelled" };
}
