import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import type { HeatMap } from "#lib/domain/usage-heat.ts";
import { lastDayOf } from "#lib/domain/usage-period.ts";
import type { UsageHorizon } from "#lib/domain/usage-state.ts";
import { Downloads } from "./downloads.tsx";
import { HoursSummary } from "./hours-summary.tsx";
import { UsageNotes } from "./notes.tsx";
import { PeriodHeader } from "./period-header.tsx";
import { ViewTabs } from "./view-tabs.tsx";
import { periodTitle, type Words } from "./words.ts";

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

/** A month in quarter hours; as a table they stand on the page of each day. */
export function QuartersScreen({ words, name, map, horizon, previous, next, chart }: Props) {
  const { t, wish } = words;
  const isKnown = map.rows.some(({ state }) => state === "known");
  const picture = (
    <Card as="section" aria-label={t("quarters_chart", { period: periodTitle(words, name) })}>
      {chart}
      <noscript>{t("quarters_no_script")}</noscript>
    </Card>
  );
  return (
    <>
      <PeriodHeader words={words} name={name} previous={previous} next={next}>
        <ViewTabs words={words} name={name} />
      </PeriodHeader>
      <div className="space-y-7">
        {isKnown ? (
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
