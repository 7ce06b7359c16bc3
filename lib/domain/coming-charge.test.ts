import { expect, test } from "vitest";
import { comingCharge } from "./coming-charge.ts";

const bill = { auto_pay_date: "2027-01-22" };
const today = "2027-01-06";
const endsIn = (card_exp_month: number) => ({ card_exp_month, card_exp_year: 2027 });
const expired = { card_exp_month: 12, card_exp_year: 2026 };

test("a card that is good on the day of the charge is charged, one that has ended by then is not", () => {
  expect(comingCharge(bill, endsIn(1), today)).toEqual({ day: "2027-01-22", state: "charged" });
  expect(comingCharge(bill, expired, today)).toEqual({ day: "2027-01-22", state: "card_expired" });
  expect(comingCharge({ auto_pay_date: "2027-02-01" }, endsIn(1), today)?.state).toBe("card_expired");
});

test("of a card that could not be read neither is claimed; without a card nothing is charged", () => {
  expect(comingCharge(bill, undefined, today)?.state).toBe("unknown");
  expect(comingCharge(bill, null, today)).toBeNull();
});

test("a charge is to come through its day, and never where Light names none", () => {
  expect(comingCharge(bill, endsIn(1), "2027-01-22")?.state).toBe("charged");
  expect(comingCharge(bill, endsIn(1), "2027-01-23")).toBeNull();
  expect(comingCharge({}, endsIn(1), today)).toBeNull();
});
