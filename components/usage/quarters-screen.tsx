import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { PageLink } from "#components/ui/page-link.tsx";
import type { HeatMap } from "#lib/domain/usage-heat.ts";
import { lastDayOf } from "#lib/domain/usage-period.ts";
import type { UsageHorizon } from "#lib/domain/usage-state.ts";
import { usageHref } from "#lib/domain/usage-wish.ts";
import { Downloads } from "./downloads.tsx";
import { HoursSummary } from "./hours-summary.tsx";
import { UsageNotes } from "./notes.tsx";
import { PeriodHeader } from "./period-header.tsx";
import { ViewTabs } from "./view-tabs.tsx";
import { periodTitle, slotWords, type Words } from "./words.ts";

interface Props {
  words: Words;
  /** "2026-07" */
  name: string;
  /** The same month by hour, for what can be said of it. */
  map: HeatMap;
  horizon: UsageHorizon;
  previous: string | null;
  next: string | null;
  /** The quarter hours as a picture. */
  chart: ReactNode;
}

/** A month in quarter hours. One table of them would have 2,976 figures, so each day has its own on its page. */
export function QuartersScreen({ words, name, map, horizon, previous, next, chart }: Props) {
  const { t, locale, base, wish } = words;
  const known = map.rows.filter(({ state }) => state === "known");
  const picture = (
    <Card as="section" aria-label={t("quarters_chart", { period: periodTitle(words, name) })}>
      {chart}
      <noscript>{t("quarters_no_script")}</noscript>
      {known.length > 0 && (
        <Disclosure summary={t("table")} className="mt-4 max-sm:[&>div]:pl-0">
          <p>{t("quarters_tables")}</p>
          <ul className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(min(8rem,100%),1fr))] gap-x-4">
            {known.map(({ day }) => (
              <li key={day}>
                <PageLink
                  href={usageHref(base, day, { isTableOpen: true })}
                  className="link inline-flex min-h-11 items-center"
                >
                  {slotWords(locale, day)}
                </PageLink>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
  return (
    <>
      <PeriodHeader words={words} name={name} previous={previous} next={next}>
        <ViewTabs words={words} name={name} />
      </PeriodHeader>
      <div className="space-y-7">
        {known.length > 0 ? (
          <HoursSummary words={words} map={map}>
            {picture}
          </HoursSummary>
        ) : (
          picture
        )}
        <Downloads words={words} from={`${name}-01`} to={lastDayOf(name)} />
      </div>
      <UsageNotes
        words={words}
        horizon={horizon}
        from={`${name}-01`}
        hours={wish.isInDollars ? [t("kwh_hours_note")] : []}
      />
    </>
  );
}
