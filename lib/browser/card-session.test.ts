import type { StripeElements } from "@stripe/stripe-js";
import { expect, it, vi } from "vitest";
import { type CardSession, confirmCard } from "./card-session.ts";

// React Query is for the browser; confirming a card does not touch the account.
vi.mock("./account.ts", () => ({ account: {} }));
vi.stubGlobal("location", { origin: "https://portal.example", pathname: "/enroll/payment" });

const clientSecret = "seti_1_secret_2";
const saved = { setupIntent: { status: "succeeded", payment_method: "pm_1" } };
const open = { setupIntent: { status: "requires_payment_method", payment_method: null } };

/** Stripe, as far as one confirmation goes: what it answers, and what it says when asked again. */
function sessionOf(answer: object, truth: object = {}) {
  const confirmSetup = vi.fn(async () => answer);
  const retrieveSetupIntent = vi.fn(async () => truth);
  const stripe = { confirmSetup, retrieveSetupIntent } as unknown as CardSession["stripe"];
  const elements = {} as StripeElements;
  return {
    confirmSetup,
    retrieveSetupIntent,
    run: () => confirmCard({ stripe, clientSecret, returned: null }, elements),
  };
}

it("a card that went through is named, and only asked about once", async () => {
  const { run, confirmSetup, retrieveSetupIntent } = sessionOf(saved);
  expect(await run()).toEqual({ payment_method_id: "pm_1" });
  expect(confirmSetup).toHaveBeenCalledOnce();
  expect(confirmSetup).toHaveBeenCalledWith(
    expect.objectContaining({ confirmParams: { return_url: "https://portal.example/enroll/payment" } }),
  );
  expect(retrieveSetupIntent).not.toHaveBeenCalled();
});

it("a decline is the bank's answer: nothing more is asked", async () => {
  const error = { type: "card_error", code: "card_declined" };
  const { run, retrieveSetupIntent } = sessionOf({ error });
  expect(await run()).toEqual({ error });
  expect(retrieveSetupIntent).not.toHaveBeenCalled();
});

it.each([
  ["the connection broke after it", { type: "api_connection_error" }],
  ["it was confirmed before", { type: "invalid_request_error", code: "setup_intent_unexpected_state" }],
])("a card that Stripe has saved counts, though %s", async (_, error) => {
  const { run, confirmSetup, retrieveSetupIntent } = sessionOf({ error }, saved);
  expect(await run()).toEqual({ payment_method_id: "pm_1" });
  expect(retrieveSetupIntent).toHaveBeenCalledWith(clientSecret);
  expect(confirmSetup).toHaveBeenCalledOnce();
});

it("without an answer and without a saved card, the failure stands", async () => {
  const error = { type: "api_connection_error" };
  expect(await sessionOf({ error }, open).run()).toEqual({ error });
  expect(await sessionOf({ error }, { error }).run()).toEqual({ error });
});

it("a bank's check that was not passed is a failure, with the reason that Stripe keeps", async () => {
  const last_setup_error = { type: "invalid_request_error", code: "setup_intent_authentication_failure" };
  const answer = { setupIntent: { ...open.setupIntent, last_setup_error } };
  expect(await sessionOf(answer).run()).toEqual({ error: last_setup_error });
});
