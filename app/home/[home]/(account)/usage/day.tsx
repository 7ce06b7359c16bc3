import { DayScreen } from "#components/usage/day-screen.tsx";
import { addDays, type ServiceDay } from "#lib/domain/service-day.ts";
import { usageDay } from "#lib/domain/usage-day.ts";
import { monthOf } from "#lib/domain/usage-period.ts";
import { lastYearsDay } from "#lib/domain/usage-slots.ts";
import { comparisonOf } from "#lib/domain/usage-summary.ts";
import type { UsageWish } from "#lib/domain/usage-wish.ts";
import type { MyHome } from "#lib/server/my-home.ts";
import { part } from "#lib/server/part.ts";
import { readDays, readQuarters, usageHorizon } from "#lib/server/usage-reads.ts";
import { IntervalPart } from "./interval-part.tsx";
import { PeriodMissing } from "./period-missing.tsx";
import { usageWords } from "./words.ts";

interface Props {
  home: MyHome;
  day: ServiceDay;
  wish: UsageWish;
}

/** One day of the month that Light answers; beside its first and last stand those of the months that it links to. */
export async function UsageDay({ home, day, wish }: Props) {
  const before = lastYearsDay(day);
  const [read, last, { words, price }] = await Promise.all([
    part(Promise.all([readQuarters(home, monthOf(day)), usageHorizon(home)])),
    part(before ? readDays(home, monthOf(before)) : Promise.resolve(null)),
    usageWords(home, wish),
  ]);
  if (read.problem) return <PeriodMissing words={words} name={day} problem={read.problem} />;
  const [{ intervals, previous, next }, horizon] = read.data;
  const shown = usageDay(day, intervals, Boolean(previous), horizon);
  const found = last.data?.days.find(({ date }) => date === before);
  const pair =
    shown.state === "known" && found
      ? { kwh: shown.total.consumption, last_year_kwh: found.consumption }
      : null;
  const [earlier, later] = [addDays(day, -1), addDays(day, 1)];
  const month = day.slice(0, 7);
  return (
    <DayScreen
      words={words}
      day={shown}
      horizon={horizon}
      previous={earlier.startsWith(month) || previous ? earlier : null}
      next={later <= horizon.today && (later.startsWith(month) || next) ? later : null}
      comparison={pair && comparisonOf([pair], true)}
      lastYear={{ name: before ?? day, isFailed: last.problem !== null }}
      price={price}
      chart={<IntervalPart words={words} home={home.home.number} name={day} />}
    />
  );
}
