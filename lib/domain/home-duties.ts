import {
  billDueCents,
  billState,
  failedAttempt,
  isCorrection,
  isOpenBill,
  troubledBill,
} from "./bill-state.ts";
import { cardExpiry } from "./card-expiry.ts";
import { renewalWindowDays } from "./contract-term.ts";
import { daysBetween, type ServiceDay } from "./service-day.ts";

interface OpenBill {
  number: string;
  total_cents: number;
  amount_due_cents?: number | null | undefined;
  payment_due_date: ServiceDay;
  payments: readonly { paid_at: string; status: string }[];
}

interface Bill {
  total_cents: number;
  total_kwh: string;
  payment_due_date: ServiceDay;
  billing_period_end: ServiceDay;
  paid_at?: string | null | undefined;
  voided_at?: string | null | undefined;
}

interface Facts {
  today: ServiceDay;
  /** The newest bills, as they are listed. */
  bills: readonly Bill[];
  /** Bills still to be paid, oldest first. */
  open: readonly OpenBill[];
  /** null: none on file; undefined: not known. */
  card: Parameters<typeof cardExpiry>[0] | null | undefined;
  /** undefined: not known. */
  contract: { contract_end?: ServiceDay | null; hasQueued: boolean } | undefined;
  finalServiceDate: ServiceDay | null | undefined;
}

/** Something that waits for the customer, or that they would not want to learn too late. */
export type Duty =
  | {
      kind: "past_due";
      count: number;
      total_cents: number;
      number: string;
      since: ServiceDay;
      isDeclined: boolean;
    }
  | { kind: "payment_failed"; number: string; total_cents: number }
  | { kind: "no_card" }
  | { kind: "card_expired" }
  | { kind: "card_expiring"; last: ServiceDay }
  | { kind: "service_ending"; last: ServiceDay }
  | { kind: "service_ended"; last: ServiceDay }
  | { kind: "renewal"; end: ServiceDay; days: number }
  | { kind: "month_to_month" };

function cardDuty(card: Facts["card"], today: ServiceDay): Duty | null {
  if (card === undefined) return null;
  if (card === null) return { kind: "no_card" };
  const expiry = cardExpiry(card, today);
  if (expiry?.state === "expired") return { kind: "card_expired" };
  return expiry?.state === "soon" ? { kind: "card_expiring", last: expiry.last } : null;
}

function contractDuty(contract: Facts["contract"], today: ServiceDay): Duty | null {
  if (!contract || contract.hasQueued) return null;
  const end = contract.contract_end;
  // Left out is not the same as open-ended: then nothing is known.
  if (end === undefined) return null;
  if (end === null) return { kind: "month_to_month" };
  const days = daysBetween(today, end);
  return days >= 0 && days <= renewalWindowDays ? { kind: "renewal", end, days } : null;
}

function lastingDuties({ card, contract, today }: Facts): (Duty | null)[] {
  const duties = [cardDuty(card, today), contractDuty(contract, today)];
  return duties[0]?.kind === "card_expiring" ? duties.toReversed() : duties;
}

/** Said until the bill for the last day is settled. */
function endDuty({ bills, finalServiceDate: last, today }: Facts): Duty | null {
  if (!last) return null;
  if (today <= last) return { kind: "service_ending", last };
  const isLast = (bill: Bill) => bill.billing_period_end >= last && !bill.voided_at && !isCorrection(bill);
  const isSettled = bills.some((bill) => isLast(bill) && !isOpenBill(bill, today));
  return isSettled ? null : { kind: "service_ended", last };
}

/** The one bill to see to; late ones are added up. */
function billDuty({ open, today }: Facts): Duty | null {
  const bill = troubledBill(open, today);
  if (!bill) return null;
  const { number, payment_due_date: since } = bill;
  const late = open.filter((each) => billState(each, today) === "past_due");
  if (late.length === 0) return { kind: "payment_failed", number, total_cents: billDueCents(bill, today) };
  const total_cents = late.reduce((total, each) => total + billDueCents(each, today), 0);
  const isDeclined = failedAttempt(bill.payments) !== null;
  return { kind: "past_due", count: late.length, total_cents, number, since, isDeclined };
}

/** What needs the customer, the most urgent first. */
export function homeDuties(facts: Facts): Duty[] {
  const duties: (Duty | null)[] = [
    billDuty(facts),
    // Somebody who has moved out has no use for a new contract or card.
    endDuty(facts),
    // A card that no longer works loses the next payment; one that soon will not can wait for the contract.
    ...(facts.finalServiceDate ? [] : lastingDuties(facts)),
  ];
  return duties.filter((duty) => duty !== null);
}
