import { members } from "#lib/domain/members.ts";
import { Problem, type ProblemCode, problem } from "#lib/domain/problem.ts";

/** A payment that was asked for. */
export interface Sent {
  /** Our own address of the bill. */
  api: `/api/${string}`;
  amount_cents: number;
  /** When the last try before it was declined, ISO; null without one. */
  failed_at: string | null;
}

/** A payment that may have been made: nothing is sent again before it is known, or known to be over. */
export interface Unsure {
  sent: Sent;
  /** Whose word it is: the server's that nobody can tell, or that of a connection that broke on the way there. */
  says: "payment_unsure" | "payment_waits" | "broken";
  /** When the server would send it again; null when it has not said. */
  wait_seconds: number | null;
}

export interface PaymentState {
  unsure: Unsure | null;
  /** A look has told that nothing was charged and nothing is under way. */
  isClear: boolean;
  paid_cents: number | null;
  /** For a notice; while `unsure`, what kept the last look from telling. */
  failure: unknown;
}

export const untouched: PaymentState = { unsure: null, isClear: false, paid_cents: null, failure: null };

// Offline by the time that it failed, or a fault of ours: the request may have left and been carried out.
const brokenOff: readonly ProblemCode[] = ["outcome_unknown", "offline", "internal"];

export const paid = ({ amount_cents }: Sent): PaymentState => ({ ...untouched, paid_cents: amount_cents });

export const unsureOf = (
  sent: Sent,
  says: Unsure["says"],
  wait_seconds: number | null = null,
): PaymentState => ({ ...untouched, unsure: { sent, says, wait_seconds } });

const secondsOf = (value: unknown): number | null => (typeof value === "number" && value > 0 ? value : null);

/** After a payment that was not answered with a yes; `wasOffline` when there was no network before it was sent either. */
export function afterFailure(sent: Sent, error: unknown, wasOffline = false): PaymentState {
  if (!(error instanceof Problem)) return unsureOf(sent, "broken");
  if (error.code === "payment_unsure" || error.code === "payment_waits")
    return unsureOf(sent, error.code, secondsOf(members(error.cause).retryAfterSeconds));
  const isBroken = brokenOff.includes(error.code) && !(wasOffline && error.code === "offline");
  return isBroken ? unsureOf(sent, "broken") : { ...untouched, failure: error };
}

/** What a look at the bill is answered with. */
interface Look {
  state?: unknown;
  failed_at?: unknown;
  unsure_seconds?: unknown;
}

/** After a look at the bill. Still open says nothing by itself: the server tells whether a charge may be on its way. */
export function afterLooking(sent: Sent, { state, failed_at, unsure_seconds }: Look): PaymentState {
  if (state === "paid") return paid(sent);
  if (state === "void" || state === "credit") return { ...untouched, failure: problem("nothing_to_pay") };
  if (typeof failed_at === "string" && failed_at !== sent.failed_at)
    return { ...untouched, failure: problem("payment_declined") };
  const isOpen = state === "due" || state === "past_due";
  if (isOpen && unsure_seconds === 0) return { ...untouched, isClear: true };
  return unsureOf(sent, "payment_unsure", secondsOf(unsure_seconds));
}

export const afterLookingFailed = (unsure: Unsure, failure: unknown): PaymentState => ({
  ...untouched,
  unsure,
  failure,
});
