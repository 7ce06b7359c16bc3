import { type cardExpiry, isExpiredBy } from "./card-expiry.ts";
import type { ServiceDay } from "./service-day.ts";

/** The charge of an open bill that Light has told for a day, and what is to be expected of it. */
export interface ComingCharge {
  day: ServiceDay;
  /** "unknown" while it is not known which card is on file, if any. */
  state: "charged" | "card_expired" | "unknown";
}

/**
 * The charge to come of a bill; null without one. `card` is null where none is on file, undefined where that is not known.
 * The day is Light's or none: one that we worked out could be wrong.
 */
export function comingCharge(
  { auto_pay_date: day }: { auto_pay_date?: ServiceDay | null | undefined },
  card: Parameters<typeof cardExpiry>[0] | null | undefined,
  today: ServiceDay,
): ComingCharge | null {
  if (!day || day < today || card === null) return null;
  if (card === undefined) return { day, state: "unknown" };
  return { day, state: isExpiredBy(card, day) ? "card_expired" : "charged" };
}
