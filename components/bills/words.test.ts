import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { whyDifferent } from "#lib/domain/bill-difference.ts";
import { contractEnded, priceChange } from "#lib/domain/bill-price.ts";
import { formatLocale, type Locale } from "#lib/domain/locale.ts";
import { InvoiceDetail } from "#lib/light/billing-schemas.ts";
import en from "../../messages/en/bills.json" with { type: "json" };
import es from "../../messages/es/bills.json" with { type: "json" };
import { whyCaption, whySentence } from "./why-words.ts";
import { autopayWords, groupName, lineName, type Words } from "./words.ts";

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

test("delivery names the utility in both languages", () => {
  const group = { code: "delivery", name: "Oncor delivery charges", total_cents: 0, charges: [] };
  expect(groupName(english, group)).toBe("Oncor delivery charges");
  expect(groupName(spanish, group)).toBe("Cargos de entrega de Oncor");
  expect(groupName(spanish, { ...group, name: "TDU" })).toBe("Cargos de entrega");
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
  whySentence(words, whyDifferent(before, after), words.locale === "en" ? "June" : "junio", {
    change: priceChange(before, after),
    contractEnded: contractEnded(before, after),
  }).replace(/\s/g, " ");

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
      "$21.00 more than June, mostly because your energy price changed on July 1 from 10.0¢ to 11.0¢ per kWh and you used 100 kWh more.",
    );
  });

  test("with a large one that went the other way", () => {
    expect(said(english, june, bill("07", 900, "12"))).toBe(
      "$8.00 more than June, mostly because your energy price changed on July 1 from 10.0¢ to 12.0¢ per kWh. On the other hand, you used 100 kWh less. That saved $10.00.",
    );
  });

  test("as use each day when the bills cover different days", () => {
    expect(said(english, june, bill("07", 1023, "10", "31"))).toMatch(/because it covers 1 more day\.$/);
    expect(said(english, june, bill("07", 1550, "10", "31"))).toMatch(
      /because you used 16\.7 kWh more each day\.$/,
    );
  });

  test("as the difference of the daily figures that stand beside it", () => {
    const may = bill("06", 1147.5, "10", "30"); // 38.25 a day, shown as 38.3
    expect(said(english, may, bill("07", 853.9, "10", "31"))).toMatch(/you used 10\.8 kWh less each day/);
  });

  test("with the end of the contract that a higher price comes from", () => {
    const fixed = { ...june, contract_end: "2026-07-10" };
    const july = { ...bill("07", 1000, "13"), contract_end: null };
    expect(said(english, fixed, july)).toMatch(
      /because your energy price changed on July 1 from 10\.0¢ to 13\.0¢ per kWh\. Your fixed contract ended on July 10\.$/,
    );
    expect(said(spanish, fixed, july)).toMatch(/Su contrato de precio fijo terminó el 10 de julio\.$/);
  });

  test("as the same when it is the same", () => {
    expect(said(english, june, june)).toBe("The same as June, to the cent.");
  });
});

test("only of a card that is known to be on file is it said that autopay charges it", () => {
  const said = (card: Parameters<typeof autopayWords>[1]) => autopayWords(english.t, card, "2027-01-01");
  expect(said({ card_exp_month: 1, card_exp_year: 2027 })).toBe(
    "Autopay charges your card 16 days after each bill.",
  );
  expect(said({ card_exp_month: 12, card_exp_year: 2026 })).toMatch(/^Autopay cannot charge the next bill/);
  expect(said(null)).toMatch(/^There is no card on file/);
  expect(said(undefined)).toBeNull();
});

test("the comparison says in words which two bills it is of, even with both in one month", () => {
  const of = (words: Words, billing_period_end: string) =>
    whyCaption(words, { ...bill("08", 900, "10"), billing_period_end }, bill("10", 900, "10"));
  expect(of(english, "2026-09-02")).toBe("From the September bill to this one");
  expect(of(spanish, "2026-09-02")).toBe("De la factura de septiembre a esta");
  expect(of(english, "2026-10-04")).toBe("From your bill before to this one");
  expect(of(spanish, "2026-10-04")).toBe("De su factura anterior a esta");
});
