import { z } from "@hono/zod-openapi";
import { chicagoDay } from "../chicago-day.ts";
import type { Contract } from "../contracts/contract-store.ts";
import { firstContract } from "../contracts/first-contract.ts";
import { planOn } from "../contracts/plan-on.ts";
import { utilityContacts } from "../contracts/support-contacts.ts";
import { rep } from "../plans/documents/rep.ts";
import { Location } from "./account-schema.ts";
import type { AccountRow, LocationRow } from "./account-store.ts";
import { locationBody } from "./account-view.ts";
import { endService } from "./end-service.ts";
import { notFound } from "./errors.ts";
import type { LightApi } from "./light-api.ts";
import {
  AllDocuments,
  Cancellation,
  ContractDocuments,
  LocationPlan,
  SupportInfo,
} from "./location-schema.ts";
import type { World } from "./world.ts";

export const locationPath = "/v1/account/locations/{location_uuid}";
export const locationParams = z.object({ location_uuid: z.string() });

/** @throws LightError 404 for what is not this account's. */
export function ownLocation(world: World, account: AccountRow, uuid: string): LocationRow {
  const location = world.accounts.location(account.uuid);
  if (location?.uuid !== uuid) throw notFound("location");
  return location;
}

/** Contract index 27-30 and 37. */
export function location(api: LightApi, world: World): void {
  const own = (account: AccountRow, params: { location_uuid: string }): LocationRow =>
    ownLocation(world, account, params.location_uuid);
  const read = { method: "get", params: locationParams } as const;

  api.forAccount(
    {
      ...read,
      path: `${locationPath}/documents`,
      summary: "Documents of the contract in force",
      reply: ContractDocuments,
    },
    ({ account, params }) => {
      const { plan, contract_start, contract_end } = contractInForce(world, own(account, params));
      return { ...plan.links, contract_start, contract_end };
    },
  );

  api.forAccount(
    {
      ...read,
      path: `${locationPath}/all-documents`,
      summary: "Documents of every contract",
      reply: AllDocuments,
    },
    ({ account, params }) => {
      const home = own(account, params);
      const inForce = contractInForce(world, home);
      return contractsOf(world, home).map(({ plan, contract_start, contract_end }) => ({
        ...plan.links,
        contract_start,
        contract_end,
        plan_name: plan.name,
        plan_uuid: plan.uuid,
        status: statusOf(contract_start, inForce.contract_start, account),
        document_versions: plan.document_versions,
      }));
    },
  );

  api.forAccount(
    {
      ...read,
      path: `${locationPath}/plan`,
      summary: "The plan in force, at today's prices",
      reply: LocationPlan,
    },
    ({ account, params }) => {
      const contract = contractInForce(world, own(account, params));
      const { contract_start, contract_end } = contract;
      const plan = planOn(contract, chicagoDay(world.clock.now()), world);
      return { ...plan, contract_start, contract_end };
    },
  );

  api.forAccount(
    { ...read, path: `${locationPath}/support-info`, summary: "Whom to call", reply: SupportInfo },
    ({ account, params }) => ({
      ...utilityContacts[firstContract(own(account, params)).plan.utility],
      support_email: rep.email,
      support_phone: rep.phone,
      support_hours: rep.hours,
    }),
  );

  api.forAccount(
    {
      method: "post",
      path: `${locationPath}/cancel`,
      summary: "End service",
      params: locationParams,
      body: Cancellation,
      reply: Location,
    },
    ({ account, params, body: { final_service_date } }) => {
      const home = endService(world, own(account, params), final_service_date);
      return locationBody(home, world.clock.now());
    },
  );
}

function statusOf(start: string, startInForce: string, account: AccountRow): "past" | "active" | "upcoming" {
  if (start !== startInForce) return start < startInForce ? "past" : "upcoming";
  if (account.status_pair === "active/active") return "active";
  return account.status_pair?.startsWith("cancelled/") ? "past" : "upcoming";
}

/** Newest first; before service starts, what was accepted for it. */
function contractsOf(world: World, home: LocationRow): Contract[] {
  const contracts = world.contracts.of(home.uuid);
  return contracts.length > 0 ? contracts.reverse() : [firstContract(home)];
}

/** Today's; after service the last, before it the one that was accepted. */
function contractInForce(world: World, home: LocationRow): Contract {
  const today = chicagoDay(world.clock.now());
  const contracts = contractsOf(world, home);
  return contracts.find(({ contract_start }) => contract_start <= today) ?? firstContract(home);
}
