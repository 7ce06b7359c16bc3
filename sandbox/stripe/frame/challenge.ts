import type { ChallengeStart, FromChallenge, Result } from "../card-form-messages.ts";
import type { SetupIntentBody } from "../setup-intent.ts";
import { handedOver, the } from "./port.ts";
import { callStripe } from "./stripe-api.ts";
import { words } from "./words.ts";

/** The bank's question, as its customer would see it. Escape is a refusal, here and in the page around. */
function ask({ key, clientSecret, locale }: ChallengeStart, port: MessagePort): void {
  const complete = the("#complete", HTMLButtonElement);
  const fail = the("#fail", HTMLButtonElement);
  document.documentElement.lang = locale;
  for (const [name, text] of Object.entries(words[locale].challenge)) {
    the(`#${name}`, HTMLElement).textContent = text;
  }

  const answer = async (isAuthenticated: boolean): Promise<void> => {
    if (complete.disabled) return;
    complete.disabled = fail.disabled = true;
    the("section", HTMLElement).setAttribute("aria-busy", "true");
    const intent = await callStripe<SetupIntentBody>(location.origin, "setup_intents/challenge", {
      key,
      client_secret: clientSecret,
      locale,
      is_authenticated: isAuthenticated,
    });
    const result: Result = "error" in intent ? intent : { setupIntent: intent };
    port.postMessage({ type: "finished", result } satisfies FromChallenge);
  };

  complete.addEventListener("click", () => answer(true));
  fail.addEventListener("click", () => answer(false));
  port.onmessage = () => answer(false);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    answer(false);
  });
  the("section", HTMLElement).hidden = false;
  complete.focus();
}

handedOver<ChallengeStart>().then(({ start, port }) => ask(start, port));
