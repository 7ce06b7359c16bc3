import { addDays, daysBetween, type ServiceDay } from "./service-day.ts";

/** From this many days before a card ends we say so. */
const warningDays = 45;

/** When a card ends and how near that is. */
export interface CardExpiry {
  state: "valid" | "soon" | "expired";
  /** The last day on which it can be charged. */
  last: ServiceDay;
}

/** A card is good to the end of the month that is printed on it; null when Light does not say which. */
export function cardExpiry(
  card: { card_exp_month?: number | null | undefined; card_exp_year?: number | null | undefined },
  today: ServiceDay,
): CardExpiry | null {
  const { card_exp_month: month, card_exp_year: year } = card;
  if (!month || !year) return null;
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const last = addDays(`${nextYear}-${String(nextMonth).padStart(2, "0")}-01`, -1);
  const left = daysBetween(today, last);
  if (left < 0) return { state: "expired", last };
  return { state: left <= warningDays ? "soon" : "valid", last };
}

/** Whether a card will be of no use on `day`; not where Light does not say when it ends. */
export const isExpiredBy = (card: Parameters<typeof cardExpiry>[0], day: ServiceDay): boolean =>
  cardExpiry(card, day)?.state === "expired";
