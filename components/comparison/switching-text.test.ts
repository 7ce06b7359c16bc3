import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import type { Switching } from "#lib/domain/switching.ts";
import en from "#messages/en/comparison.json" with { type: "json" };
import es from "#messages/es/comparison.json" with { type: "json" };
import { switchingText } from "./switching-text.ts";
import { differenceText, type Words } from "./words.ts";

const words = (locale: "en" | "es"): Words => ({
  t: createTranslator({ locale, messages: locale === "en" ? en : es }),
  locale,
});
const end = "2027-04-22";
const free_from = "2027-04-09";
const every: Switching[] = [
  { code: "contract_over", contract_end_date: end },
  { code: "last_days", contract_end_date: end },
  { code: "no_fee" },
  { code: "no_end_named" },
  ...[free_from, null].flatMap((free): Switching[] => [
    { code: "fee_unknown", free_from: free },
    { code: "saving_unknown", fee_cents: 15000, free_from: free },
    { code: "no_saving", fee_cents: 15000, free_from: free },
    { code: "fee_outweighs", fee_cents: 15000, saved_cents: 13100, free_from: free },
    { code: "pays_off", fee_cents: 15000, saved_cents: 40000, break_even_months: 4, free_from: free },
  ]),
];

describe.each(["en", "es"] as const)("in %s", (locale) => {
  test.each(every)("%o has a sentence with nothing left open", (switching) => {
    const text = switchingText(words(locale), switching, true);
    expect(text).not.toMatch(/[{}]|comparison\.|undefined|null/);
    expect(text.length).toBeGreaterThan(30);
  });
});

test("a fee that eats the saving says to wait, and until when", () => {
  const text = switchingText(
    words("en"),
    every.find(({ code }) => code === "fee_outweighs") ?? { code: "no_fee" },
    true,
  );
  expect(text).toBe(
    "Leaving today would cost $150.00 and save about $131 until April 9, 2027. Wait: from April 9, 2027 leaving is free, and switching then saves.",
  );
});

test("only what stands on the bill is said to", () => {
  const over: Switching = { code: "contract_over", contract_end_date: end };
  const said = (isOnBill: boolean) =>
    [over, { code: "no_end_named" } as const].map((each) => switchingText(words("en"), each, isOnBill));
  expect(said(true)).toEqual([
    expect.stringMatching(/^By your bill/),
    expect.stringMatching(/^Your bill names/),
  ]);
  for (const text of said(false)) expect(text).not.toMatch(/your bill/i);
});

test("a difference says which way it goes in words, and none where none is seen", () => {
  expect([-2525, 300, 0, 40, null].map((cents) => differenceText(words("en"), cents))).toEqual([
    "$25 less",
    "$3 more",
    "the same",
    "the same",
    "not known",
  ]);
  expect(differenceText(words("es"), -40, true)).toBe("$0.40 menos");
});
