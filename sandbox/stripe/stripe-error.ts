import type { Decline } from "./test-cards.ts";

export type Locale = "en" | "es";

export interface StripeErrorBody {
  readonly type: "card_error" | "invalid_request_error" | "api_error";
  readonly code?: string;
  readonly decline_code?: string;
  readonly param?: string;
  readonly doc_url?: string;
  readonly message: string;
  readonly payment_method?: object;
  readonly setup_intent?: object;
}

/** An answer other than success, in Stripe's terms. */
export class StripeError extends Error {
  readonly status: 400 | 401 | 402 | 404;
  readonly body: StripeErrorBody;

  constructor(status: StripeError["status"], body: StripeErrorBody) {
    super(body.message);
    this.status = status;
    this.body = body.code
      ? { doc_url: `https://stripe.com/docs/error-codes/${dashed(body.code)}`, ...body }
      : body;
  }
}

const dashed = (code: string): string => code.replaceAll("_", "-");

type Sentence = Record<Locale, string>;

const declined: Sentence = { en: "Your card was declined.", es: "Se rechazó la tarjeta." };
const velocity: Sentence = {
  en: "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
  es: "Se rechazó la tarjeta por demasiados intentos seguidos o por superar su límite.",
};
const live: Sentence = {
  en: "Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.",
  es: "Se rechazó la tarjeta. Aquí solo funcionan tarjetas de prueba: https://stripe.com/docs/testing.",
};

const declineSentences: Record<Decline, Sentence> = {
  generic_decline: declined,
  lost_card: declined,
  stolen_card: declined,
  card_velocity_exceeded: velocity,
  test_mode_live_card: live,
  insufficient_funds: {
    en: "Your card has insufficient funds.",
    es: "La tarjeta no tiene fondos suficientes.",
  },
  expired_card: { en: "Your card has expired.", es: "La tarjeta venció." },
  incorrect_cvc: {
    en: "Your card's security code is incorrect.",
    es: "El código de seguridad de la tarjeta es incorrecto.",
  },
  incorrect_zip: {
    en: "Your card's postal code is incorrect.",
    es: "El código postal de la tarjeta es incorrecto.",
  },
  processing_error: {
    en: "An error occurred while processing your card. Try again in a little bit.",
    es: "Hubo un error al procesar la tarjeta. Vuelva a intentarlo en un momento.",
  },
};

/** These are codes of their own; every other decline is a `card_declined` with a `decline_code`. */
const paramOfCode: Partial<Record<Decline, string>> = {
  expired_card: "exp_month",
  incorrect_cvc: "cvc",
  incorrect_zip: "address_zip",
};

export function declineBody(decline: Decline, locale: Locale): StripeErrorBody {
  const message = declineSentences[decline][locale];
  const param = paramOfCode[decline];
  if (param) return { type: "card_error", code: decline, param, message };
  if (decline === "processing_error") return { type: "card_error", code: decline, message };
  return { type: "card_error", code: "card_declined", decline_code: decline, message };
}

const badFields = {
  number: { en: "Your card number is invalid.", es: "El número de tarjeta no es válido." },
  exp_month: { en: "Your card's expiration month is invalid.", es: "El mes de vencimiento no es válido." },
  exp_year: { en: "Your card's expiration year is invalid.", es: "El año de vencimiento no es válido." },
  cvc: { en: "Your card's security code is invalid.", es: "El código de seguridad no es válido." },
} satisfies Record<string, Sentence>;

const codeOfField = {
  number: "incorrect_number",
  exp_month: "invalid_expiry_month",
  exp_year: "invalid_expiry_year",
  cvc: "invalid_cvc",
};

export const badField = (param: keyof typeof badFields, locale: Locale): StripeError =>
  new StripeError(402, {
    type: "card_error",
    code: codeOfField[param],
    param,
    message: badFields[param][locale],
  });

export const authenticationFailed = (locale: Locale): StripeErrorBody => ({
  type: "invalid_request_error",
  code: "setup_intent_authentication_failure",
  message: {
    en: "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
    es: "No pudimos autenticar su método de pago. Elija otro método de pago y vuelva a intentarlo.",
  }[locale],
});

export const badRequest = (message: string, param?: string): StripeError =>
  new StripeError(400, { type: "invalid_request_error", message, ...(param ? { param } : {}) });
