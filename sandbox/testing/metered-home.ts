import type { LocationRow } from "../light/account-store.ts";
import type { UsageVariant } from "../metering/variant.ts";
import { type Home, servedHome } from "./home.ts";
import type { Answer } from "./test-sandbox.ts";

const names = ["consumption", "generation", "vehicle_charging", "eligible_vehicle_charging"] as const;
export type UsageRow = Record<(typeof names)[number], string>;

export const wattHours = (kwh: string): number => Math.round(Number(kwh) * 1_000);

/** The watt-hours of rows, one sum for each of the four quantities. */
export const sums = (rows: readonly UsageRow[]): number[] =>
  names.map((name) => rows.reduce((sum, row) => sum + wattHours(row[name]), 0));

/** Sets columns of a home's location. */
export function change({ sandbox, customer }: Home, columns: Partial<LocationRow>): void {
  const { accounts } = sandbox.world;
  const location = accounts.location(customer.uuid);
  if (!location) throw new Error("no location");
  accounts.saveLocation({ ...location, ...columns });
}

export const read = async (home: Home, path: string): Promise<Answer["body"]> =>
  (await home.at(`/usage/${path}`)).body;

/** A home that has had service since late April, in the middle of June. */
export async function homeInJune(usage_variant: UsageVariant = "plain"): Promise<Home> {
  const home = await servedHome();
  change(home, { usage_variant, has_missing_days: 0 });
  await home.sandbox.clock({ now: "2026-06-15T17:00:00Z" });
  return home;
}
