import { Card } from "#components/ui/card.tsx";
import { CursorHint } from "#components/ui/cursor-hint.tsx";
import { formatDay } from "#lib/domain/service-day.ts";
import type { HeatMap } from "#lib/domain/usage-heat.ts";
import type { UsageHorizon } from "#lib/domain/usage-state.ts";
import { usageHref } from "#lib/domain/usage-wish.ts";
import { HeatCursor } from "./heat-cursor.tsx";
import { HeatLegend } from "./heat-legend.tsx";
import { columnWords, HeatTable } from "./heat-table.tsx";
import { HoursSummary } from "./hours-summary.tsx";
import { NoUse } from "./no-use.tsx";
import { UsageNotes } from "./notes.tsx";
import { PeriodHeader } from "./period-header.tsx";
import { ViewTabs } from "./view-tabs.tsx";
import { periodTitle, slotWords, type Words } from "./words.ts";

interface Props {
  words: Words;
  /** "2026-07" */
  name: string;
  map: HeatMap;
  horizon: UsageHorizon;
  previous: string | null;
  next: string | null;
}

/** A month as days by hours, each square as deep as the hour's use. */
export function HoursScreen({ words, name, map, horizon, previous, next }: Props) {
  const { t, locale, base, wish } = words;
  const { change } = map;
  const known = map.rows.filter(({ state }) => state === "known");
  const days = map.rows.map(({ day, state }) => ({
    label: slotWords(locale, day),
    open:
      state === "known"
        ? { href: usageHref(base, day), label: t("open", { period: slotWords(locale, day) }) }
        : null,
  }));
  const note =
    change && t(change.hours === 23 ? "no_hour_note" : "twice_note", { day: formatDay(change.day, locale) });
  return (
    <>
      <PeriodHeader words={words} name={name} previous={previous} next={next}>
        <ViewTabs words={words} name={name} />
      </PeriodHeader>
      {known.length === 0 ? (
        <NoUse t={t} states={map.rows.map(({ state }) => state)} />
      ) : (
        <div className="space-y-7">
          <HoursSummary words={words} map={map}>
            <Card
              as="section"
              aria-label={t("chart_hours", { period: periodTitle(words, name) })}
              className="max-sm:-mx-3 max-sm:px-3"
            >
              <HeatCursor
                hint={<CursorHint touch={t("heat_hint_touch")} point={t("heat_hint")} />}
                days={days}
                hours={map.columns.map((column) => columnWords(words, column))}
              >
                <HeatTable words={words} name={name} map={map} />
              </HeatCursor>
              <HeatLegend words={words} map={map} />
            </Card>
          </HoursSummary>
        </div>
      )}
      <UsageNotes
        words={words}
        horizon={horizon}
        from={known[0]?.day ?? `${name}-01`}
        hours={[note, wish.isInDollars && t("kwh_hours_note")].filter((text) => typeof text === "string")}
      />
    </>
  );
}
