/** What Stripe tells the page about a refusal; its own sentence is not shown. */
export interface CardError {
  type?: string;
  code?: string | undefined;
  decline_code?: string | undefined;
}

/** Keys of `messages/…/payment.json`, with `declined_` before them. */
const reasons = {
  insufficient_funds: "insufficient_funds",
  expired_card: "expired_card",
  invalid_expiry_month: "expired_card",
  invalid_expiry_month_past: "expired_card",
  invalid_expiry_year: "expired_card",
  invalid_expiry_year_past: "expired_card",
  incorrect_cvc: "incorrect_cvc",
  invalid_cvc: "incorrect_cvc",
  incorrect_number: "incorrect_number",
  invalid_number: "incorrect_number",
  incorrect_zip: "incorrect_zip",
  processing_error: "processing_error",
  try_again_later: "processing_error",
  card_velocity_exceeded: "too_often",
  setup_intent_authentication_failure: "authentication",
  payment_intent_authentication_failure: "authentication",
  authentication_required: "authentication",
  test_mode_live_card: "test_cards_only",
} as const;

export type CardReason = (typeof reasons)[keyof typeof reasons] | "generic" | "connection" | "unexpected";

const known = new Map<string, CardReason>(Object.entries(reasons));

/**
 * Why a card was not saved, in a few kinds that a person can act on. Lost, stolen and fraud codes read like any other
 * refusal: Stripe asks not to tell whoever holds the card (docs.stripe.com/declines/codes).
 */
export function cardReason({ type, code, decline_code }: CardError): CardReason {
  const reason = known.get(decline_code ?? "") ?? known.get(code ?? "");
  if (reason) return reason;
  if (type === "card_error" || code === "card_declined") return "generic";
  return type === "api_connection_error" ? "connection" : "unexpected";
}
