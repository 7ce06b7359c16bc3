import type { PageError } from "../card-form-messages.ts";
import type { Locale } from "../stripe-error.ts";

const unreachable: Record<Locale, string> = {
  en: "We are experiencing issues connecting to our payments provider. Please check your internet connection and try again.",
  es: "Tenemos problemas para conectarnos con nuestro proveedor de pagos. Revise su conexión a internet y vuelva a intentarlo.",
};

const unexpected: Record<Locale, string> = {
  en: "An unexpected error occurred. Please try again.",
  es: "Ocurrió un error inesperado. Vuelva a intentarlo.",
};

export const connectionError = (locale: Locale): PageError => ({
  type: "api_connection_error",
  message: unreachable[locale],
});

/** One call of the stand-in's API. Never rejects: a failure is an answer with an `error`, as from Stripe. */
export async function callStripe<T extends object>(
  origin: string,
  path: string,
  body: { readonly key: string; readonly locale: Locale } & Record<string, unknown>,
): Promise<T | { readonly error: PageError }> {
  try {
    const response = await fetch(`${origin}/stripe/v1/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    const answer: unknown = await response.json().catch(() => null);
    if (isAnswer<T>(answer, response.ok)) return answer;
    return { error: { type: "api_error", message: unexpected[body.locale] } };
  } catch {
    return { error: connectionError(body.locale) };
  }
}

/** Our own API answers with what was asked for, or with an `error` object. */
function isAnswer<T extends object>(answer: unknown, isOk: boolean): answer is T {
  if (typeof answer !== "object" || answer === null) return false;
  return isOk || ("error" in answer && typeof answer.error === "object");
}
