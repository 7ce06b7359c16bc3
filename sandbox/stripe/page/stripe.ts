import type { Result } from "../card-form-messages.ts";
import { callStripe } from "../frame/stripe-api.ts";
import type { SetupIntentBody } from "../setup-intent.ts";
import type { Locale } from "../stripe-error.ts";
import { showChallenge } from "./challenge.ts";
import { ElementsGroup, type ElementsOptions } from "./elements.ts";
import { IntegrationError } from "./integration-error.ts";
import { resolveLocale, sandboxOrigin } from "./origin.ts";

interface ConfirmSetup {
  readonly elements?: ElementsGroup;
  readonly clientSecret?: string;
  readonly redirect?: "always" | "if_required";
  readonly confirmParams?: {
    readonly return_url?: string;
    readonly payment_method?: string;
    readonly payment_method_data?: {
      readonly billing_details?: { readonly address?: { readonly postal_code?: string } };
    };
  };
}

/** Stripe's object for one publishable key: what saving a card needs, and the methods whose presence is checked. */
function createStripe(key: string, { locale: pageLocale }: { locale?: string } = {}): object {
  const locale = resolveLocale(pageLocale);

  const call = async (
    path: string,
    clientSecret: string,
    more: object,
    speaking: Locale,
  ): Promise<Result> => {
    const body = { key, client_secret: clientSecret, locale: speaking, ...more };
    const intent = await callStripe<SetupIntentBody>(sandboxOrigin, `setup_intents/${path}`, body);
    return "error" in intent ? { error: intent.error } : { setupIntent: intent };
  };

  const authenticated = async (result: Result, elements?: ElementsGroup): Promise<Result> => {
    if (result.setupIntent?.status !== "requires_action") return result;
    const start = { key, clientSecret: result.setupIntent.client_secret, locale: elements?.locale ?? locale };
    return showChallenge(start, elements?.appearance.theme ?? "stripe");
  };

  const confirmSetup = async (options: ConfirmSetup): Promise<Result> => {
    const { elements, confirmParams, redirect = "always" } = options;
    const clientSecret = options.clientSecret ?? elements?.clientSecret;
    if (!clientSecret) throw missing("confirmSetup", "clientSecret");
    if (redirect === "always" && !confirmParams?.return_url) {
      throw missing("confirmSetup", "confirmParams.return_url");
    }
    const token = confirmParams?.payment_method;
    if (!elements && !token) throw missing("confirmSetup", "elements");
    const postalCode = confirmParams?.payment_method_data?.billing_details?.address?.postal_code ?? "";
    const answer = token
      ? await call("confirm", clientSecret, { payment_method: token }, elements?.locale ?? locale)
      : await elements?.mounted().ask({ type: "confirm", clientSecret, postalCode });
    const result = await authenticated(answer ?? {}, elements);
    if (result.setupIntent && redirect === "always" && confirmParams?.return_url) {
      return leaveFor(confirmParams.return_url, result.setupIntent);
    }
    return result;
  };

  return {
    elements: (options: ElementsOptions = {}) =>
      new ElementsGroup(key, { ...(pageLocale ? { locale: pageLocale } : {}), ...options }),
    confirmSetup,
    confirmCardSetup: async (
      clientSecret: string,
      data: { payment_method?: unknown } = {},
    ): Promise<Result> => {
      if (typeof data.payment_method !== "string") {
        throw new IntegrationError("In the sandbox, confirmCardSetup takes the id of a payment method.");
      }
      const more = { payment_method: data.payment_method };
      return authenticated(await call("confirm", clientSecret, more, locale));
    },
    retrieveSetupIntent: (clientSecret: string) => call("retrieve", clientSecret, {}, locale),
    handleNextAction: async ({ clientSecret }: { clientSecret: string }) =>
      authenticated(await call("retrieve", clientSecret, {}, locale)),
    createToken: absent("createToken"),
    createPaymentMethod: absent("createPaymentMethod"),
    confirmCardPayment: absent("confirmCardPayment"),
    registerAppInfo: () => undefined,
    _registerWrapper: () => undefined,
  };
}

const missing = (method: string, name: string): IntegrationError =>
  new IntegrationError(`stripe.${method}(): the ${name} argument is required.`);

const absent = (method: string) => async (): Promise<never> => {
  throw new IntegrationError(`The sandbox saves cards only: it has no stripe.${method}().`);
};

/** Like Stripe, never resolves: the page is on its way out. */
function leaveFor(returnUrl: string, intent: SetupIntentBody): Promise<never> {
  const url = new URL(returnUrl);
  url.searchParams.set("setup_intent", intent.id);
  url.searchParams.set("setup_intent_client_secret", intent.client_secret);
  url.searchParams.set("redirect_status", intent.status);
  location.assign(url);
  return new Promise(() => undefined);
}

function Stripe(key: unknown, options?: { locale?: string }): object {
  if (typeof key === "string" && key.startsWith("pk_test_")) return createStripe(key, options);
  if (typeof key === "string" && key.startsWith("sk_")) {
    throw new IntegrationError(
      "You should not use your secret key with Stripe.js.\n        Please pass a publishable key instead.",
    );
  }
  throw new IntegrationError(
    "Please call Stripe() with your publishable key. The sandbox takes pk_test_… keys only.",
  );
}

/** The release that @stripe/stripe-js 10 expects. */
Stripe.version = "endive";
if (!("Stripe" in window)) Object.assign(window, { Stripe });
