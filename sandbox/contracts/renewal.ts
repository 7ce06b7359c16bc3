import { addDays, chicagoDay } from "../chicago-day.ts";
import type { LocationRow } from "../light/account-store.ts";
import { noteNextMoment } from "../light/enrollment-steps.ts";
import { invalid, LightError } from "../light/errors.ts";
import type { PlanBody } from "../light/plan-schema.ts";
import { offer, priced } from "../light/plans.ts";
import type { World } from "../light/world.ts";
import { contractEnd } from "./contract-days.ts";
import type { Contract } from "./contract-store.ts";

const windowDays = 90;

/**
 * The day on which a renewal agreed now would begin: the day after the contract ends, tomorrow where nothing ends it.
 * Null while it is too early, and once there is nothing left to renew.
 */
export function renewalStart(world: World, location: LocationRow): string | null {
  const today = chicagoDay(world.clock.now());
  const last = world.contracts.of(location.uuid).at(-1);
  if (!last || last.contract_start > today) return null;
  if (!location.is_service_active || location.final_service_date) return null;
  if (!last.contract_end) return addDays(today, 1);
  return today >= addDays(last.contract_end, -windowDays) ? addDays(last.contract_end, 1) : null;
}

/** What the home may go on with, at today's prices; nothing while there is nothing to renew. */
export function renewalOffers(
  world: World,
  location: LocationRow,
  wish: { plan_group?: string | null | undefined; term_months?: number | null | undefined },
): PlanBody[] {
  const { uuid, app_uuid } = world.accounts.get(location.account_uuid);
  const quoted = priced(world, app_uuid, { ...wish, esi_id: location.esi_id });
  const start = renewalStart(world, location);
  const plans = start ? quoted.map((plan) => offer(world, plan, [start, start])) : [];
  for (const plan of plans) world.quotes.save({ plan, app_uuid, account_uuid: uuid });
  return plans;
}

/** Queues a contract behind the one in force. @throws LightError where another is queued or the day is not the next. */
export function renew(world: World, location: LocationRow, plan: PlanBody, contract_start: string): void {
  const start = renewalStart(world, location);
  if (!start) throw new LightError(409, "renewal_not_open", "This contract cannot be renewed now.");
  if (contract_start !== start) {
    throw invalid([{ field: "service_start_date", message: `must be ${start}` }]);
  }
  if (plan.utility !== utilityOf(world, location) || (plan.esi_id ?? location.esi_id) !== location.esi_id) {
    throw invalid([{ field: "plan_uuid", message: "is priced for another meter" }]);
  }
  const before = world.contracts.of(location.uuid);
  if (before.some(({ uuid }) => uuid === plan.uuid)) {
    throw new LightError(409, "already_accepted", "This plan is accepted already. Request plans again.");
  }
  const last = before.at(-1);
  if (last && !last.contract_end) world.contracts.setEnd(last, addDays(start, -1));
  world.contracts.add({
    uuid: plan.uuid,
    location_uuid: location.uuid,
    plan,
    contract_start,
    contract_end: contractEnd(plan, contract_start),
    accepted_at: world.clock.now().toISOString(),
    kind: "renewal",
  });
  noteNextMoment(world, location.account_uuid);
}

/** Whether this very renewal was agreed before. */
export function isAgreed(contracts: readonly Contract[], plan_uuid: string, contract_start: string): boolean {
  return contracts.some(
    (contract) => contract.uuid === plan_uuid && contract.contract_start === contract_start,
  );
}

function utilityOf(world: World, location: LocationRow): PlanBody["utility"] | undefined {
  return world.addressBook.byEsiId(location.esi_id)?.utility;
}
