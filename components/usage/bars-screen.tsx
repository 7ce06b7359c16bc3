import type { ReactNode } from "react";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { UsagePrice } from "#lib/domain/usage-dollars.ts";
import { lastDayOf } from "#lib/domain/usage-period.ts";
import type { UsageSlot } from "#lib/domain/usage-slots.ts";
import type { UsageHorizon } from "#lib/domain/usage-state.ts";
import { summarise } from "#lib/domain/usage-summary.ts";
import { BarChart } from "./bar-chart.tsx";
import { Downloads } from "./downloads.tsx";
import { NoUse } from "./no-use.tsx";
import { UsageNotes } from "./notes.tsx";
import { PeriodHeader } from "./period-header.tsx";
import { Summary } from "./summary.tsx";
import { UnitTabs } from "./view-tabs.tsx";
import type { Words } from "./words.ts";

interface Props {
  words: Words;
  /** The year, "2026", or the month, "2026-07". */
  name: string;
  slots: readonly UsageSlot[];
  horizon: UsageHorizon;
  /** The periods beside it, by name; null where there is none. */
  previous: string | null;
  next: string | null;
  /** The same period a year earlier. */
  lastYear: string;
  isComparisonMissing: boolean;
  /** Null unless dollars were asked for and the plan states its price. */
  price: UsagePrice | null;
  /** Other ways to see it. */
  views?: ReactNode;
}

/** The last day of a month or day by name that has readings. */
function lastDayIn(name: string, { lastDay }: UsageHorizon): ServiceDay {
  const end = name.length === 7 ? lastDayOf(name) : name;
  return lastDay && lastDay < end ? lastDay : end;
}

/** A year by month or a month by day: the figures, the bars, and what to know about them. */
export function BarsScreen(props: Props) {
  const { words, name, slots, horizon, previous, next, lastYear, isComparisonMissing, price, views } = props;
  const { t, wish } = words;
  const summary = summarise(slots);
  const kind = name.length === 4 ? "year" : "month";
  const known = slots.filter(({ use }) => use);
  const first = `${known[0]?.name ?? name}-01`.slice(0, 10);
  const last = lastDayIn(known.at(-1)?.name ?? name, horizon);
  return (
    <>
      <PeriodHeader words={words} name={name} previous={previous} next={next}>
        {views}
        <UnitTabs words={words} name={name} />
      </PeriodHeader>
      {summary.known === 0 ? (
        <NoUse t={t} states={slots.map(({ state }) => state)} />
      ) : (
        <div className="space-y-7">
          <Summary
            words={words}
            kind={kind}
            summary={summary}
            lastYear={{ name: lastYear, isFailed: isComparisonMissing }}
          >
            <BarChart words={words} name={name} slots={slots} />
          </Summary>
          <Downloads words={words} from={first} to={last} />
        </div>
      )}
      <UsageNotes
        words={words}
        horizon={horizon}
        from={known[0]?.name ?? slots[0]?.name ?? name}
        dollars={wish.isInDollars ? { price, hasExport: Number(summary.total.generation) > 0 } : null}
      />
    </>
  );
}
