import type { BillFacts } from "#lib/domain/bill-facts.ts";
import { formatCents, formatKwh } from "#lib/domain/money.ts";
import type { ComingUse } from "#lib/domain/season-use.ts";
import type { TaxShare } from "#lib/domain/tax-share.ts";
import { kwhText, shareText, type Words } from "./words.ts";

interface Props {
  words: Words;
  facts: BillFacts;
  use: ComingUse;
  tax: TaxShare;
}

/** What is set against what, and what is taken for granted in doing so. */
export function WhatCompared({ words: { t, locale }, facts, use, tax }: Props) {
  const before = facts.previous_balance_cents ?? 0;
  const share = shareText(tax.share, locale);
  const year = formatKwh(Math.round(use.months.reduce((total, { kwh }) => total + Number(kwh), 0)), locale);
  const points = [
    t("what_same", { amount: formatCents(facts.charges_cents, locale), kwh: kwhText(facts.kwh, locale) }),
    before !== 0 &&
      t(before > 0 ? "what_arrears" : "what_credit", { amount: formatCents(Math.abs(before), locale) }),
    t("what_delivery"),
    t(tax.source === "light" ? "what_tax_light" : "what_tax_assumed", { share }),
    t(use.source === "profile" ? "what_year_profile" : "what_year_bill", { kwh: year }),
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
