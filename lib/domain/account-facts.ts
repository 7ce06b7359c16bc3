import { statusView } from "./account-status.ts";
import { failedAttempt } from "./bill-state.ts";
import type { cardExpiry } from "./card-expiry.ts";
import { type ComingCharge, comingCharge } from "./coming-charge.ts";
import { contractNoticeStage } from "./contract-notices.ts";
import {
  type ContractPlan,
  contractTerm,
  type ListedContract,
  queuedContract,
  renewalWindowFrom,
} from "./contract-term.ts";
import { hasService } from "./home-standing.ts";
import type { Fact } from "./notice-kind.ts";
import { addDays, chicagoDay, isServiceDay, type ServiceDay } from "./service-day.ts";

type Maybe<T> = T | null | undefined;

interface Bill {
  number: string;
  invoice_date: ServiceDay;
  payment_due_date: ServiceDay;
  billing_period_end: ServiceDay;
  total_cents: number;
  amount_due_cents?: Maybe<number>;
  paid_at?: Maybe<string>;
  voided_at?: Maybe<string>;
  auto_pay_date?: Maybe<ServiceDay>;
  payments?: readonly { paid_at: string; status: string; amount_cents: number }[];
}

/** What was read of an account; without service there are no bills and no contract. */
export interface AccountReads {
  account: {
    status: string;
    status_reason: string;
    locations: readonly {
      is_service_active: boolean;
      service_start_date?: Maybe<ServiceDay>;
      final_service_date?: Maybe<ServiceDay>;
      has_usage_history: boolean;
      estimated_next_reading_date?: Maybe<ServiceDay>;
    }[];
  };
  /** The latest, newest first; open ones in full. */
  bills: readonly Bill[];
  plan: ContractPlan | null;
  contracts: readonly ListedContract[];
  /** What autopay charges; null without one, undefined where that is not known. */
  card: Parameters<typeof cardExpiry>[0] | null | undefined;
}

/** A fact and the day since which it is so; null where that is not known. */
export interface DatedFact extends Fact {
  day: ServiceDay | null;
}

function enrollmentFacts({ account }: AccountReads): DatedFact[] {
  const { status, status_reason } = account;
  const location = account.locations[0];
  const reason = statusView(account).key;
  const start = location?.service_start_date;
  if (status === "needs_attention") {
    const key = `needs_attention ${status_reason}`;
    return [{ kind: "needs_attention", key, values: { reason }, day: null }];
  }
  if (status === "ready" && start) {
    return [
      { kind: "service_scheduled", key: `service_scheduled ${start}`, values: { day: start }, day: null },
    ];
  }
  if (reason === "cancelled_pre_start" || reason === "expire_pre_active") {
    return [{ kind: "enrollment_cancelled", key: "enrollment_cancelled", values: { reason }, day: null }];
  }
  return [];
}

function serviceFacts({ account }: AccountReads, today: ServiceDay): DatedFact[] {
  const location = account.locations[0];
  if (!location) return [];
  const { service_start_date: start, final_service_date: final } = location;
  const facts: DatedFact[] = [];
  const hasBegun = hasService(location);
  if (hasBegun && start)
    facts.push({ kind: "service_active", key: "service_active", values: { day: start }, day: start });
  if (hasBegun && location.has_usage_history)
    facts.push({ kind: "usage_history", key: "usage_history", values: {}, day: start ?? null });
  if (final && final < today)
    facts.push({ kind: "service_ended", key: `service_ended ${final}`, values: { day: final }, day: final });
  return facts;
}

/** The Texas day of an instant, or of what tells a day alone; null where it is neither, so that nothing is told wrong. */
function dayOf(at: string): ServiceDay | null {
  if (isServiceDay(at)) return at;
  const instant = new Date(at);
  return Number.isNaN(instant.getTime()) ? null : chicagoDay(instant);
}

const failedCharge = ({ paid_at, voided_at, payments = [] }: Bill) =>
  paid_at || voided_at ? null : failedAttempt(payments);

/** What has become of paying a bill by now, so that its message promises nothing that is over; "" while nothing has. */
function payState(
  bill: Bill,
  charge: ComingCharge | null,
  { bills }: AccountReads,
): "paid" | "tried" | "card_expired" | "card_unknown" | "card_failed" | "" {
  if (bill.paid_at) return "paid";
  if (failedCharge(bill)) return "tried";
  if (!charge) return "";
  if (charge.state === "unknown") return "card_unknown";
  if (charge.state === "card_expired") return "card_expired";
  // The same card is charged for this one.
  return bills.some(failedCharge) ? "card_failed" : "";
}

function billFacts(bill: Bill, reads: AccountReads, today: ServiceDay): DatedFact[] {
  const { number, total_cents, payment_due_date, paid_at, voided_at } = bill;
  if (voided_at) return [];
  const charge = comingCharge(bill, reads.card, today);
  const pay_state = payState(bill, charge, reads);
  const is_credit = total_cents < 0 ? 1 : 0;
  const values = {
    number,
    total_cents,
    due_date: payment_due_date,
    autopay_day: charge?.day ?? "",
    is_credit,
    ...(pay_state ? { pay_state } : {}),
  };
  const facts: DatedFact[] = [
    { kind: "bill_ready", key: `bill_ready ${number}`, values, day: bill.invoice_date },
  ];
  if (paid_at && total_cents > 0) {
    // Without a day it would count as news whenever it is found; the bill's own is never later.
    const day = dayOf(paid_at) ?? bill.invoice_date;
    const paid = { number, amount_cents: total_cents };
    facts.push({ kind: "payment_received", key: `payment_received ${number}`, values: paid, day });
  }
  const failed = failedCharge(bill);
  if (failed) {
    const tried = { number, amount_cents: failed.amount_cents };
    const day = dayOf(failed.paid_at) ?? bill.invoice_date;
    facts.push({
      kind: "payment_failed",
      key: `payment_failed ${number} ${failed.paid_at}`,
      values: tried,
      day,
    });
  }
  return facts;
}

function contractFacts({ account, plan, contracts }: AccountReads, today: ServiceDay): DatedFact[] {
  const location = account.locations[0];
  if (!location?.is_service_active || location.final_service_date) return [];
  const term = contractTerm(plan, contracts);
  if (term.kind === "month_to_month") {
    const before = term.start && addDays(term.start, -1);
    const ended = contracts.find(({ status, contract_end }) => status === "past" && contract_end === before);
    const end = ended?.contract_end;
    return end ? [{ kind: "contract_ended", key: `contract_ended ${end}`, values: { end }, day: end }] : [];
  }
  const { end } = term;
  if (!end || today > end || queuedContract(contracts, today)) return [];
  const facts: DatedFact[] = [];
  const opens = renewalWindowFrom(end);
  if (today >= opens)
    facts.push({ kind: "renewal_window", key: `renewal_window ${end}`, values: { end, opens }, day: opens });
  const stage = contractNoticeStage(term, today);
  if (stage > 0)
    facts.push({
      kind: "contract_notice",
      key: `contract_notice ${end} ${stage}`,
      values: { end, stage },
      day: null,
    });
  return facts;
}

/**
 * All that is so at an account and that its customer is told about, oldest first. Each has a key of its own, so that what is
 * new since the last look is what was not among them then.
 */
export function accountFacts(reads: AccountReads, today: ServiceDay): DatedFact[] {
  const facts = [
    ...enrollmentFacts(reads),
    ...serviceFacts(reads, today),
    ...reads.bills.toReversed().flatMap((bill) => billFacts(bill, reads, today)),
    ...contractFacts(reads, today),
  ];
  return facts.toSorted((a, b) => (a.day ?? today).localeCompare(b.day ?? today));
}
