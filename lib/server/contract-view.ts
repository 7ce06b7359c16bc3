import "server-only";
import { cache } from "react";
import {
  type ContractTerm,
  contractTerm,
  queuedContract,
  type RenewalState,
  renewalState,
} from "#lib/domain/contract-term.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { AllDocuments, LocationPlan } from "#lib/light/location-schemas.ts";
import { accountLight } from "./account-light.ts";
import type { MyHome } from "./my-home.ts";
import { type Part, part } from "./part.ts";

/** The contract of a home: what Light tells of it, and what follows from that today. */
export interface ContractView {
  plan: Part<LocationPlan>;
  contracts: Part<AllDocuments>;
  term: ContractTerm;
  queued: AllDocuments[number] | null;
  renewal: RenewalState;
  today: ServiceDay;
  finalServiceDate: ServiceDay | null;
}

/**
 * The plan in force with past, present and coming contracts; either may be missing. `isFresh` asks for the contracts anew,
 * for the page that shows what has just been agreed.
 */
export const contractView = cache(async (my: MyHome, isFresh = false): Promise<ContractView> => {
  const { light, location, today } = my;
  const params = { location_uuid: location.uuid };
  const [plan, contracts] = await Promise.all([
    part(light.getPlan({ params })),
    part((isFresh ? accountLight(my.account.uuid) : light).listAllDocuments({ params })),
  ]);
  const term = contractTerm(plan.data, contracts.data);
  const queued = queuedContract(contracts.data, today);
  const finalServiceDate = location.final_service_date ?? null;
  const renewal = renewalState(term, { today, hasQueued: queued !== null, finalServiceDate });
  return { plan, contracts, term, queued, renewal, today, finalServiceDate };
});
