import { BarsScreen } from "#components/usage/bars-screen.tsx";
import { linkedPeriod, monthOf, monthPeriod, yearPeriod } from "#lib/domain/usage-period.ts";
import { monthSlots } from "#lib/domain/usage-slots.ts";
import type { UsageWish } from "#lib/domain/usage-wish.ts";
import type { MyHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";
import { readDays, readYear, usageHorizon } from "#lib/server/usage-reads.ts";
import { PeriodMissing } from "./period-missing.tsx";
import { usageWords } from "./words.ts";

interface Props {
  home: MyHome;
  year: number;
  wish: UsageWish;
}

/** A year and the one before it; the month under way of both by day, so that the same days are compared. */
async function readYears(home: MyHome, year: number) {
  const [asked, horizon] = await Promise.all([readYear(home, year), usageHorizon(home)]);
  const { lastDay } = horizon;
  const partial = lastDay?.startsWith(String(year)) ? monthOf(lastDay) : null;
  const [before, days, daysBefore] = await Promise.all([
    part(readYear(home, year - 1)),
    partial && readDays(home, partial),
    partial && part(readDays(home, monthPeriod(partial.year - 1, partial.month))),
  ]);
  return { asked, horizon, before, rows: days?.days ?? [], lastYear: daysBefore?.data?.days ?? [] };
}

export async function UsageYear({ home, year, wish }: Props) {
  const [read, { words, price }] = await Promise.all([part(readYears(home, year)), usageWords(home, wish)]);
  if (read.problem)
    return <PeriodMissing words={words} name={yearPeriod(year).name} problem={read.problem} />;
  const { asked, horizon, before, rows, lastYear } = read.data;
  const slots = monthSlots(
    { year, months: asked.months, hasEarlier: Boolean(asked.previous) },
    { year: year - 1, months: before.data?.months ?? [], hasEarlier: Boolean(before.data?.previous) },
    { rows, lastYear },
    horizon,
  );
  return (
    <BarsScreen
      words={words}
      name={yearPeriod(year).name}
      slots={slots}
      horizon={horizon}
      previous={asked.previous ? linkedPeriod(asked.previous, yearPeriod(year - 1)).name : null}
      next={asked.next ? linkedPeriod(asked.next, yearPeriod(year + 1)).name : null}
      lastYear={yearPeriod(year - 1).name}
      isComparisonMissing={before.problem !== null}
      price={price}
    />
  );
}
