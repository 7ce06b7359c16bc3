import { ButtonLink } from "#components/ui/button-link.tsx";
import { Card } from "#components/ui/card.tsx";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import type { BillReading } from "#lib/domain/comparison-view.ts";
import { formatCents } from "#lib/domain/money.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import { ForgetBill } from "./forget-bill.tsx";
import { kwhText, providerTitle, type Words } from "./words.ts";

interface Props {
  words: Words;
  reading: BillReading;
  facts: BillFacts | null;
}

/** The bill that is there already, and the ways on from it. */
export function BillGiven({ words, reading, facts }: Props) {
  const { t, locale } = words;
  return (
    <Card as="section" aria-labelledby="given">
      <h2 id="given" className="text-2xl">
        {t("have_title")}
      </h2>
      <p className="mt-2">
        {facts
          ? t("have", {
              provider: providerTitle(words, facts),
              day: formatDay(facts.invoice_date, locale),
              amount: formatCents(facts.charges_cents, locale),
              kwh: kwhText(facts.kwh, locale),
            })
          : `${reading.provider ? `${reading.provider}. ` : ""}${t("have_unchecked")}`}
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        {facts && <ButtonLink href="/compare/plans">{t("to_result")}</ButtonLink>}
        <ButtonLink href="/compare/bill" kind={facts ? "secondary" : "primary"}>
          {t("to_check")}
        </ButtonLink>
        <ForgetBill />
      </div>
    </Card>
  );
}
