import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import en from "../../messages/en/home.json" with { type: "json" };
import { isChargeUnread, type Owed, owedWords } from "./owed-words.ts";

const t = createTranslator({ locale: "en-US", messages: en });
const today = "2026-11-21";
const card = { uuid: "m-1", type: "STRIPE_CARD", card_brand: "visa", card_last4: "4242" };
const bill = (number: string, payment_due_date: string, auto_pay_date?: string) =>
  InvoiceDetail.parse({
    number,
    invoice_date: "2026-10-22",
    payment_due_date,
    billing_period_start: "2026-09-22",
    billing_period_end: "2026-10-20",
    total_cents: 14_000,
    total_kwh: "764",
    auto_pay_date,
  });
const owed = (open: Owed["open"], more: Partial<Owed>): Owed => ({
  ...{ t, locale: "en", today, open, card, isBillRead: true },
  ...more,
});
const said = (open: Owed["open"], more: Partial<Owed> = {}) => owedWords(owed(open, more));
const late = bill("1", "2026-11-07", "2026-11-07");
const coming = bill("2", "2026-12-05", "2026-12-05");

test("one open bill says when it is charged, and to which card", () => {
  expect(said([coming])).toBe("Autopay: Visa ending 4242 on Sat, Dec 5.");
  expect(said([coming], { card: null })).toBe("Due Sat, Dec 5.");
});

test("on the day of autopay it is still said", () => {
  expect(said([bill("2", today, today)])).toBe("Autopay: Visa ending 4242 on Sat, Nov 21.");
});

test("a late bill says when it was due: autopay does not try again", () => {
  expect(said([late])).toBe("Was due Sat, Nov 7.");
});

test("of several open bills no day is said: none would be true of all of them", () => {
  expect(said([late, coming])).toBe("2 open bills");
});

test("autopay is not promised to a card that will have expired by its day", () => {
  const ends = (card_exp_month: number) => ({ card: { ...card, card_exp_month, card_exp_year: 2026 } });
  expect(said([coming], ends(12))).toBe("Autopay: Visa ending 4242 on Sat, Dec 5.");
  expect(said([coming], ends(11))).toBe(
    "Due Sat, Dec 5. Autopay cannot charge your card on Sat, Dec 5: it will have expired by then. Please replace it.",
  );
});

test("where autopay could not be looked up that is said, so that nobody pays by hand what is charged", () => {
  const unread = "Due Sat, Dec 5. We could not look up just now whether autopay charges it.";
  // The list tells no day of autopay.
  const listed = bill("2", "2026-12-05");
  expect(said([coming], { card: undefined })).toBe(unread);
  expect(said([listed], { isBillRead: false })).toBe(unread);
  expect(said([listed], { isBillRead: false, card: undefined })).toBe(unread);
});

test("what is known of autopay is not said to be unread, nor is it asked for again", () => {
  const known = (open: Owed["open"], more: Partial<Owed>) => {
    expect(isChargeUnread(owed(open, more))).toBe(false);
    return said(open, more);
  };
  const isUnknown = { card: undefined };
  expect(isChargeUnread(owed([coming], isUnknown))).toBe(true);
  expect(known([bill("2", "2026-12-05")], isUnknown)).toBe("Due Sat, Dec 5.");
  expect(known([bill("2", "2026-12-05", "2026-11-20")], isUnknown)).toBe("Due Sat, Dec 5.");
  expect(known([coming], { card: null, isBillRead: false })).toBe("Due Sat, Dec 5.");
  expect(known([late], { ...isUnknown, isBillRead: false })).toBe("Was due Sat, Nov 7.");
  expect(known([late, coming], { ...isUnknown, isBillRead: false })).toBe("2 open bills");
});
