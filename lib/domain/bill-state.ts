import type { ServiceDay } from "./service-day.ts";

/** How a bill stands. Light sends none: it follows from what was paid, voided and due. */
export type BillState = "paid" | "due" | "past_due" | "void" | "credit";

interface Billed {
  total_cents: number;
  payment_due_date: ServiceDay;
  paid_at?: string | null | undefined;
  voided_at?: string | null | undefined;
}

/**
 * How a bill stands on the Texas day `today`. A void bill is never overdue, a negative one is a credit whether it has been used
 * or not, and one over nothing is settled. Overdue begins the day after the due date (16 TAC 25.480(b)).
 */
export function billState(bill: Billed, today: ServiceDay): BillState {
  if (bill.voided_at) return "void";
  if (bill.total_cents < 0) return "credit";
  if (bill.paid_at || bill.total_cents === 0) return "paid";
  return bill.payment_due_date < today ? "past_due" : "due";
}

/** Whether money is still to be paid for it. */
export function isOpenBill(bill: Billed, today: ServiceDay): boolean {
  const state = billState(bill, today);
  return state === "due" || state === "past_due";
}

/** Cents still to be paid for one bill: Light's own figure where it gives one, else the total of an open one. */
export function billDueCents(
  bill: Billed & { amount_due_cents?: number | null | undefined },
  today: ServiceDay,
): number {
  return isOpenBill(bill, today) ? (bill.amount_due_cents ?? bill.total_cents) : 0;
}

/** Whether it only gives money back, for a period that another bill stands for. */
export const isCorrection = (bill: { total_cents: number; total_kwh: string }): boolean =>
  bill.total_cents < 0 && Number(bill.total_kwh) === 0;

/** Cents that wait to come off the next bill; positive. */
export const waitingCreditCents = (bills: readonly Billed[]): number =>
  bills.reduce(
    (sum, { total_cents, paid_at, voided_at }) =>
      paid_at || voided_at ? sum : sum + Math.max(0, -total_cents),
    0,
  );

interface Attempt {
  paid_at: string;
  status: string;
}

/** Whether a payment was by this card, as far as its last digits are known. */
export const isChargedWith = (
  payment: { card_last4?: string | null | undefined },
  card: { card_last4?: string | null | undefined } | null,
): boolean => !payment.card_last4 || !card?.card_last4 || payment.card_last4 === card.card_last4;

/** The open bill that needs the person: the oldest past due, else one whose last charge failed; null without one. */
export const troubledBill = <B extends Billed & { payments: readonly Attempt[] }>(
  open: readonly B[],
  today: ServiceDay,
): B | null =>
  open.find((bill) => billState(bill, today) === "past_due") ??
  open.find(({ payments }) => failedAttempt(payments)) ??
  null;

/** Of open bills the one whose failed charge is the latest, which is what the card is known for; null without one. */
export function lastDeclined<B extends { payments: readonly Attempt[] }>(open: readonly B[]): B | null {
  const failed = open.flatMap((bill) => {
    const attempt = failedAttempt(bill.payments);
    return attempt ? [{ bill, at: Date.parse(attempt.paid_at) }] : [];
  });
  return failed.toSorted((a, b) => a.at - b.at).at(-1)?.bill ?? null;
}

/** The last try to charge for a bill when it failed, else null. */
export function failedAttempt<P extends Attempt>(payments: readonly P[]): P | null {
  const last = payments.toSorted((a, b) => Date.parse(a.paid_at) - Date.parse(b.paid_at)).at(-1);
  return last?.status === "failed" ? last : null;
}
