import { addDays, chicagoDay } from "../chicago-day.ts";
import type { LocationRow } from "./account-store.ts";
import { noteNextMoment } from "./enrollment-steps.ts";
import { invalid, LightError } from "./errors.ts";
import type { World } from "./world.ts";

/** Sets the last day of service. @throws LightError where service is not on, or the day is over */
export function endService(world: World, home: LocationRow, final_service_date: string): LocationRow {
  if (!home.is_service_active) {
    throw new LightError(409, "wrong_state", "Only service that is on can be ended.");
  }
  if (final_service_date < chicagoDay(world.clock.now())) {
    throw invalid([{ field: "final_service_date", message: "must not be in the past" }]);
  }
  world.contracts.dropFrom(home.uuid, addDays(final_service_date, 1));
  const ending = { ...home, final_service_date };
  world.accounts.saveLocation(ending);
  noteNextMoment(world, home.account_uuid);
  return ending;
}
