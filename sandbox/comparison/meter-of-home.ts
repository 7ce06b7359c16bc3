import type { LocationRow } from "../light/account-store.ts";
import type { World } from "../light/world.ts";
import { type Meter, type MeteredHome, meterOf } from "../metering/meter.ts";

const ordinaryPlan = JSON.stringify({ plan_type: "residential_fixed", vehicle_charging: null });

type Wanted = { readonly app_uuid: string; readonly esi_id: string; readonly has_solar: boolean };

/**
 * The meter of a home, whoever delivers to it: that of the app's own customer there, else that of an ordinary home, with panels
 * where the bill tells of some. Null for a number that no home has.
 */
export function meterOfHome(world: World, { app_uuid, esi_id, has_solar }: Wanted): Meter | null {
  const premise = world.addressBook.byEsiId(esi_id);
  if (!premise) return null;
  const location = servedLocation(world, app_uuid, esi_id);
  if (location) return meterOf(location, world.seed, world.contracts.of(location.uuid));
  const home: MeteredHome = {
    esi_id,
    premise: JSON.stringify(premise),
    plan: ordinaryPlan,
    usage_variant: has_solar ? "solar" : null,
  };
  return meterOf(home, world.seed, []);
}

/** The latest of the app's accounts at a meter. */
function servedLocation(world: World, app_uuid: string, esi_id: string): LocationRow | undefined {
  return world.db
    .prepare<[string, string], LocationRow>(
      `SELECT location.* FROM location JOIN account ON account.uuid = location.account_uuid
       WHERE location.esi_id = ? AND account.app_uuid = ? ORDER BY location.rowid DESC LIMIT 1`,
    )
    .get(esi_id, app_uuid);
}
