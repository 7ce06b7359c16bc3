import "server-only";
import { linkedPeriod, monthOf, monthPeriod } from "#lib/domain/usage-period.ts";
import type { UsageHorizon } from "#lib/domain/usage-state.ts";
import type { DailyUsage, IntervalUsage, MonthlyUsage } from "#lib/light/usage-schemas.ts";
import type { MyHome } from "./my-home.ts";

type Home = Pick<MyHome, "light" | "location">;
type Month = ReturnType<typeof monthPeriod>;

const params = ({ location }: Home, month: Month) => ({
  location_uuid: location.uuid,
  month: String(month.month),
  year: String(month.year),
});

/** A year by month. @throws Problem */
export const readYear = ({ light, location }: Home, year: number): Promise<MonthlyUsage> =>
  light.getMonthlyUsage({ params: { location_uuid: location.uuid, year: String(year) } });

/** A month by day. @throws Problem */
export const readDays = (home: Home, month: Month): Promise<DailyUsage> =>
  home.light.getDailyUsage({ params: params(home, month) });

/** A month by quarter hour. @throws Problem */
export const readQuarters = (home: Home, month: Month): Promise<IntervalUsage> =>
  home.light.getIntervalUsage({ params: params(home, month) });

// The newest month may be empty on its first days; further back there would be nothing new to tell.
const monthsToAsk = 3;

/** Up to which day there are readings, from the newest month that has any. @throws Problem */
export async function usageHorizon(home: MyHome): Promise<UsageHorizon> {
  const { location, today } = home;
  const serviceEnd = location.final_service_date ?? null;
  let month = monthOf(serviceEnd && serviceEnd < today ? serviceEnd : today);
  let lastDay: string | null = null;
  for (let asked = 0; asked < monthsToAsk && lastDay === null; asked++) {
    const { days, previous } = await readDays(home, month);
    lastDay =
      days
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? null;
    if (!previous) break;
    month = linkedPeriod(previous, monthPeriod(month.year, month.month - 1));
  }
  return {
    today,
    lastDay,
    serviceStart: location.service_start_date ?? null,
    serviceEnd,
    hasHistory: location.has_usage_history,
  };
}
