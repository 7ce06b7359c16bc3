import { Problem, type ProblemCode, problem } from "#lib/domain/problem.ts";

/** A payment that was asked for. */
export interface Sent {
  /** Our own address of the bill. */
  api: `/api/${string}`;
  amount_cents: number;
  /** When the last try before it was declined, ISO; null without one. */
  failed_at: string | null;
}

export interface PaymentState {
  /** What may have been charged: only a definite answer ends this, and nothing is sent again before. */
  unsure: Sent | null;
  paid_cents: number | null;
  /** For a notice; while `unsure`, what kept the last look from telling. */
  failure: unknown;
}

export const untouched: PaymentState = { unsure: null, paid_cents: null, failure: null };

// Offline by the time that it failed, or a fault of ours: the request may have left and been carried out.
const openEnded: readonly ProblemCode[] = ["payment_unsure", "outcome_unknown", "offline", "internal"];

export const paid = ({ amount_cents }: Sent): PaymentState => ({ ...untouched, paid_cents: amount_cents });

const stillUnsure = (sent: Sent): PaymentState => ({
  ...untouched,
  unsure: sent,
  failure: problem("payment_unsure"),
});

/** After a payment that was not answered with a yes. */
export function afterFailure(sent: Sent, error: unknown): PaymentState {
  const isAnswer = error instanceof Problem && !openEnded.includes(error.code);
  return isAnswer ? { ...untouched, failure: error } : stillUnsure(sent);
}

/** After a look at the bill. Still open says nothing: a charge may be on its way. */
export function afterLooking(sent: Sent, bill: { state?: unknown; failed_at?: unknown }): PaymentState {
  if (bill.state === "paid") return paid(sent);
  if (bill.state === "void" || bill.state === "credit")
    return { ...untouched, failure: problem("nothing_to_pay") };
  const isDeclined = typeof bill.failed_at === "string" && bill.failed_at !== sent.failed_at;
  return isDeclined ? { ...untouched, failure: problem("payment_declined") } : stillUnsure(sent);
}

export const afterLookingFailed = (sent: Sent, error: unknown): PaymentState => ({
  ...untouched,
  unsure: sent,
  failure: error,
});
