import { schemeOf } from "./frame/card-number.ts";
import type { TypedCard } from "./typed-card.ts";

export type Decline =
  | "generic_decline"
  | "insufficient_funds"
  | "lost_card"
  | "stolen_card"
  | "card_velocity_exceeded"
  | "expired_card"
  | "incorrect_cvc"
  | "incorrect_zip"
  | "processing_error"
  | "test_mode_live_card";

export type LaterFailure = "card_declined" | "authentication_required";

export interface CardBehaviour {
  /** Whether the bank asks the customer to prove who they are. */
  readonly isChallenged: boolean;
  /** The bank's answer to saving the card (after the challenge, where there is one); null = yes. */
  readonly decline: Decline | null;
  /** What becomes of a later charge without the customer; null = it succeeds. */
  readonly chargesFail: LaterFailure | null;
}

const succeeds: CardBehaviour = { isChallenged: false, decline: null, chargesFail: null };
const declines = (decline: Decline): CardBehaviour => ({ ...succeeds, decline });
const challenged: CardBehaviour = { ...succeeds, isChallenged: true };

/** docs.stripe.com/testing. Any other number is declined, as Stripe declines real cards in test mode. */
const behaviours: Record<string, CardBehaviour> = {
  "4242424242424242": succeeds,
  "4000056655665556": succeeds,
  "5555555555554444": succeeds,
  "2223003122003222": succeeds,
  "5200828282828210": succeeds,
  "378282246310005": succeeds,
  "371449635398431": succeeds,
  "6011111111111117": succeeds,
  "3056930009020004": succeeds,
  "36227206271667": succeeds,
  "3566002020360505": succeeds,
  "6200000000000005": succeeds,
  "4000000000000259": succeeds,
  "4000000000000341": { ...succeeds, chargesFail: "card_declined" },
  "4000000000000002": declines("generic_decline"),
  "4000000000009995": declines("insufficient_funds"),
  "4000000000009987": declines("lost_card"),
  "4000000000009979": declines("stolen_card"),
  "4000000000006975": declines("card_velocity_exceeded"),
  "4000000000000069": declines("expired_card"),
  "4000000000000127": declines("incorrect_cvc"),
  "4000000000000101": declines("incorrect_cvc"),
  "4000000000000036": declines("incorrect_zip"),
  "4000000000000119": declines("processing_error"),
  "4000002500003155": challenged,
  "4000002760003184": { ...challenged, chargesFail: "authentication_required" },
  "4000000000003220": challenged,
  "4000008260003178": { ...challenged, chargesFail: "card_declined" },
  "4000008400001629": { ...challenged, decline: "generic_decline" },
};

/** Numbers that are known, with what they do. */
export const knownCards: readonly (readonly [string, CardBehaviour])[] = Object.entries(behaviours);

export const behaviourOf = (digits: string): CardBehaviour =>
  behaviours[digits] ?? declines("test_mode_live_card");

/** Stripe's own names for its test cards, for callers without a browser. */
const tokens: Record<string, string> = {
  pm_card_visa: "4242424242424242",
  pm_card_mastercard: "5555555555554444",
  pm_card_amex: "378282246310005",
  pm_card_chargeCustomerFail: "4000000000000341",
  pm_card_visa_chargeDeclined: "4000000000000002",
  pm_card_visa_chargeDeclinedInsufficientFunds: "4000000000009995",
  pm_card_authenticationRequiredOnSetup: "4000002500003155",
  pm_card_authenticationRequired: "4000002760003184",
};

/** The card behind such a name, good for four more years. */
export function cardOfToken(token: string, now: Date): TypedCard | undefined {
  const number = tokens[token];
  if (!number) return undefined;
  const cvc = "1234".slice(0, schemeOf(number).cvcLength);
  return { number, exp_month: 12, exp_year: now.getFullYear() + 4, cvc, postal_code: "75201" };
}
