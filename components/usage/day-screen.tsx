import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import { formatKwh } from "#lib/domain/money.ts";
import { formatHour } from "#lib/domain/usage-calendar.ts";
import type { UsageDay } from "#lib/domain/usage-day.ts";
import type { UsagePrice } from "#lib/domain/usage-dollars.ts";
import type { UsageHorizon } from "#lib/domain/usage-state.ts";
import type { UsageComparison } from "#lib/domain/usage-summary.ts";
import { Comparison } from "./comparison.tsx";
import { DayTables } from "./day-table.tsx";
import { Downloads } from "./downloads.tsx";
import { HourBars } from "./hour-bars.tsx";
import { NoUse } from "./no-use.tsx";
import { UsageNotes } from "./notes.tsx";
import { PeriodHeader } from "./period-header.tsx";
import { Detail, SummaryFrame } from "./summary-frame.tsx";
import { UnitTabs } from "./view-tabs.tsx";
import { periodTitle, type Words } from "./words.ts";

interface Props {
  words: Words;
  day: UsageDay;
  horizon: UsageHorizon;
  previous: string | null;
  next: string | null;
  comparison: UsageComparison | null;
  /** The same date a year earlier; `isFailed` when its readings did not load. */
  lastYear: { name: string; isFailed: boolean };
  /** Null unless dollars were asked for and the plan states its price. */
  price: UsagePrice | null;
  /** The quarter hours as a picture. */
  chart: ReactNode;
}

/** One day: its figures, its quarter hours as a picture and as a table. */
export function DayScreen(props: Props) {
  const { words, day, horizon, previous, next, comparison, lastYear, price, chart } = props;
  const { t, locale, wish } = words;
  const { total, highest } = day;
  return (
    <>
      <PeriodHeader words={words} name={day.day} previous={previous} next={next}>
        <UnitTabs words={words} name={day.day} />
      </PeriodHeader>
      {day.state === "known" ? (
        <div className="space-y-7">
          <SummaryFrame
            words={words}
            total={total}
            sentence={<Comparison words={words} comparison={comparison} lastYear={lastYear} />}
            details={
              highest?.use && (
                <Detail term={t("highest_hour")}>
                  {formatHour(highest.hour, locale)}
                  <span className="block">{formatKwh(highest.use.consumption, locale, 2)}</span>
                </Detail>
              )
            }
          >
            <Card as="section" aria-label={t("quarters_chart", { period: periodTitle(words, day.day) })}>
              {chart}
              <noscript>
                <HourBars words={words} day={day} />
              </noscript>
              <DayTables words={words} day={day} />
            </Card>
          </SummaryFrame>
          <Downloads words={words} from={day.day} to={day.day} />
        </div>
      ) : (
        <NoUse t={t} states={[day.state]} />
      )}
      <UsageNotes
        words={words}
        horizon={horizon}
        from={day.day}
        dollars={wish.isInDollars ? { price, hasExport: Number(total.generation) > 0 } : null}
        hours={wish.isInDollars ? [t("kwh_hours_note")] : []}
      />
    </>
  );
}
