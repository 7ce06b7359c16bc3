import { addDays, startOfDay } from "../chicago-day.ts";
import type { LocationRow } from "../light/account-store.ts";
import type { Moment } from "../light/enrollment-steps.ts";
import { offer } from "../light/plans.ts";
import { personalRate, type World } from "../light/world.ts";
import { planGroups, quotePlans } from "../plans/quote.ts";
import type { Contract } from "./contract-store.ts";
import { firstContract } from "./first-contract.ts";

/** When the contract of a home next changes by itself; null while nothing is to come. */
export function contractMoment(world: World, location: LocationRow): Moment | null {
  if (!location.is_service_active) return null;
  const contracts = world.contracts.of(location.uuid);
  const shown = contracts.findIndex(({ uuid }) => uuid === location.plan_uuid);
  const next = contracts[shown + 1];
  const end = contracts[shown]?.contract_end;
  const day = next?.contract_start ?? (end ? addDays(end, 1) : null);
  return day === null ? null : { at: startOfDay(day), happen: () => putInForce(world, location, day) };
}

/** Puts in force what a day brings: a renewal that was agreed, else month to month. */
function putInForce(world: World, location: LocationRow, day: string): void {
  const current = world.contracts.on(location.uuid, day) ?? rollOver(world, location, day);
  if (!current || current.uuid === location.plan_uuid) return;
  const plan = JSON.stringify(current.plan);
  world.accounts.saveLocation({ ...location, plan_uuid: current.uuid, plan });
}

/** Nobody renewed: the variable plan of that day goes on until somebody does, without a fee for leaving. */
function rollOver(world: World, location: LocationRow, day: string): Contract | null {
  const end = world.contracts.of(location.uuid).at(-1)?.contract_end;
  if (!end || end >= day) return null;
  const start = addDays(end, 1);
  const app_uuid = world.accounts.get(location.account_uuid).app_uuid;
  const plan = monthToMonthPlan(world, app_uuid, location, start);
  world.quotes.save({ plan, app_uuid, account_uuid: location.account_uuid });
  const contract: Contract = {
    uuid: plan.uuid,
    location_uuid: location.uuid,
    plan,
    contract_start: start,
    contract_end: null,
    accepted_at: startOfDay(start).toISOString(),
    kind: "month_to_month",
  };
  world.contracts.add(contract);
  return contract;
}

function monthToMonthPlan(
  world: World,
  app_uuid: string,
  location: LocationRow,
  day: string,
): Contract["plan"] {
  const { utility } = firstContract(location).plan;
  const group = planGroups.find(({ rate_structure }) => rate_structure === "variable");
  const { esi_id } = location;
  const personal = personalRate(world, app_uuid, esi_id);
  const wanted = { utility, day, seed: world.seed, esi_id, personal };
  const [plan] = quotePlans({ ...wanted, ...(group ? { plan_group: group.group_uuid } : {}) });
  if (!plan) throw new Error("no plan to go on with month to month");
  return { ...offer(world, plan, [day, day]), expires_at: startOfDay(day).toISOString() };
}
