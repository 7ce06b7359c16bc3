import { expect, it } from "vitest";
import { type Database, openDatabase } from "../database.ts";
import { SetupIntents } from "./setup-intents.ts";
import { StripeError, type StripeErrorBody } from "./stripe-error.ts";
import type { TypedCard } from "./typed-card.ts";

const now = new Date("2026-04-07T15:00:00Z");

function world(): { db: Database; intents: SetupIntents; secret: string } {
  const db = openDatabase(":memory:");
  const intents = new SetupIntents(db, { now: () => now });
  return { db, intents, secret: intents.create("account-1").client_secret };
}

const card = (number: string, more: Partial<TypedCard> = {}): TypedCard => ({
  number,
  exp_month: 12,
  exp_year: 2030,
  cvc: number.startsWith("3") ? "1234" : "123",
  postal_code: "75201",
  ...more,
});

function failure(act: () => unknown): StripeErrorBody & { status: number } {
  try {
    act();
  } catch (error) {
    if (error instanceof StripeError) return { ...error.body, status: error.status };
    throw error;
  }
  throw new Error("it did not fail");
}

it("a client secret has Stripe's shape and belongs to its intent", () => {
  const { intents } = world();
  const { id, client_secret } = intents.create("account-1");
  expect(client_secret).toMatch(/^seti_\w{24}_secret_\w{25}$/);
  expect(client_secret.startsWith(`${id}_secret_`)).toBe(true);
  expect(intents.retrieve(client_secret)).toMatchObject({
    id,
    object: "setup_intent",
    client_secret,
    status: "requires_payment_method",
    payment_method: null,
    payment_method_types: ["card"],
    created: now.getTime() / 1000,
  });
});

it.each([
  ["4242424242424242", "visa"],
  ["5555555555554444", "mastercard"],
  ["378282246310005", "amex"],
  ["6011111111111117", "discover"],
])("%s is saved as %s and can be charged later", (number, brand) => {
  const { intents, secret } = world();
  const intent = intents.confirm(secret, card(number), "en");
  expect(intent).toMatchObject({ status: "succeeded", next_action: null, last_setup_error: null });
  expect(intents.retrieve(secret)).toEqual(intent);
  expect(intents.paymentMethod(intent.payment_method ?? "")).toEqual({
    id: intent.payment_method,
    type: "STRIPE_CARD",
    card_brand: brand,
    card_last4: number.slice(-4),
    card_exp_month: 12,
    card_exp_year: 2030,
    card_postal_code: "75201",
    chargesFail: null,
    attachedTo: "account-1",
  });
});

it("0341 is saved and fails when charged", () => {
  const { intents, secret } = world();
  const { payment_method } = intents.confirm(secret, card("4000000000000341"), "en");
  expect(intents.paymentMethod(payment_method ?? "")?.chargesFail).toBe("card_declined");
});

it.each([
  ["4000000000000002", "card_declined", "generic_decline", undefined],
  ["4000000000009995", "card_declined", "insufficient_funds", undefined],
  ["4000000000009987", "card_declined", "lost_card", undefined],
  ["4000000000009979", "card_declined", "stolen_card", undefined],
  ["4000000000006975", "card_declined", "card_velocity_exceeded", undefined],
  ["4000000000000069", "expired_card", undefined, "exp_month"],
  ["4000000000000127", "incorrect_cvc", undefined, "cvc"],
  ["4000000000000101", "incorrect_cvc", undefined, "cvc"],
  ["4000000000000036", "incorrect_zip", undefined, "address_zip"],
  ["4000000000000119", "processing_error", undefined, undefined],
  ["4111111111111111", "card_declined", "test_mode_live_card", undefined],
])("%s is declined with %s %s, and another card may be tried", (number, code, decline_code, param) => {
  const { intents, secret } = world();
  const error = failure(() => intents.confirm(secret, card(number), "en"));
  expect(error).toMatchObject({ status: 402, type: "card_error", code });
  expect([error.decline_code, error.param]).toEqual([decline_code, param]);
  expect(error.message).toMatch(/card/);
  expect(error.setup_intent).toMatchObject({ status: "requires_payment_method", payment_method: null });
  expect(error.setup_intent).toMatchObject({ last_setup_error: { code, message: error.message } });
  expect(intents.confirm(secret, card("4242424242424242"), "en")).toMatchObject({
    status: "succeeded",
    last_setup_error: null,
  });
});

it("the bank's words are in the customer's language", () => {
  const { intents, secret } = world();
  const error = failure(() => intents.confirm(secret, card("4000000000000002"), "es"));
  expect(error.message).toBe("Se rechazó la tarjeta.");
});

it.each([
  ["4000002500003155", null],
  ["4000002760003184", "authentication_required"],
  ["4000000000003220", null],
  ["4000008260003178", "card_declined"],
])("%s is challenged before it is saved; later charges: %s", (number, chargesFail) => {
  const { intents, secret } = world();
  const asked = intents.confirm(secret, card(number), "en");
  expect(asked).toMatchObject({ status: "requires_action", next_action: { type: "use_stripe_sdk" } });
  expect(intents.paymentMethod(asked.payment_method ?? "")).toBeUndefined();
  const done = intents.finishChallenge(secret, true, "en");
  expect(done).toMatchObject({ status: "succeeded", payment_method: asked.payment_method });
  expect(intents.paymentMethod(done.payment_method ?? "")?.chargesFail).toBe(chargesFail);
  expect(intents.finishChallenge(secret, false, "en"), "a late answer").toEqual(done);
});

it("a refused challenge leaves nothing saved and the intent open", () => {
  const { intents, secret } = world();
  const { payment_method } = intents.confirm(secret, card("4000002500003155"), "en");
  const error = failure(() => intents.finishChallenge(secret, false, "en"));
  expect(error).toMatchObject({ code: "setup_intent_authentication_failure" });
  expect(intents.retrieve(secret).status).toBe("requires_payment_method");
  expect(intents.paymentMethod(payment_method ?? "")).toBeUndefined();
});

it("1629 is declined after the challenge", () => {
  const { intents, secret } = world();
  intents.confirm(secret, card("4000008400001629"), "en");
  expect(failure(() => intents.finishChallenge(secret, true, "en"))).toMatchObject({
    code: "card_declined",
    decline_code: "generic_decline",
  });
});

it("after an abandoned challenge another card may be tried", () => {
  const { intents, secret } = world();
  intents.confirm(secret, card("4000002500003155"), "en");
  expect(intents.confirm(secret, card("4242424242424242"), "en").status).toBe("succeeded");
});

it("a second confirmation fails as Stripe's does and keeps the first card", () => {
  const { intents, secret } = world();
  const { payment_method } = intents.confirm(secret, card("4242424242424242"), "en");
  const error = failure(() => intents.confirm(secret, card("5555555555554444"), "en"));
  expect(error).toMatchObject({ status: 400, code: "setup_intent_unexpected_state" });
  expect(error.setup_intent).toMatchObject({ status: "succeeded", payment_method });
});

it.each(["processing", "canceled"] as const)("an intent that is %s cannot be confirmed", (status) => {
  const { intents } = world();
  const { id, client_secret } = intents.create("account-1");
  intents.setStatus(id, status);
  const error = failure(() => intents.confirm(client_secret, card("4242424242424242"), "en"));
  expect(error).toMatchObject({ code: "setup_intent_unexpected_state", setup_intent: { status } });
});

it("an intent that requires confirmation can be confirmed", () => {
  const { intents } = world();
  const { id, client_secret } = intents.create("account-1");
  intents.setStatus(id, "requires_confirmation");
  expect(intents.confirm(client_secret, card("4242424242424242"), "en").status).toBe("succeeded");
});

it.each([
  [card("4242424242424241"), "incorrect_number"],
  [card("4242"), "incorrect_number"],
  [card("4242424242424242", { exp_month: 13 }), "invalid_expiry_month"],
  [card("4242424242424242", { exp_month: 3, exp_year: 2026 }), "invalid_expiry_year"],
  [card("4242424242424242", { exp_year: 2099 }), "invalid_expiry_year"],
  [card("378282246310005", { cvc: "123" }), "invalid_cvc"],
])("a card that no form would send is refused: %#", (wrong, code) => {
  const { intents, secret } = world();
  expect(failure(() => intents.confirm(secret, wrong, "en"))).toMatchObject({ status: 402, code });
});

it("a card is good until the end of its month", () => {
  const { intents, secret } = world();
  const thisMonth = card("4242424242424242", { exp_month: 4, exp_year: 2026 });
  expect(intents.confirm(secret, thisMonth, "en").status).toBe("succeeded");
});

it("a wrong secret finds nothing, even with a right id", () => {
  const { intents, secret } = world();
  const forged = `${secret.slice(0, -1)}${secret.endsWith("A") ? "B" : "A"}`;
  expect(failure(() => intents.retrieve(forged))).toMatchObject({ status: 404, code: "resource_missing" });
  expect(failure(() => intents.retrieve("nonsense")).status).toBe(400);
});

it("neither the number nor the CVC nor the client secret is written down", () => {
  const { db, intents, secret } = world();
  intents.confirm(secret, card("4000002500003155", { cvc: "987" }), "en");
  failure(() => intents.finishChallenge(secret, false, "en"));
  const tables = ["setup_intent", "stripe_card"];
  const everything = JSON.stringify(tables.map((name) => db.prepare(`SELECT * FROM ${name}`).all()));
  expect(everything).toContain("3155");
  for (const kept of ["4000002500003155", "987", secret]) expect(everything).not.toContain(kept);
});
