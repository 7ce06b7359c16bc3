import { expect, it } from "vitest";
import en from "../../messages/en/payment.json" with { type: "json" };
import { cardReason } from "./card-decline.ts";

const declined = (decline_code: string) => ({ type: "card_error", code: "card_declined", decline_code });

it.each([
  [declined("generic_decline"), "generic"],
  [declined("insufficient_funds"), "insufficient_funds"],
  [declined("card_velocity_exceeded"), "too_often"],
  [declined("test_mode_live_card"), "test_cards_only"],
  [{ type: "card_error", code: "expired_card" }, "expired_card"],
  [{ type: "card_error", code: "incorrect_cvc" }, "incorrect_cvc"],
  [{ type: "card_error", code: "incorrect_zip" }, "incorrect_zip"],
  [{ type: "card_error", code: "processing_error" }, "processing_error"],
  [{ type: "invalid_request_error", code: "setup_intent_authentication_failure" }, "authentication"],
  [{ type: "api_connection_error" }, "connection"],
  [{ type: "api_error" }, "unexpected"],
  [{}, "unexpected"],
])("%j reads %s, and has a sentence", (error, reason) => {
  expect(cardReason(error)).toBe(reason);
  expect(en).toHaveProperty(`declined_${reason}`);
});

it.each(["lost_card", "stolen_card", "fraudulent", "pickup_card", "merchant_blacklist"])(
  "%s reads like any other refusal",
  (decline_code) => {
    expect(cardReason(declined(decline_code))).toBe("generic");
  },
);
