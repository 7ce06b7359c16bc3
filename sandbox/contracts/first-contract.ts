import type { LocationRow } from "../light/account-store.ts";
import { Plan } from "../light/plan-schema.ts";
import { contractEnd } from "./contract-days.ts";
import type { Contract } from "./contract-store.ts";

/** The accepted plan as a contract: to come until service starts, then in force from the day it really did. */
export function firstContract(location: LocationRow): Contract {
  const plan = Plan.parse(JSON.parse(location.plan));
  return {
    uuid: plan.uuid,
    location_uuid: location.uuid,
    plan,
    contract_start: location.service_start_date,
    contract_end: contractEnd(plan, location.service_start_date),
    accepted_at: location.plan_accepted_at,
    kind: "enrollment",
  };
}
