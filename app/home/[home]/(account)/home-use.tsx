import { CycleCard } from "#components/home/cycle-card.tsx";
import { RecentDays } from "#components/home/recent-days.tsx";
import { PartMissing } from "#components/shell/part-missing.tsx";
import { Card } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import { type HomeMoney, homeCycle, homeUse } from "#lib/server/home-screen.ts";
import type { MyHome } from "#lib/server/my-home.ts";
import type { Translator } from "#messages/english.ts";

interface Props {
  t: Translator<"home">;
  locale: Locale;
  today: ServiceDay;
  base: string;
  my: MyHome;
  money: HomeMoney;
}

/** The parts of the home screen that need the meter's data; they come after what is owed. */
export async function HomeUse({ my, money, base, ...shared }: Props) {
  const { days, lastYear } = await homeUse(my);
  if (days.problem) return <PartMissing problem={days.problem} href={base} />;
  return (
    <>
      <CycleCard {...shared} {...homeCycle(my, money, days.data, lastYear)} />
      <RecentDays {...shared} base={base} days={days.data} />
    </>
  );
}

export function HomeUseSkeleton() {
  return (
    <>
      {["cycle", "days"].map((name) => (
        <Card key={name} aria-busy="true" className="min-h-64 space-y-4">
          <Skeleton className="h-6 w-40" />
          <Skeleton className="h-10 w-32" />
          <Skeleton className="h-4 w-56" />
        </Card>
      ))}
    </>
  );
}
