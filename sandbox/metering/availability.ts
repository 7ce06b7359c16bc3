import { Random } from "../addresses/random.ts";
import { addDays, chicagoDay, monthsAfter, startOfDay } from "../chicago-day.ts";
import type { LocationRow } from "../light/account-store.ts";
import { FoundAddress } from "../light/address-schema.ts";
import { daysFrom } from "./meter.ts";

const hourMs = 3_600_000;
const Utility = FoundAddress.pick({ utility: true });
/** The small utilities keep a year of readings, the large ones two. */
const shortHistories: readonly string[] = ["TNMP", "LUBBOCK"];

/** When the utility hands over what the meter counted before service: 6 hours before to 6 hours after its start. */
export function historyArrivesAt(location: Pick<LocationRow, "esi_id" | "service_start_date">): Date {
  const { esi_id, service_start_date } = location;
  const share = new Random(`history:${esi_id}:${service_start_date}`).next();
  return new Date(startOfDay(service_start_date).getTime() + Math.round((share * 12 - 6) * hourMs));
}

/** The first day of which the utility still has readings when service starts. */
export function historyStart({
  premise,
  service_start_date,
}: Pick<LocationRow, "premise" | "service_start_date">): string {
  const { utility } = Utility.parse(JSON.parse(premise));
  return monthsAfter(service_start_date, shortHistories.includes(utility) ? -12 : -24);
}

/** The days from `first` to `last` of which usage has arrived, oldest first; a day comes whole or not at all. */
export function arrivedDays(location: LocationRow, first: string, last: string, now: Date): string[] {
  if (!location.has_usage_history) return [];
  const start = historyStart(location);
  const end = [last, lastMeteredDay(location), addDays(chicagoDay(now), -1)].sort()[0] ?? last;
  // Whatever the delay, days before this one are here.
  const surelyHere = addDays(chicagoDay(now), -3);
  return daysFrom(first > start ? first : start, end).filter(
    (day) => (day <= surelyHere || arrivesAt(location, day) <= now) && !isMissing(location, day),
  );
}

/** After the end of service the meter is another company's; before its start, history is all there is. */
function lastMeteredDay({ final_service_date, is_service_active, service_start_date }: LocationRow): string {
  if (final_service_date) return final_service_date;
  return is_service_active ? "9999-12-31" : addDays(service_start_date, -1);
}

/** A day of usage comes 20 to 44 hours after it ended. */
function arrivesAt({ esi_id }: LocationRow, day: string): Date {
  const share = new Random(`arrival:${esi_id}:${day}`).next();
  return new Date(startOfDay(addDays(day, 1)).getTime() + Math.round((20 + 24 * share) * hourMs));
}

/** Of one home in thirty, and of those that are told to, a day or two a year never arrive. */
function isMissing({ esi_id, has_missing_days }: LocationRow, day: string): boolean {
  const hasGaps = has_missing_days ?? new Random(`gaps:${esi_id}`).chance(1 / 30);
  if (!hasGaps) return false;
  const year = day.slice(0, 4);
  const random = new Random(`gaps:${esi_id}:${year}`);
  const missing = [random.int(0, 364), random.chance(0.5) ? random.int(0, 364) : -1];
  return missing.some((offset) => offset >= 0 && day === addDays(`${year}-01-01`, offset));
}
