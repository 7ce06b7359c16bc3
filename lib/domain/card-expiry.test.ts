import { expect, test } from "vitest";
import { cardExpiry, isExpiredBy } from "./card-expiry.ts";

const card = { card_exp_month: 12, card_exp_year: 2026 };

test("a card is good on the last day of its month and expired on the next", () => {
  expect(cardExpiry(card, "2026-12-31")).toEqual({ state: "soon", last: "2026-12-31" });
  expect(cardExpiry(card, "2027-01-01")?.state).toBe("expired");
  expect(cardExpiry({ card_exp_month: 2, card_exp_year: 2028 }, "2028-02-29")?.state).toBe("soon");
});

test("we warn from 45 days before", () => {
  expect(cardExpiry(card, "2026-11-15")?.state).toBe("valid");
  expect(cardExpiry(card, "2026-11-16")?.state).toBe("soon");
});

test("without a month nothing is claimed", () => {
  expect(cardExpiry({ card_exp_year: 2026 }, "2027-01-01")).toBeNull();
});

test("a charge on the last day of its month still works, one on the next does not", () => {
  expect(isExpiredBy(card, "2026-12-31")).toBe(false);
  expect(isExpiredBy(card, "2027-01-01")).toBe(true);
  expect(isExpiredBy({}, "2027-01-01")).toBe(false);
});
