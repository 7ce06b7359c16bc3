import { cardExpiry } from "./card-expiry.ts";
import { daysBetween, type ServiceDay } from "./service-day.ts";

/** How long before its end a contract can be renewed (Light's renewal guide). */
export const renewalWindowDays = 90;

interface Facts {
  today: ServiceDay;
  pastDue: readonly { number: string; total_cents: number; payment_due_date: ServiceDay }[];
  /** The latest attempt to charge the newest open bill failed. */
  failedBill: { number: string; total_cents: number } | null;
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

/** What needs the customer, the most urgent first. */
export function homeDuties(facts: Facts): Duty[] {
  const { pastDue, failedBill, finalServiceDate } = facts;
  const oldest = pastDue.toSorted((a, b) => (a.payment_due_date < b.payment_due_date ? -1 : 1))[0];
  const duties: (Duty | null)[] = [
    oldest
      ? {
          kind: "past_due",
          count: pastDue.length,
          total_cents: pastDue.reduce((total, bill) => total + bill.total_cents, 0),
          number: oldest.number,
          since: oldest.payment_due_date,
          isDeclined: failedBill?.number === oldest.number,
        }
      : null,
    failedBill && !oldest ? { kind: "payment_failed", ...failedBill } : null,
    // Somebody who has moved out has no use for a new contract or card.
    finalServiceDate ? { kind: "service_ending", last: finalServiceDate } : null,
    // A card that no longer works loses the next payment; one that soon will not can wait for the contract.
    ...(finalServiceDate ? [] : lastingDuties(facts)),
  ];
  return duties.filter((duty) => duty !== null);
}
