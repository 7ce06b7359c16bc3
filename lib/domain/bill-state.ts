import type { ServiceDay } from "./service-day.ts";

/** Light sends no status: it follows from what was voided, paid and due. */
export type BillState = "void" | "credit" | "paid" | "past_due" | "due";

interface Billed {
  total_cents: number;
  payment_due_date: ServiceDay;
  paid_at?: string | null | undefined;
  voided_at?: string | null | undefined;
}

/** A bill is past due from the day after its due date (16 TAC 25.480); a void, paid or credit one never. */
export function billState(bill: Billed, today: ServiceDay): BillState {
  if (bill.voided_at) return "void";
  if (bill.total_cents < 0) return "credit";
  if (bill.paid_at || bill.total_cents === 0) return "paid";
  return bill.payment_due_date < today ? "past_due" : "due";
}
