import type { BillFacts } from "#lib/domain/bill-facts.ts";
import type { Comparison } from "#lib/domain/comparison.ts";
import { formatCents, formatKwh } from "#lib/domain/money.ts";
import type { TaxShare } from "#lib/domain/tax-share.ts";
import { isPeriodKnown, kwhText, providerName, rangeText, shareText, type Words } from "./words.ts";

interface Props {
  words: Words;
  comparison: Pick<Comparison<unknown>, "use" | "present"> & { facts: BillFacts; tax: TaxShare };
}

/** What is set against what, and what is taken for granted in doing so. */
export function WhatCompared({ words, comparison: { facts, use, present, tax } }: Props) {
  const { t, locale } = words;
  const { charges_cents } = facts;
  const provider = providerName(words, facts);
  const before = facts.previous_balance_cents ?? 0;
  const share = shareText(tax.share, locale);
  const year = formatKwh(Math.round(use.months.reduce((total, { kwh }) => total + Number(kwh), 0)), locale);
  const points = [
    t(charges_cents > 0 ? "what_same" : charges_cents < 0 ? "what_same_credit" : "what_same_zero", {
      amount: formatCents(Math.abs(charges_cents), locale),
      kwh: kwhText(facts.kwh, locale),
    }),
    !isPeriodKnown(facts) && t("what_days", { days: rangeText(words, facts) }),
    before !== 0 &&
      t(before > 0 ? "what_arrears" : "what_credit", { amount: formatCents(Math.abs(before), locale) }),
    t("what_delivery"),
    t(tax.source === "light" ? "what_tax_light" : "what_tax_assumed", { share }),
    t(use.source === "profile" ? "what_year_profile" : "what_year_bill", { kwh: year }),
    t(present ? "what_present" : "what_present_unknown", { provider }),
    t("what_price"),
  ].filter((point) => point !== false);
  return (
    <section aria-labelledby="what">
      <h2 id="what" className="text-2xl">
        {t("what_title")}
      </h2>
      <ul className="mt-3 max-w-[65ch] list-disc space-y-1.5 pl-5 text-soft">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
