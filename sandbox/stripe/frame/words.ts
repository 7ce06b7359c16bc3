import type { Locale } from "../stripe-error.ts";

export type Problem =
  | "incomplete_number"
  | "invalid_number"
  | "incomplete_expiry"
  | "invalid_expiry_month"
  | "invalid_expiry_month_past"
  | "invalid_expiry_year"
  | "incomplete_cvc"
  | "incomplete_zip";

interface Words {
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly placeholders: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<Problem, string>>;
  readonly terms: (business: string) => string;
  readonly challenge: Readonly<Record<string, string>>;
}

const en: Words = {
  title: "Card details",
  labels: { number: "Card number", expiry: "Expiration date", cvc: "Security code", zip: "ZIP" },
  placeholders: { number: "1234 1234 1234 1234", expiry: "MM / YY", cvc: "CVC", zip: "12345" },
  problems: {
    incomplete_number: "Your card number is incomplete.",
    invalid_number: "Your card number is invalid.",
    incomplete_expiry: "Your card's expiration date is incomplete.",
    invalid_expiry_month: "Your card's expiration month is invalid.",
    invalid_expiry_month_past: "Your card's expiration date is in the past.",
    invalid_expiry_year: "Your card's expiration year is invalid.",
    incomplete_cvc: "Your card's security code is incomplete.",
    incomplete_zip: "Your ZIP is incomplete.",
  },
  terms: (business) =>
    `By providing your card information, you allow ${business} to charge your card for future payments in accordance with their terms.`,
  challenge: {
    bank: "Test Bank",
    title: "Is this you?",
    text: "Your bank wants to be sure that it is you who is saving this card.",
    test: "This is a practice page: nothing is charged and no bank is asked.",
    complete: "Complete authentication",
    fail: "Fail authentication",
  },
};

const es: Words = {
  title: "Datos de la tarjeta",
  labels: {
    number: "Número de tarjeta",
    expiry: "Vencimiento",
    cvc: "Código de seguridad",
    zip: "Código postal",
  },
  placeholders: { number: "1234 1234 1234 1234", expiry: "MM / AA", cvc: "CVC", zip: "12345" },
  problems: {
    incomplete_number: "El número de tarjeta está incompleto.",
    invalid_number: "El número de tarjeta no es válido.",
    incomplete_expiry: "La fecha de vencimiento está incompleta.",
    invalid_expiry_month: "El mes de vencimiento no es válido.",
    invalid_expiry_month_past: "La fecha de vencimiento ya pasó.",
    invalid_expiry_year: "El año de vencimiento no es válido.",
    incomplete_cvc: "El código de seguridad está incompleto.",
    incomplete_zip: "El código postal está incompleto.",
  },
  terms: (business) =>
    `Al proporcionar los datos de su tarjeta, usted permite que ${business} haga cargos a su tarjeta por pagos futuros de acuerdo con sus condiciones.`,
  challenge: {
    bank: "Banco de prueba",
    title: "¿Es usted?",
    text: "Su banco quiere asegurarse de que es usted quien guarda esta tarjeta.",
    test: "Esta es una página de práctica: no se cobra nada ni se consulta a ningún banco.",
    complete: "Completar la autenticación",
    fail: "Rechazar la autenticación",
  },
};

export const words: Readonly<Record<Locale, Words>> = { en, es };
