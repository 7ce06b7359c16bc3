import type { ServiceDay } from "./service-day.ts";
import { type DayHour, hoursOfDay } from "./usage-calendar.ts";
import { lastDayOf, monthOf } from "./usage-period.ts";
import { firstKnownDay, stateWithout, type UsageHorizon, type UsageState } from "./usage-state.ts";
import { hoursOfQuarters, quartersByDay, sumUse, type Use } from "./usage-sum.ts";

/** An hour of a day, as a whole and in its quarters; null where readings are missing. */
export interface HourOfUse {
  hour: DayHour;
  use: Use | null;
  quarters: (Use | null)[];
}

export interface UsageDay {
  day: ServiceDay;
  state: UsageState;
  total: Use;
  /** 23, 24 or 25 of them; none while the day has no readings. */
  hours: HourOfUse[];
  /** The hour with the most use from the grid, the first of equals; null without use. */
  highest: HourOfUse | null;
}

/**
 * One day out of the quarter hours of its month.
 * @param hasEarlier whether there are readings before this month
 */
export function usageDay(
  day: ServiceDay,
  rows: readonly (Use & { start: string })[],
  hasEarlier: boolean,
  horizon: UsageHorizon,
): UsageDay {
  const month = monthOf(day).name;
  const known = quartersByDay(month, rows);
  const quarters = known.get(day);
  const firstDay = firstKnownDay(known.keys(), hasEarlier, lastDayOf(month));
  const total = sumUse(quarters?.flatMap((row) => row ?? []) ?? []);
  if (!quarters) {
    return { day, state: stateWithout(day, firstDay, horizon), total, hours: [], highest: null };
  }
  const uses = hoursOfQuarters(quarters);
  const hours = hoursOfDay(day).map((hour, index) => ({
    hour,
    use: uses[index] ?? null,
    quarters: quarters.slice(4 * index, 4 * index + 4),
  }));
  const most = Math.max(...hours.map(({ use }) => Number(use?.consumption ?? 0)));
  const highest = hours.find(({ use }) => most > 0 && Number(use?.consumption) === most) ?? null;
  return { day, state: "known", total, hours, highest };
}
