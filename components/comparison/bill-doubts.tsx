"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { BillFacts } from "#lib/domain/bill-facts.ts";
import type { BillDoubt } from "#lib/domain/bill-plausible.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCentFigure, formatCents } from "#lib/domain/money.ts";
import { formatDay } from "#lib/domain/service-day.ts";
import { kwhText } from "./words.ts";

interface Props {
  locale: Locale;
  facts: BillFacts;
  doubts: readonly BillDoubt[];
  onCorrect: () => void;
  onRight: () => void;
}

/** Asks once about what is possible but unlikely, with both ways on. */
export function BillDoubts({ locale, facts, doubts, onCorrect, onRight }: Props) {
  const t = useTranslations("comparison_bill");
  const sentence = (doubt: BillDoubt) => {
    const day = formatDay(facts.invoice_date, locale);
    if (doubt.code === "month")
      return t("doubt.month", { day, end: formatDay(facts.period_end ?? facts.invoice_date, locale) });
    if (doubt.code !== "price") return t(`doubt.${doubt.code}`, { day });
    return t("doubt.price", {
      kwh: kwhText(facts.kwh, locale),
      amount: formatCents(facts.charges_cents, locale),
      rate: formatCentFigure(doubt.cents_per_kwh, locale, Math.abs(Number(doubt.cents_per_kwh)) < 10 ? 1 : 0),
    });
  };
  return (
    <Notice
      tone="warn"
      role="alert"
      title={t("doubt_title")}
      actions={
        <>
          <Button kind="secondary" onClick={onCorrect}>
            {t("doubt_correct")}
          </Button>
          <Button kind="secondary" onClick={onRight}>
            {t("doubt_right")}
          </Button>
        </>
      }
    >
      {doubts.map((doubt) => (
        <p key={doubt.code}>{sentence(doubt)}</p>
      ))}
    </Notice>
  );
}
