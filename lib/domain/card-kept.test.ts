import { expect, test } from "vitest";
import { isOtherCard } from "./card-kept.ts";

const old = { card_brand: "visa", card_last4: "4242", card_exp_month: 4, card_exp_year: 2030 };

test.each([
  { card_brand: "mastercard" },
  { card_last4: "4444" },
  { card_exp_month: 5 },
  { card_exp_year: 2031 },
])("a card that differs by %o alone is another, and has been kept", (difference) => {
  expect(isOtherCard(old, { ...old, ...difference })).toBe(true);
});

test("a card where none was has been kept", () => {
  expect(isOtherCard(null, old)).toBe(true);
});

test("the same card, or none that was read before, tells nothing", () => {
  expect(isOtherCard(old, { ...old })).toBeNull();
  expect(isOtherCard(undefined, old)).toBeNull();
  expect(isOtherCard(old, null)).toBeNull();
});
