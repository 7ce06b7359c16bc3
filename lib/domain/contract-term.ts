import { isPriceFixed } from "./plan-offer.ts";
import { addDays, daysBetween, type ServiceDay } from "./service-day.ts";

type Maybe<T> = T | null | undefined;

/** The fields of the plan in force that say how long it binds; all may be absent. */
export interface ContractPlan {
  plan_type?: Maybe<string>;
  rate_structure?: Maybe<string>;
  term_months?: Maybe<number>;
  contract_start?: Maybe<ServiceDay>;
  /** The last day; null when nothing ends it. */
  contract_end?: Maybe<ServiceDay>;
}

/** A contract as Light lists it with its documents. */
export interface ListedContract {
  contract_start?: Maybe<ServiceDay>;
  contract_end?: Maybe<ServiceDay>;
  /** `past`, `active` or `upcoming`. */
  status?: Maybe<string>;
}

/** The last days of a contract in which leaving costs nothing (16 TAC 25.475). */
export const feeFreeDays = 14;
/** Light offers renewals from so many days before the end. */
export const renewalWindowDays = 90;

export interface ContractTerm {
  /** `unknown` when neither the plan nor the list of contracts says. */
  kind: "fixed_term" | "month_to_month" | "unknown";
  start: ServiceDay | null;
  /** The last day. */
  end: ServiceDay | null;
}

/** How long the present contract runs, from the plan or, where it does not say, from the list of contracts. */
export function contractTerm(
  plan: ContractPlan | null,
  contracts: readonly ListedContract[] | null,
): ContractTerm {
  const active = contracts?.find(({ status }) => status === "active");
  const start = plan?.contract_start ?? active?.contract_start ?? null;
  const end = plan?.contract_end ?? active?.contract_end ?? null;
  if (plan && isPriceFixed(plan) === false) return { kind: "month_to_month", start, end };
  if (end) return { kind: "fixed_term", start, end };
  const isOpen = plan?.contract_end === null || (!plan?.contract_end && active?.contract_end === null);
  return { kind: isOpen ? "month_to_month" : "unknown", start, end };
}

/** The contract that was agreed to follow the present one. */
export const queuedContract = <C extends ListedContract>(
  contracts: readonly C[] | null,
  today: ServiceDay,
): C | null =>
  contracts?.find(({ status, contract_start }) => status === "upcoming" && (contract_start ?? "9") > today) ??
  null;

/** The first of the last days in which leaving costs nothing; the last day itself is one of them. */
export const feeFreeFrom = (end: ServiceDay): ServiceDay => addDays(end, 1 - feeFreeDays);

/** The first day on which a renewal is offered. */
export const renewalWindowFrom = (end: ServiceDay): ServiceDay => addDays(end, -renewalWindowDays);

/**
 * Whether the next contract can be chosen: `closed` once service is to end, `unknown` when nothing says when the
 * present contract ends.
 */
export type RenewalState = "early" | "open" | "queued" | "closed" | "unknown";

export function renewalState(
  term: ContractTerm,
  at: { today: ServiceDay; hasQueued: boolean; finalServiceDate?: Maybe<ServiceDay> },
): RenewalState {
  if (at.finalServiceDate) return "closed";
  if (at.hasQueued) return "queued";
  if (term.kind === "month_to_month") return "open";
  if (!term.end) return "unknown";
  return at.today < renewalWindowFrom(term.end) ? "early" : "open";
}

/** The day on which a contract agreed now would begin: after the present one, or tomorrow where nothing ends it. */
export const renewalStart = (term: ContractTerm, today: ServiceDay): ServiceDay =>
  addDays(term.kind === "fixed_term" && term.end && term.end >= today ? term.end : today, 1);

export type TimelineCode = "start" | "window" | "fee_free" | "end";

/** A day of a contract; `percent` is its place between the start (0) and the end of the last day (100). */
export interface TimelinePoint {
  code: TimelineCode;
  day: ServiceDay;
  percent: number;
  isOver: boolean;
}

/**
 * The days of a contract that matter, in their order, and where today is among them. With the next contract booked, which
 * may have its own fee for ending early, no day is told from which leaving is free.
 */
export function contractTimeline(
  start: ServiceDay,
  end: ServiceDay,
  today: ServiceDay,
  hasQueued: boolean,
): { points: TimelinePoint[]; todayPercent: number; daysLeft: number } {
  const length = daysBetween(start, end) + 1;
  const percent = (day: ServiceDay): number =>
    Math.min(100, Math.max(0, (100 * daysBetween(start, day)) / length));
  const inside = (day: ServiceDay): ServiceDay => (day < start ? start : day);
  const days: [TimelineCode, ServiceDay][] = [
    ["start", start],
    ["window", inside(renewalWindowFrom(end))],
  ];
  if (!hasQueued) days.push(["fee_free", inside(feeFreeFrom(end))]);
  return {
    points: [
      ...days.map(([code, day]) => ({ code, day, percent: percent(day), isOver: day < today })),
      { code: "end", day: end, percent: 100, isOver: end < today },
    ],
    todayPercent: percent(today),
    daysLeft: Math.max(0, daysBetween(today, end)),
  };
}
