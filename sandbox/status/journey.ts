import { addDays, chicagoDay, startOfDay } from "../chicago-day.ts";
import type { ReviewOutcome, UtilityOutcome } from "./magic-values.ts";
import type { StatusPair } from "./pairs.ts";

/** A finalized enrollment, as far as its next step depends on it. */
export interface Journey {
  readonly pair: StatusPair;
  readonly since: Date;
  readonly reviewOutcome: ReviewOutcome | null;
  readonly utilityOutcome: UtilityOutcome | null;
  readonly serviceStartDate: string;
  /** The last day of service, where somebody ended it. */
  readonly finalServiceDate?: string | null;
  /** The last day on which the accepted plan can start. */
  readonly latestStartDate: string;
}

export interface Step {
  readonly at: Date;
  readonly to: StatusPair;
}

const minuteMs = 60_000;
const verificationMs = 1 * minuteMs;
const creditCheckMs = 2 * minuteMs;
const utilityMs = 5 * minuteMs;
const creditRetryMs = 30 * minuteMs;
const cancellationMs = 2 * minuteMs;
const dayMs = 24 * 60 * minuteMs;

/** The next thing that happens by itself, or null when the journey rests until somebody acts. */
export function nextStep(journey: Journey): Step | null {
  const review = journey.reviewOutcome;
  const after = (ms: number, to: StatusPair): Step => ({ at: new Date(journey.since.getTime() + ms), to });

  switch (journey.pair) {
    case "reviewing/verification_pending":
      return after(
        verificationMs,
        review === "enrollment_blocked_verification_hold"
          ? `needs_attention/${review}`
          : "reviewing/credit_check_pending",
      );
    case "reviewing/credit_check_pending":
      return after(creditCheckMs, afterCreditCheck(review));
    case "reviewing/utility_submitted":
      return afterUtility(journey, new Date(journey.since.getTime() + utilityMs));
    case "ready/service_pending":
      if (review === "cancelled_pre_start") return after(cancellationMs, "cancelled/cancelled_pre_start");
      return { at: latest(startOfDay(journey.serviceStartDate), journey.since), to: "active/active" };
    case "active/active":
      if (journey.finalServiceDate) {
        return { at: startOfDay(addDays(journey.finalServiceDate, 1)), to: "cancelled/cancelled_post_start" };
      }
      return review === "cancelled_post_start" ? after(dayMs, "cancelled/cancelled_post_start") : null;
    case "needs_attention/credit_check_error":
      return after(creditRetryMs, "reviewing/utility_submitted");
    case "needs_attention/credit_not_found":
    case "needs_attention/credit_declined":
    case "needs_attention/credit_check_frozen":
    case "needs_attention/enrollment_blocked_switch_hold":
    case "needs_attention/enrollment_blocked_verification_hold":
    case "needs_attention/enrollment_blocked_deactivated":
    case "needs_attention/utility_blocked":
      return expiry(journey);
    default:
      return null;
  }
}

function afterCreditCheck(review: ReviewOutcome | null): StatusPair {
  switch (review) {
    case "credit_not_found":
    case "credit_declined":
    case "credit_check_frozen":
    case "credit_check_error":
      return `needs_attention/${review}`;
    case "expire_pre_active":
      return "cancelled/expire_pre_active";
    default:
      return "reviewing/utility_submitted";
  }
}

function afterUtility(journey: Journey, at: Date): Step {
  if (journey.utilityOutcome) return { at, to: `needs_attention/${journey.utilityOutcome}` };
  const isStarted = journey.serviceStartDate <= chicagoDay(at);
  const isWaiting = !isStarted || journey.reviewOutcome === "cancelled_pre_start";
  return { at, to: isWaiting ? "ready/service_pending" : "active/active" };
}

/** Stuck until the plan can no longer start: its rates have expired. */
function expiry(journey: Journey): Step {
  const end = startOfDay(addDays(journey.latestStartDate, 1));
  return { at: latest(end, journey.since), to: "cancelled/expire_pre_active" };
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}
