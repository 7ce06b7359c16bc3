import type { Stripe } from "@stripe/stripe-js";
import { loadStripe } from "@stripe/stripe-js/pure";

const loaded = new Map<string, Promise<Stripe | null>>();

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("The card form's script did not load."));
    document.head.append(script);
  });
}

/**
 * Stripe for a publishable key, once a page. `scriptUrl` is the sandbox's stand-in, which sets `window.Stripe`
 * before Stripe's own loader looks for it; null loads js.stripe.com.
 */
export function stripeFor(publicKey: string, scriptUrl: string | null): Promise<Stripe | null> {
  const kept = loaded.get(publicKey);
  if (kept) return kept;
  const loading = (scriptUrl ? loadScript(scriptUrl) : Promise.resolve())
    .then(() => loadStripe(publicKey))
    .catch((error: unknown) => {
      // A failed load must not be the answer for ever: the next visit to the form tries again.
      loaded.delete(publicKey);
      throw error;
    });
  loaded.set(publicKey, loading);
  return loading;
}
