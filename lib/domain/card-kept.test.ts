import { expect, test } from "vitest";
import { isOtherCard } from "./card-kept.ts";

const old = { card_brand: "visa", card_last4: "4242", card_exp_month: 4, card_exp_year: 2030 };

test("another card on file than before has been kept", () => {
  expect(isOtherCard(old, { ...old, card_last4: "4444" })).toBe(true);
  expect(isOtherCard(old, { ...old, card_exp_year: 2031 })).toBe(true);
  expect(isOtherCard(null, old)).toBe(true);
});

test("the same card, or none that was read before, tells nothing", () => {
  expect(isOtherCard(old, { ...old })).toBeNull();
  expect(isOtherCard(undefined, old)).toBeNull();
  expect(isOtherCard(old, null)).toBeNull();
});
