import type { Contract } from "../contracts/contract-store.ts";
import type { LocationRow } from "../light/account-store.ts";
import { Plan, type PlanBody } from "../light/plan-schema.ts";
import type { Window } from "./window.ts";

/** What a home agreed to, as far as charging a car depends on it. */
export type Agreed = Pick<Contract, "contract_start"> & {
  readonly plan: Pick<PlanBody, "vehicle_charging">;
};

const PlanCharging = Plan.pick({ vehicle_charging: true });

/**
 * The hours in which charging is rewarded on a day, null where it is not. They are those of the contract of that day, so
 * that no later one changes what was metered; days before the first contract have the hours of the first.
 */
export function rewardedHours(
  { plan }: Pick<LocationRow, "plan">,
  contracts: readonly Agreed[],
): (day: string) => Window | null {
  const accepted = PlanCharging.parse(JSON.parse(plan));
  return (day) => {
    const inForce = contracts.findLast(({ contract_start }) => contract_start <= day) ?? contracts[0];
    return (inForce?.plan ?? accepted).vehicle_charging;
  };
}
