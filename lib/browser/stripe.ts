import type { Stripe } from "@stripe/stripe-js";
import { loadStripe } from "@stripe/stripe-js/pure";

const loaded = new Map<string, Promise<Stripe>>();
const patienceMs = 20_000;

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error("The card form's script did not load."));
    };
    document.head.append(script);
  });
}

async function load(publicKey: string, scriptUrl: string | null): Promise<Stripe> {
  if (scriptUrl) await loadScript(scriptUrl);
  const stripe = await loadStripe(publicKey);
  if (!stripe) throw new Error("Stripe is loaded in a browser only.");
  return stripe;
}

const tooLate = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("The card form's script takes too long.")), patienceMs);
  });

/**
 * Stripe for a publishable key, once a page. `scriptUrl` is the sandbox's stand-in, which sets `window.Stripe`
 * before Stripe's own loader looks for it; null loads js.stripe.com.
 * @throws Error when the script does not load within 20 seconds; the next call tries again.
 */
export function stripeFor(publicKey: string, scriptUrl: string | null): Promise<Stripe> {
  const kept = loaded.get(publicKey);
  if (kept) return kept;
  const loading = Promise.race([load(publicKey, scriptUrl), tooLate()]).catch((error: unknown) => {
    loaded.delete(publicKey);
    throw error;
  });
  loaded.set(publicKey, loading);
  return loading;
}
