import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { whyDifferent } from "#lib/domain/bill-difference.ts";
import { formatLocale, type Locale } from "#lib/domain/locale.ts";
import { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import en from "../../messages/en/bills.json" with { type: "json" };
import es from "../../messages/es/bills.json" with { type: "json" };
import { whySentence } from "./why-words.ts";
import { lineName, type Words } from "./words.ts";

const wordsIn = (locale: Locale): Words => ({
  t: createTranslator({ locale: formatLocale[locale], messages: locale === "en" ? en : es }),
  locale,
});
const english = wordsIn("en");
const spanish = wordsIn("es");
const line = (code: string | null, name: string) => ({ code, name, total_cents: 100 });

describe("a line is called", () => {
  test.each([
    ["energy", "Energy charge", "Energy", "Energía"],
    ["energy", "Energy charge: Nights", "Energy, Nights", "Energía, Nights"],
    ["usage_credit", "Usage credit, 1,000 kWh or more", /1,000.kWh or more/, /1,000.kWh o más/],
    ["minimum_usage_fee", "Minimum usage fee", "Fee for low use", "Cargo por consumo bajo"],
    ["puc_assessment", "PUC assessment", "PUC assessment", "Contribución a la PUC"],
  ])("in our words by its code: %s, %s", (code, name, inEnglish, inSpanish) => {
    expect(lineName(english, line(code, name))).toMatch(inEnglish);
    expect(lineName(spanish, line(code, name))).toMatch(inSpanish);
  });

  test("as Light calls it when we do not know it", () => {
    expect(lineName(spanish, line("storm_recovery", "Storm recovery"))).toBe("Storm recovery");
    expect(lineName(spanish, line(null, "Delivery Point Charge"))).toBe("Delivery Point Charge");
  });
});

/** 30 days from the first of a month, with an energy price only. */
const bill = (month: string, kwh: number, rate_cents: string, last = "30") => {
  const total_cents = Math.round(kwh * Number(rate_cents));
  const energy = {
    code: "energy",
    name: "Energy",
    quantity: `${kwh}`,
    units: "kWh",
    rate_cents,
    total_cents,
  };
  return InvoiceDetail.parse({
    number: month,
    invoice_date: `2026-${month}-30`,
    payment_due_date: `2026-${month}-30`,
    billing_period_start: `2026-${month}-01`,
    billing_period_end: `2026-${month}-${last}`,
    total_cents,
    total_kwh: `${kwh}`,
    charges_groups: [{ name: "Energy", charges: [energy] }],
  });
};
const said = (words: Words, before: InvoiceDetail, after: InvoiceDetail) =>
  whySentence(words, whyDifferent(before, after), words.locale === "en" ? "June" : "junio").replace(
    /\s/g,
    " ",
  );

describe("why a bill differs is said", () => {
  const june = bill("06", 1000, "10");

  test("with its largest cause", () => {
    const july = bill("07", 1212, "10");
    expect(said(english, june, july)).toBe("$21.20 more than June, mostly because you used 212 kWh more.");
    expect(said(spanish, june, july)).toBe(
      "$21.20 más que en junio, sobre todo porque consumió 212 kWh más.",
    );
  });

  test("with a second one that is nearly as large", () => {
    expect(said(english, june, bill("07", 1100, "11"))).toBe(
      "$21.00 more than June, mostly because your energy price went up and you used 100 kWh more.",
    );
  });

  test("with a large one that went the other way", () => {
    expect(said(english, june, bill("07", 900, "12"))).toBe(
      "$8.00 more than June, mostly because your energy price went up. On the other hand, you used 100 kWh less. That saved $10.00.",
    );
  });

  test("as use each day when the bills cover different days", () => {
    expect(said(english, june, bill("07", 1023, "10", "31"))).toMatch(/because it covers 1 day more\.$/);
    expect(said(english, june, bill("07", 1550, "10", "31"))).toMatch(
      /because you used 16\.7 kWh more each day\.$/,
    );
  });

  test("as the same when it is the same", () => {
    expect(said(english, june, june)).toBe("The same as June, to the cent.");
  });
});
