import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { BackLink } from "#components/ui/back-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { PlanResult } from "#lib/domain/comparison.ts";
import { formatRate, formatWholeDollars } from "#lib/domain/money.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { sentenceText, yearText } from "./lead-text.ts";
import { nearText } from "./near-text.ts";
import { Cautions, hasSolar, isEndOnBill, type Result } from "./plans-screen.tsx";
import { SideLines } from "./side-lines.tsx";
import { SwitchingNote } from "./switching.tsx";
import { WhatCompared } from "./what-compared.tsx";
import { billDays, kwhText, providerName, providerTitle, type Words } from "./words.ts";
import { YearBars } from "./year-bars.tsx";
import { YearMonths } from "./year-months.tsx";
import { YearTable } from "./year-table.tsx";

interface Props {
  words: Words;
  result: Result;
  /** The one that is looked at. */
  one: PlanResult<Plan>;
  badges: ReactNode;
  documents: ReactNode;
  choose: ReactNode;
  /** When a time-of-use period of this name is. */
  period: (name: string) => string;
}

/** One plan beside the bill: the same month line by line, and the next twelve. */
export function PlanScreen({ words, result, one, badges, documents, choose, period }: Props) {
  const { t, locale } = words;
  const { facts, present } = result;
  const { key, plan, month, year, switching } = one;
  const provider = providerTitle(words, facts);
  const names = { provider, utility: plan.tdu_shortname, period };
  return (
    <>
      <BackLink href="/compare/plans">{t("back_plans")}</BackLink>
      <PageHeader title={plan.name} lead={sentenceText(words, one, facts)}>
        {badges}
      </PageHeader>
      <div className="space-y-11">
        <div className="space-y-4">
          <p className="max-w-[65ch]">{yearText(words, one, facts)}</p>
          <SwitchingNote words={words} switching={switching} isOnBill={isEndOnBill(result)} />
          <div className="pt-1">{choose}</div>
          <p className="max-w-[60ch] text-[0.9375rem] text-soft">
            {t(facts.esi_id ? "choose_note" : "choose_note_no_meter")}
          </p>
          {documents}
        </div>
        <Cautions words={words} result={result} />
        <section aria-labelledby="same-month">
          <h2 id="same-month" className="text-2xl">
            {t("month_title")}
          </h2>
          <p className="mt-1.5 text-soft">
            {t("month_lead", {
              kwh: kwhText(facts.kwh, locale),
              period: billDays(words, facts),
            })}
          </p>
          {month.near.length > 0 && (
            <Notice tone="warn" title={t("near_title")} className="mt-4 max-w-[52rem]">
              {month.near.map((near) => (
                <p key={near.threshold_kwh}>{nearText(words, near)}</p>
              ))}
            </Notice>
          )}
          <Card className="mt-5 grid gap-x-12 gap-y-8 md:grid-cols-2">
            <SideLines
              words={words}
              side={month.bill}
              names={names}
              caption={provider}
              hasExport={hasSolar(result)}
            />
            <SideLines words={words} side={month.plan} names={names} caption={plan.name} />
          </Card>
        </section>
        <section aria-labelledby="year" className="space-y-5">
          <h2 id="year" className="text-2xl">
            {t("year_title")}
          </h2>
          <div>
            <Figure value={formatWholeDollars(year.total_cents, locale)} unit={t("year_figure")} />
            <p className="mt-2.5 text-soft">
              {t("year_range", {
                low: formatWholeDollars(year.low_cents, locale),
                high: formatWholeDollars(year.high_cents, locale),
              })}{" "}
              {year.avg_cents_per_kwh &&
                t("year_average", { rate: formatRate(year.avg_cents_per_kwh, locale) })}
            </p>
          </div>
          <Card as="section" aria-label={t("chart", { plan: plan.name })}>
            <YearBars
              words={words}
              plan={plan.name}
              provider={providerName(words, facts)}
              year={year}
              present={present}
            />
            <YearTable words={words} plan={plan.name} provider={provider} year={year} present={present} />
          </Card>
          <YearMonths words={words} year={year} names={names} />
          <p>
            <a
              href={`/api/comparison/arithmetic?plan=${key}`}
              className="link inline-flex min-h-11 items-center gap-2"
            >
              <Download aria-hidden="true" className="size-5 flex-none" />
              {t("csv")}
            </a>
          </p>
        </section>
        <WhatCompared words={words} comparison={result} />
      </div>
    </>
  );
}
