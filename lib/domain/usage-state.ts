import { addDays, type ServiceDay } from "./service-day.ts";

/**
 * Why a day shows what it shows.
 * - `known`: there are readings. `missing`: other days around it have readings. `coming`: not sent yet by the utility.
 * - `future`: after today. `before`: older than what the utility keeps. `awaited`: its history has not come yet.
 * - `ended`: after service ended.
 */
export type UsageState = "known" | "missing" | "coming" | "future" | "before" | "awaited" | "ended";

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
 * The first day with readings as far as what is shown tells: null when there are earlier ones, the day after all that is
 * shown when there are none at all.
 * @param known the days with readings
 * @param end the last day shown
 */
export function firstKnownDay(
  known: Iterable<ServiceDay>,
  hasEarlier: boolean,
  end: ServiceDay,
): ServiceDay | null {
  return hasEarlier ? null : ([...known].sort()[0] ?? addDays(end, 1));
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
