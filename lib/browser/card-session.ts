import type { SetupIntent, Stripe, StripeElements, StripeError } from "@stripe/stripe-js";
import type { AccountClient } from "#lib/light/client.ts";
import { account } from "./account.ts";
import { stripeFor } from "./stripe.ts";

/** What saving one card needs. */
export interface CardSession {
  stripe: Stripe;
  /** Opens one SetupIntent; a declined card leaves it usable for the next. */
  clientSecret: string;
  /** What became of a card whose bank sent the person away and back here. */
  returned: SetupIntent | null;
}

/**
 * Loads the card form's script and opens a session at Light, or takes up the one that a bank has sent back to this page.
 * @throws Error when the script does not come, Problem when Light gives no session.
 */
export async function openCardSession(
  publicKey: string,
  scriptUrl: string | null,
  client: Pick<AccountClient, "createPaymentSession"> = account,
): Promise<CardSession> {
  const secret = new URLSearchParams(location.search).get("setup_intent_client_secret");
  if (!secret) {
    const [stripe, { client_secret }] = await Promise.all([
      stripeFor(publicKey, scriptUrl),
      client.createPaymentSession(),
    ]);
    return { stripe, clientSecret: client_secret, returned: null };
  }
  const stripe = await stripeFor(publicKey, scriptUrl);
  const { setupIntent, error } = await stripe.retrieveSetupIntent(secret);
  if (error?.type === "api_connection_error") throw new Error(error.message);
  // Read once; it must not stay in the address bar, the history or a bookmark.
  history.replaceState(null, "", location.pathname);
  if (!setupIntent || setupIntent.status === "canceled") return openCardSession(publicKey, scriptUrl, client);
  return { stripe, clientSecret: secret, returned: setupIntent };
}

/** Light's name for the card of a SetupIntent that went through, else null. */
export function savedCardOf(intent: SetupIntent | null | undefined): string | null {
  if (intent?.status !== "succeeded" || !intent.payment_method) return null;
  return typeof intent.payment_method === "string" ? intent.payment_method : intent.payment_method.id;
}

/**
 * Confirms the card in the form, with the bank's own check where it asks for one. When no answer comes back, or the
 * card was already confirmed, the SetupIntent says what is true: a card is never confirmed twice.
 */
export async function confirmCard(
  { stripe, clientSecret }: CardSession,
  elements: StripeElements,
): Promise<{ payment_method_id: string } | { error: StripeError }> {
  const return_url = location.origin + location.pathname;
  const { setupIntent, error } = await stripe.confirmSetup({
    elements,
    redirect: "if_required",
    confirmParams: { return_url },
  });
  const isAnswer = setupIntent ?? error.type === "card_error";
  const intent =
    setupIntent ?? (isAnswer ? null : (await stripe.retrieveSetupIntent(clientSecret)).setupIntent);
  const payment_method_id = savedCardOf(intent);
  if (payment_method_id) return { payment_method_id };
  return { error: error ?? intent?.last_setup_error ?? { type: "card_error" } };
}
