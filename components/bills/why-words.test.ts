import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { whyDifferent } from "#lib/domain/bill-difference.ts";
import en from "../../messages/en/bills.json" with { type: "json" };
import es from "../../messages/es/bills.json" with { type: "json" };
import { whySentence } from "./why-words.ts";

const bill = (total_cents: number) => ({
  billing_period_start: "2026-11-01",
  billing_period_end: "2026-11-30",
  total_cents,
  total_kwh: "1000",
  charges_groups: [],
});
const story = { change: null, contractEnded: "2026-11-20", contractBegan: "2026-11-21" };

test.each([
  ["en", en, "Your contract ended on November 20, and your new one began on November 21."],
  ["es", es, "Su contrato terminó el 20 de noviembre y el nuevo empezó el 21 de noviembre."],
] as const)(
  "who renewed reads that the new contract began, not only that one ended: %s",
  (locale, messages, told) => {
    const words = { t: createTranslator({ locale, messages }), locale };
    const said = whySentence(words, whyDifferent(bill(9000), bill(10_000)), "October", story);
    expect(said.replace(/\s/g, " ")).toContain(told);
  },
);
