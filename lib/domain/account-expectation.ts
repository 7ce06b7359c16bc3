import type { AccountReads } from "./account-facts.ts";
import { statusView } from "./account-status.ts";
import { failedAttempt, isOpenBill } from "./bill-state.ts";
import { contractNoticeDays } from "./contract-notices.ts";
import { contractTerm, renewalWindowFrom } from "./contract-term.ts";
import { addDays, daysBetween, type ServiceDay } from "./service-day.ts";

/** What may change at an account by itself, so that it is looked at though Light sends no word of it. */
export interface Expectation {
  /** How soon: a bill that comes by itself once a month need not be known in minutes, what somebody waits for must. */
  within: "minutes" | "quarter" | "day";
  /** Days to come on which something falls due, in order. */
  days: ServiceDay[];
}

/** A bill follows its meter read within so many days, and a charge the day that was told. */
const billWithinDays = 6;
const chargeWithinDays = 3;
/** No period between two reads is so long. */
const longestPeriodDays = 45;

/** Whether the meter has been read, or should have been, and the bill has not come yet. */
function isBillDue({ account, bills }: AccountReads, today: ServiceDay): boolean {
  const location = account.locations[0];
  const reading = location?.estimated_next_reading_date;
  const billedTo = bills.find(({ voided_at }) => !voided_at)?.billing_period_end;
  const since = billedTo ?? location?.service_start_date;
  if (!reading || !since) return false;
  if (reading <= today) return today <= addDays(reading, billWithinDays);
  return daysBetween(since, reading) > longestPeriodDays;
}

/** Days on which open bills are charged by themselves, as far as that has not been tried. */
const chargeDays = ({ bills }: AccountReads, today: ServiceDay): ServiceDay[] =>
  bills.flatMap((bill) => {
    const { auto_pay_date: day, payments = [] } = bill;
    return day && isOpenBill(bill, today) && !failedAttempt(payments) ? [day] : [];
  });

/** What to expect of an account on the Texas day `today`. */
export function expectation(reads: AccountReads, today: ServiceDay): Expectation {
  const { account, plan, contracts } = reads;
  if (account.status === "not_enrolled") return { within: "day", days: [] };
  if (!statusView(account).isFinal) return { within: "minutes", days: [] };
  const location = account.locations[0];
  if (!location) return { within: "day", days: [] };
  const charges = chargeDays(reads, today);
  const { final_service_date: final, estimated_next_reading_date: reading } = location;
  const { kind, start, end } = contractTerm(plan, contracts);
  const days = [
    ...charges,
    ...(reading ? [reading] : []),
    ...(final ? [addDays(final, 1)] : []),
    ...(kind === "fixed_term" && end
      ? [renewalWindowFrom(end), ...contractNoticeDays(start, end), addDays(end, 1)]
      : []),
  ];
  const isChargeDue = charges.some((day) => day <= today && today <= addDays(day, chargeWithinDays));
  return {
    within: isChargeDue ? "minutes" : isBillDue(reads, today) ? "quarter" : "day",
    days: days.filter((day) => day > today).toSorted(),
  };
}

const minuteMs = 60_000;
const soonMs = { minutes: 5 * minuteMs, quarter: 12 * minuteMs };
const dailyMs = 22 * 60 * minuteMs;
const spreadMs = 4 * 60 * minuteMs;

/**
 * When to look at an account again: in four to six minutes, in ten to fourteen, so that a lost webhook heals within a
 * quarter of an hour, or within a day, and on the morning of a day on which something falls due. `random` (0 to 1) spreads accounts, so that they are not all asked for at once.
 * `startOfDay` says when a Texas day begins, in ms since 1970.
 */
export function nextLook(
  { within, days }: Expectation,
  now: Date,
  random: number,
  startOfDay: (day: ServiceDay) => number,
): Date {
  const nowMs = now.getTime();
  if (within === "minutes") return new Date(nowMs + soonMs.minutes * (0.8 + 0.4 * random));
  if (within === "quarter") return new Date(nowMs + soonMs.quarter + (random - 0.5) * 4 * minuteMs);
  const inADay = nowMs + dailyMs + spreadMs * (random - 0.5);
  const next = days[0];
  // From 8 to 9 in the morning: what is found out is mailed at once, and nobody is to be woken.
  const morning = next ? startOfDay(next) + (8 + random) * 60 * minuteMs : Number.POSITIVE_INFINITY;
  return new Date(Math.min(inADay, Math.max(morning, nowMs + soonMs.minutes)));
}
