import { addDays, daysBetween, type ServiceDay } from "./service-day.ts";

/** The bill that is being made: from the day after the last one's period to the day on which the meter is read. */
export interface BillingCycle {
  start: ServiceDay;
  /** The last day; expected, as utilities read a day earlier or later. */
  end: ServiceDay;
  /** The meter should have been read, and its bill is not there yet. */
  isClosing: boolean;
  /** Service ends with it. */
  isFinal: boolean;
}

/** A usual cycle; a first one may be some days longer. */
const usualDays = 30;
const longestDays = 42;

interface Billed {
  billing_period_end: ServiceDay;
  voided_at?: string | null | undefined;
}

interface Service {
  start: ServiceDay;
  /** The last day, once it is known. */
  end: ServiceDay | null | undefined;
  /** The utility's next reading day, where Light tells it. */
  nextReading: ServiceDay | null | undefined;
}

/**
 * The running cycle of a home; null once a bill covers the last day of service.
 * @param invoices newest first or not; void ones do not count
 */
export function billingCycle(
  invoices: readonly Billed[],
  service: Service,
  today: ServiceDay,
): BillingCycle | null {
  const lastBilled = invoices
    .filter(({ voided_at }) => !voided_at)
    .reduce<ServiceDay>((last, { billing_period_end: end }) => (end > last ? end : last), "");
  const start = lastBilled ? addDays(lastBilled, 1) : service.start;
  if (service.end && service.end < start) return null;
  // A reading day that has passed says nothing of this cycle.
  const reading = service.nextReading && service.nextReading >= today ? service.nextReading : null;
  const isWithin = (day: ServiceDay) => daysBetween(start, day) <= longestDays;
  if (service.end && isWithin(service.end) && !(reading && reading < service.end))
    return { start, end: service.end, isClosing: service.end < today, isFinal: true };
  if (reading && isWithin(reading)) return { start, end: reading, isClosing: false, isFinal: false };
  const usualEnd = addDays(start, usualDays - 1);
  if (usualEnd < today) return { start, end: usualEnd, isClosing: true, isFinal: false };
  // Light names the reading after this one as soon as this one is done.
  const isRead = reading !== null;
  return { start, end: isRead ? addDays(today, -1) : usualEnd, isClosing: isRead, isFinal: false };
}
