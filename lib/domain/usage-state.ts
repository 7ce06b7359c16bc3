import type { ServiceDay } from "./service-day.ts";

/**
 * Why a day shows what it shows.
 * - `known`: there are readings. `missing`: other days around it have readings. `coming`: not sent yet by the utility.
 * - `future`: after today. `before`: older than what the utility keeps. `awaited`: its history has not come yet.
 * - `ended`: after service ended.
 */
export const usageStates = ["known", "missing", "coming", "future", "before", "awaited", "ended"] as const;
export type UsageState = (typeof usageStates)[number];

/** What is known of a home's readings as a whole, to tell a gap from what has not come yet. */
export interface UsageHorizon {
  today: ServiceDay;
  /** The last day with readings; null when there are none. */
  lastDay: ServiceDay | null;
  serviceStart: ServiceDay | null;
  serviceEnd: ServiceDay | null;
  /** Whether the utility has sent what was before service. */
  hasHistory: boolean;
}

/**
 * What a day without readings is.
 * @param firstDay the first day with readings; null when there are readings before all that is shown
 */
export function stateWithout(
  day: ServiceDay,
  firstDay: ServiceDay | null,
  horizon: UsageHorizon,
): Exclude<UsageState, "known"> {
  const { today, lastDay, serviceStart, serviceEnd, hasHistory } = horizon;
  if (serviceEnd && day > serviceEnd) return "ended";
  if (day > today) return "future";
  if (!hasHistory && serviceStart && day < serviceStart) return "awaited";
  if (lastDay && day > lastDay) return "coming";
  if (!lastDay) return serviceStart && day >= serviceStart ? "coming" : "before";
  return firstDay && day < firstDay ? "before" : "missing";
}
