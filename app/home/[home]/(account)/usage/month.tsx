import { BarsScreen } from "#components/usage/bars-screen.tsx";
import { ViewTabs } from "#components/usage/view-tabs.tsx";
import { linkedPeriod, monthPeriod } from "#lib/domain/usage-period.ts";
import { daySlots } from "#lib/domain/usage-slots.ts";
import type { UsageWish } from "#lib/domain/usage-wish.ts";
import type { MyHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";
import { readDays, usageHorizon } from "#lib/server/usage-reads.ts";
import { PeriodMissing } from "./period-missing.tsx";
import { usageWords } from "./words.ts";

interface Props {
  home: MyHome;
  month: ReturnType<typeof monthPeriod>;
  wish: UsageWish;
}

/** A month by day beside the same month a year before. */
export async function UsageMonth({ home, month, wish }: Props) {
  const beside = (count: number) => monthPeriod(month.year, month.month + count);
  const [read, before, { words, price }] = await Promise.all([
    part(Promise.all([readDays(home, month), usageHorizon(home)])),
    part(readDays(home, beside(-12))),
    usageWords(home, wish),
  ]);
  if (read.problem) return <PeriodMissing words={words} name={month.name} problem={read.problem} />;
  const [{ days, previous, next }, horizon] = read.data;
  const slots = daySlots(month.name, days, before.data?.days ?? [], Boolean(previous), horizon);
  return (
    <BarsScreen
      words={words}
      name={month.name}
      slots={slots}
      horizon={horizon}
      previous={previous ? linkedPeriod(previous, beside(-1)).name : null}
      next={next ? linkedPeriod(next, beside(1)).name : null}
      isComparisonMissing={before.problem !== null}
      price={price}
      lastYear={beside(-12).name}
      views={<ViewTabs words={words} name={month.name} />}
    />
  );
}
