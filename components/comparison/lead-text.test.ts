import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { comparePlans } from "#lib/domain/comparison.ts";
import type { PriceMove } from "#lib/domain/comparison-sentence.ts";
import { billOf, quoted, terms } from "#lib/domain/test-bill.ts";
import en from "#messages/en/comparison.json" with { type: "json" };
import es from "#messages/es/comparison.json" with { type: "json" };
import { sentenceText, yearText } from "./lead-text.ts";
import { moveText } from "./move-text.ts";
import { billDays, type Words } from "./words.ts";

const words = (locale: "en" | "es"): Words => ({
  t: createTranslator({ locale, messages: locale === "en" ? en : es }),
  locale,
});

/** The sentence for a month of so many cents on the plan and on the bill. */
function said(locale: "en" | "es", plan_cents: number, bill_cents: number): string {
  const [result] = comparePlans(billOf(), [quoted("Clean Energy", "9")], terms).results;
  if (!result) throw new Error("no plan");
  const { bill, plan } = result.month;
  const month = {
    ...result.month,
    bill: { ...bill, total_cents: bill_cents },
    plan: { ...plan, total_cents: plan_cents },
  };
  return sentenceText(words(locale), { ...result, month }, billOf());
}

test("the provider charged: whether it was paid, the bill does not know", () => {
  expect(said("en", 16_604, 18_700)).toBe(
    "On Clean Energy the same month would have cost $166, $21 less than the $187 that TXU Energy charged you.",
  );
  expect(said("es", 16_604, 15_000)).toBe(
    "Con Clean Energy el mismo mes habría costado $166, $16 más que los $150 que le cobró TXU Energy.",
  );
});

test("dollars that would not agree with the cents below are said with their cents", () => {
  expect(said("en", 11_184, 16_449)).toBe(
    "On Clean Energy the same month would have cost $111.84, $52.65 less than the $164.49 that TXU Energy charged you.",
  );
});

test("a charge of zero and a credit have words of their own", () => {
  expect([said("en", 10_800, -500), said("en", 10_800, 0), said("en", -1_200, -1_200)]).toEqual([
    "On Clean Energy the same month would have cost $108; TXU Energy gave you a credit of $5. That is $113 more.",
    "On Clean Energy the same month would have cost $108; TXU Energy charged you nothing. That is $108 more.",
    "On Clean Energy the same month would have ended in a credit of $12; TXU Energy gave you a credit of $12.",
  ]);
  expect(said("es", 0, 500)).toBe(
    "Con Clean Energy el mismo mes no habría costado nada; TXU Energy le cobró $5. Son $5 menos.",
  );
  for (const locale of ["en", "es"] as const)
    for (const cents of [-500, 0, 500])
      expect(said(locale, cents, cents - 500)).not.toMatch(/[-−{}]|comparison\./);
});

test("a year is told against the provider's price in plain words, or alone", () => {
  const year = { total_cents: 193_000 };
  expect(yearText(words("en"), { year, per_year_cents: -81_400 }, billOf())).toBe(
    "Over the next twelve months it would come to about $1,930. In all about $814 less a year than with TXU Energy’s price.",
  );
  expect(yearText(words("es"), { year, per_year_cents: null }, billOf())).toBe(
    "En los próximos doce meses serían unos $1,930.",
  );
});

test("the days of a bill that names none are said to be taken for granted", () => {
  const unsaid = billOf({ invoice_date: "2026-11-13", period_start: null, period_end: null });
  expect(billDays(words("en"), billOf())).not.toContain("about");
  expect(billDays(words("en"), unsaid)).toBe("about Oct 14 – Nov 12, 2026, as the bill does not say");
  expect(billDays(words("es"), unsaid)).toContain("la factura no lo dice");
});

const of = { plan: "Clean Energy", difference_cents: 3_500 };
const moves: [PriceMove, RegExp][] = [
  [{ code: "up", of }, /^Your prices went up: on Clean Energy the year would cost \$35 more/],
  [{ code: "down", of }, /^Your prices went down: .* \$35 less/],
  [
    { code: "mixed", up: of, down: { plan: "EV Nights", difference_cents: 200 } },
    /^Some .* EV Nights \$2 less/,
  ],
  [{ code: "same" }, /^Your prices stayed/],
];
describe("which way prices went is said", () => {
  test.each(moves)("%o", (move, text) => {
    expect(moveText(words("en"), move)).toMatch(text);
    expect(moveText(words("es"), move)).not.toMatch(/[{}]|comparison\./);
  });
});
