import { numberState, schemeOf } from "./frame/card-number.ts";
import { longestMonths, monthsLeft } from "./frame/expiry.ts";
import { badField, type Locale } from "./stripe-error.ts";

/** A card as it was typed. Lives for one call: neither the number nor the CVC is ever kept. */
export interface TypedCard {
  readonly number: string;
  readonly exp_month: number;
  readonly exp_year: number;
  readonly cvc: string;
  readonly postal_code: string;
}

/** @throws StripeError about the first wrong field. */
export function checkCard(card: TypedCard, now: Date, locale: Locale): void {
  if (numberState(card.number) !== "complete") throw badField("number", locale);
  if (card.exp_month < 1 || card.exp_month > 12) throw badField("exp_month", locale);
  const months = monthsLeft({ month: card.exp_month, year: card.exp_year }, now);
  if (months < 0 || months > longestMonths) throw badField("exp_year", locale);
  if (card.cvc.length !== schemeOf(card.number).cvcLength) throw badField("cvc", locale);
}
