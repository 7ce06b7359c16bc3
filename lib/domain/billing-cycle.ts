import { addDays, daysBetween, type ServiceDay } from "./service-day.ts";

/** The bill that is being made: from the day after the last one's period to the day on which the meter is read. */
export interface BillingCycle {
  start: ServiceDay;
  /** The last day; expected, as utilities read a day earlier or later. */
  end: ServiceDay;
  /** The meter should have been read, and its bill is not there yet. */
  isClosing: boolean;
}

/** A usual cycle; a first one may be some days longer. */
const usualDays = 30;
const longestDays = 42;

interface Billed {
  billing_period_end: ServiceDay;
  voided_at?: string | null | undefined;
}

/**
 * The running cycle of a home.
 * @param invoices newest first or not; void ones do not count
 * @param nextReading the utility's next reading day, where Light tells it
 */
export function billingCycle(
  invoices: readonly Billed[],
  serviceStart: ServiceDay,
  nextReading: ServiceDay | null | undefined,
  today: ServiceDay,
): BillingCycle {
  const lastEnd = invoices
    .filter(({ voided_at }) => !voided_at)
    .reduce<ServiceDay>((last, { billing_period_end: end }) => (end > last ? end : last), "");
  const start = lastEnd ? addDays(lastEnd, 1) : serviceStart;
  const isOurs = nextReading && nextReading >= today && daysBetween(start, nextReading) <= longestDays;
  if (isOurs) return { start, end: nextReading, isClosing: false };
  const end = addDays(start, usualDays - 1);
  // Light names the reading after this one as soon as this one is done.
  const isRead = Boolean(
    nextReading && nextReading >= today && daysBetween(start, nextReading) > longestDays,
  );
  if (end < today) return { start, end, isClosing: true };
  return { start, end: isRead ? addDays(today, -1) : end, isClosing: isRead };
}
