import type { ReactNode } from "react";
import { PageLink } from "#components/ui/page-link.tsx";
import type { UsageSummary } from "#lib/domain/usage-summary.ts";
import { usageHref } from "#lib/domain/usage-wish.ts";
import { Comparison } from "./comparison.tsx";
import { Detail, SummaryFrame } from "./summary-frame.tsx";
import { slotWords, type Words } from "./words.ts";

interface Props {
  words: Words;
  /** Of a year or of a month. */
  kind: "year" | "month";
  summary: UsageSummary;
  /** The same period a year earlier; `isFailed` when its readings did not load. */
  lastYear: { name: string; isFailed: boolean };
  /** The picture. */
  children: ReactNode;
}

/** The answer around the picture: how much, how that compares, the highest and the average. */
export function Summary({ words, kind, summary, lastYear, children }: Props) {
  const { t, locale, base, wish, measure } = words;
  const { total, highest, average_kwh, average_days } = summary;
  return (
    <SummaryFrame
      words={words}
      total={total}
      sentence={<Comparison words={words} comparison={summary.comparison} lastYear={lastYear} />}
      details={
        <>
          {average_kwh && (
            <Detail term={t("average")}>
              {measure.text(average_kwh, 1)}
              <span className="block font-normal text-[0.9375rem] text-soft leading-snug">
                {t(kind === "year" ? "average_months" : "average_days", { count: average_days })}
              </span>
            </Detail>
          )}
          {highest && (
            <Detail term={t(kind === "year" ? "highest_month" : "highest_day")}>
              <PageLink
                href={usageHref(base, highest.name, { isInDollars: wish.isInDollars })}
                className="link"
              >
                {slotWords(locale, highest.name)}
              </PageLink>
              <span className="block">{measure.text(highest.kwh, kind === "year" ? 0 : 1)}</span>
            </Detail>
          )}
        </>
      }
    >
      {children}
    </SummaryFrame>
  );
}
