import { HoursScreen } from "#components/usage/hours-screen.tsx";
import { QuartersScreen } from "#components/usage/quarters-screen.tsx";
import { heatMap } from "#lib/domain/usage-heat.ts";
import { linkedPeriod, monthPeriod } from "#lib/domain/usage-period.ts";
import type { UsageWish } from "#lib/domain/usage-wish.ts";
import type { MyHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";
import { readQuarters, usageHorizon } from "#lib/server/usage-reads.ts";
import { IntervalPart } from "./interval-part.tsx";
import { PeriodMissing } from "./period-missing.tsx";
import { usageWords } from "./words.ts";

interface Props {
  home: MyHome;
  month: ReturnType<typeof monthPeriod>;
  wish: UsageWish;
  view: "hours" | "quarters";
}

/** A month in more than days: hour by hour, or every 15 minutes. */
export async function UsageWithinDays({ home, month, wish, view }: Props) {
  const beside = (count: number) => monthPeriod(month.year, month.month + count);
  const [read, { words }] = await Promise.all([
    part(Promise.all([readQuarters(home, month), usageHorizon(home)])),
    usageWords(home, { ...wish, isInDollars: false }),
  ]);
  if (read.problem)
    return <PeriodMissing words={{ ...words, wish }} name={month.name} problem={read.problem} />;
  const [{ intervals, previous, next }, horizon] = read.data;
  const shown = {
    words: { ...words, wish },
    name: month.name,
    map: heatMap(month.name, intervals, Boolean(previous), horizon),
    horizon,
    previous: previous ? linkedPeriod(previous, beside(-1)).name : null,
    next: next ? linkedPeriod(next, beside(1)).name : null,
  };
  if (view === "hours") return <HoursScreen {...shown} />;
  const chart = <IntervalPart words={words} home={home.home.number} name={month.name} />;
  return <QuartersScreen {...shown} chart={chart} />;
}
