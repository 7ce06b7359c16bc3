import type { ServiceDay } from "./service-day.ts";
import { type DayHour, hoursOfDay } from "./usage-calendar.ts";
import { daysOfMonth, lastDayOf } from "./usage-period.ts";
import { firstKnownDay, stateWithout, type UsageHorizon, type UsageState } from "./usage-state.ts";
import { hoursOfQuarters, quartersByDay, sumUse, type Use } from "./usage-sum.ts";

/** kWh an hour at which each deeper colour begins: the same in every month and home, so that pictures compare. */
export const heatSteps = [0, 0.25, 0.5, 1, 2, 4] as const;

/** Which of `heatSteps` an hour has reached. */
export const heatLevel = (kwh: string): number => heatSteps.findLastIndex((step) => Number(kwh) >= step);

/** A column: an hour on the wall; `isAgain` the second 1 AM, only in a month when clocks go back. */
export interface HeatColumn {
  hour: number;
  isAgain: boolean;
}

/** An hour of a day: its use, null without readings; no `hour` where the day has none at this place. */
export interface HeatCell {
  hour: DayHour | null;
  use: Use | null;
}

export interface HeatRow {
  day: ServiceDay;
  state: UsageState;
  /** One a column; none while the day has no readings. */
  cells: HeatCell[];
}

export interface HeatMap {
  /** What all the readings add up to. */
  total: Use;
  columns: HeatColumn[];
  rows: HeatRow[];
  /** The hour with the most use from the grid, the first of equals. */
  highest: { day: ServiceDay; hour: DayHour; kwh: string } | null;
  /** The day of a clock change, if this month has one: 23 or 25 hours. */
  change: { day: ServiceDay; hours: number } | null;
}

/** Where an hour of a day stands: the second 1 AM has a column of its own. */
const isAt = ({ hour, zone }: DayHour, column: HeatColumn): boolean =>
  hour === column.hour && (zone === "CST") === column.isAgain;

/**
 * A month as days by hours.
 * @param month "YYYY-MM"
 * @param hasEarlier whether there are readings before this month
 */
export function heatMap(
  month: string,
  rows: readonly (Use & { start: string })[],
  hasEarlier: boolean,
  horizon: UsageHorizon,
): HeatMap {
  const known = quartersByDay(month, rows);
  const firstDay = firstKnownDay(known.keys(), hasEarlier, lastDayOf(month));
  const days = daysOfMonth(month).map((day) => ({ day, hours: hoursOfDay(day) }));
  const change = days.find(({ hours }) => hours.length !== 24);
  const columns = Array.from({ length: 24 }, (_, hour) => ({ hour, isAgain: false }));
  if (change?.hours.length === 25) columns.splice(2, 0, { hour: 1, isAgain: true });
  let highest: HeatMap["highest"] = null;
  const made = days.map(({ day, hours }): HeatRow => {
    const quarters = known.get(day);
    if (!quarters) return { day, state: stateWithout(day, firstDay, horizon), cells: [] };
    const uses = hoursOfQuarters(quarters);
    const cells = columns.map((column): HeatCell => {
      const index = hours.findIndex((hour) => isAt(hour, column));
      return { hour: hours[index] ?? null, use: uses[index] ?? null };
    });
    for (const { hour, use } of cells) {
      const isMore = use && Number(use.consumption) > Number(highest?.kwh ?? 0);
      if (hour && isMore) highest = { day, hour, kwh: use.consumption };
    }
    return { day, state: "known", cells };
  });
  return {
    total: sumUse([...known.values()].flatMap((quarters) => quarters.flatMap((row) => row ?? []))),
    columns,
    rows: made,
    highest,
    change: change ? { day: change.day, hours: change.hours.length } : null,
  };
}
