import type { ContractTerm } from "./contract-term.ts";
import { addDays, daysBetween, type ServiceDay } from "./service-day.ts";

/** A term of four months or less. */
const shortTermDays = 124;
/** A day more than the law asks for: a mail may be late by hours. */
const lastNoticeDays = { short: 16, long: 31 };

/**
 * The days on which a customer is told that the contract will end: three, spread evenly over its last third, the last of
 * them at least 30 days before the end, or 15 where the term is four months or less (Texas Utilities Code 39.112). Of a
 * contract whose start is not known only the last one is.
 */
export function contractNoticeDays(start: ServiceDay | null, end: ServiceDay): ServiceDay[] {
  const lengthDays = start ? daysBetween(start, end) + 1 : null;
  const isShort = lengthDays !== null && lengthDays <= shortTermDays;
  const last = isShort ? lastNoticeDays.short : lastNoticeDays.long;
  if (lengthDays === null) return [addDays(end, -last)];
  const first = Math.max(last, Math.floor(lengthDays / 3));
  return [first, Math.round((first + last) / 2), last].map((daysBefore) => addDays(end, -daysBefore));
}

/** Which of the notices is due on `today`, from 1; 0 for none yet. Those that were missed are made up for by the latest one. */
export function contractNoticeStage({ start, end }: ContractTerm, today: ServiceDay): number {
  if (!end || today > end) return 0;
  const days = contractNoticeDays(start, end);
  const passed = days.filter((day) => day <= today).length;
  return passed === 0 ? 0 : passed + 3 - days.length;
}
