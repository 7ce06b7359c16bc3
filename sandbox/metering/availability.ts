import { Random } from "../addresses/random.ts";
import { startOfDay } from "../chicago-day.ts";
import type { LocationRow } from "../light/account-store.ts";

const hourMs = 3_600_000;

/** When the utility hands over what the meter counted before service: 6 hours before to 6 hours after its start. */
export function historyArrivesAt(location: Pick<LocationRow, "esi_id" | "service_start_date">): Date {
  const { esi_id, service_start_date } = location;
  const share = new Random(`history:${esi_id}:${service_start_date}`).next();
  return new Date(startOfDay(service_start_date).getTime() + Math.round((share * 12 - 6) * hourMs));
}
