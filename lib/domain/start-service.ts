import { isFederalBusinessDay } from "./federal-business-day.ts";
import { addDays, daysBetween, isServiceDay, type ServiceDay } from "./service-day.ts";

/** `switch`: the customer lives there with another provider. `move_in`: service begins with them. */
export type StartKind = "switch" | "move_in";

/** The plan's own bounds, both days included. */
export interface StartBounds {
  earliest_start_date: ServiceDay;
  latest_start_date: ServiceDay;
}

/** Why a day cannot be the first; keys of `messages/…/start.json`. */
export type StartRefusal = "date" | "too_early" | "too_late" | "move_in_weekday";

/** The reason that service cannot start on `day`, or null. Utilities do move-ins on business days only. */
export function refusedStart(kind: StartKind, day: ServiceDay, bounds: StartBounds): StartRefusal | null {
  if (!isServiceDay(day)) return "date";
  if (day < bounds.earliest_start_date) return "too_early";
  if (day > bounds.latest_start_date) return "too_late";
  if (kind === "move_in" && !isFederalBusinessDay(day)) return "move_in_weekday";
  return null;
}

/** Every day that service can start on, earliest first. */
export function startDays(kind: StartKind, bounds: StartBounds): ServiceDay[] {
  const length = Math.max(0, daysBetween(bounds.earliest_start_date, bounds.latest_start_date) + 1);
  return Array.from({ length }, (_, index) => addDays(bounds.earliest_start_date, index)).filter(
    (day) => refusedStart(kind, day, bounds) === null,
  );
}
