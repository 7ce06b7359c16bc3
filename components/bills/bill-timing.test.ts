import { createTranslator } from "use-intl/core";
import { expect, test, vi } from "vitest";
import { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import en from "../../messages/en/bills.json" with { type: "json" };
import es from "../../messages/es/bills.json" with { type: "json" };

// What needs a browser's React is not what is tested here.
vi.mock("#components/shell/ask-again.tsx", () => ({ AskAgain: "ask-again" }));
vi.mock("#components/ui/page-link.tsx", () => ({ PageLink: "a" }));
const { BillTiming } = await import("./bill-timing.tsx");

const english = { t: createTranslator({ locale: "en-US", messages: en }), locale: "en" } as const;
const spanish = { t: createTranslator({ locale: "es-US", messages: es }), locale: "es" } as const;
const bill = InvoiceDetail.parse({
  number: "1",
  invoice_date: "2027-01-06",
  payment_due_date: "2027-01-22",
  billing_period_start: "2026-12-05",
  billing_period_end: "2027-01-04",
  total_cents: 14_000,
  total_kwh: "764",
  auto_pay_date: "2027-01-22",
});
const endsIn = (card_exp_month: number, card_exp_year: number) => ({
  type: "STRIPE_CARD",
  card_exp_month,
  card_exp_year,
});
const said = (
  card: Parameters<typeof BillTiming>[0]["card"],
  words: typeof english | typeof spanish = english,
) =>
  JSON.stringify(
    BillTiming({ words, bill, card, today: "2027-01-06", paymentHref: "/home/1/payment" }),
  ).replace(/\s/g, " ");

test("nobody need do anything for a card that is good on the day of autopay", () => {
  expect(said(endsIn(1, 2027))).toContain("on January 22, 2027. You need to do nothing.");
});

test("a card that will have expired by then is said to be of no use, with the way to another", () => {
  expect(said(endsIn(12, 2026))).toMatch(
    /cannot charge your card on file on January 22, 2027.+\/home\/1\/payment/,
  );
  expect(said(endsIn(12, 2026))).not.toContain("do nothing");
  expect(said(endsIn(12, 2026), spanish)).toMatch(
    /El 22 de enero de 2027 no se podrá cobrar.+\/home\/1\/payment/,
  );
});

test("where the card could not be read that is said, and it is asked for again", () => {
  expect(said(undefined)).toMatch(/could not look up just now.+ask-again/);
  expect(said(undefined)).not.toContain("do nothing");
});

test("without a card a bill is due, and no more is said", () => {
  expect(said(null)).toContain("Due January 22, 2027");
  expect(said(null)).not.toMatch(/[Aa]utopay|ask-again/);
});
