import { randomUUID } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { utilityOutcome } from "../status/magic-values.ts";
import { Account } from "./account-schema.ts";
import type { AccountRow, LocationRow } from "./account-store.ts";
import { invalid, LightError, notFound } from "./errors.ts";
import { consent, day, esiId, timestamp } from "./fields.ts";
import type { LightApi } from "./light-api.ts";
import type { PlanBody } from "./plan-schema.ts";
import { notify, showAccount, type World } from "./world.ts";

const AcceptInput = z
  .object({
    plan_uuid: z.string(),
    terms_accepted: consent,
    start_date: day.optional(),
    service_start_date: day.optional().openapi({ description: "the same as start_date" }),
    esi_id: esiId.nullish(),
    client_agent_accepted: z.boolean().nullish(),
    client_agent_accepted_at: timestamp.nullish(),
  })
  .openapi("AcceptInput");

/** Contract index 14. */
export function accept(api: LightApi, world: World): void {
  api.forAccount(
    {
      method: "post",
      path: "/v1/account/enroll/plans/accept",
      summary: "Accept a plan",
      body: AcceptInput,
      reply: Account,
    },
    ({ account, body }) => {
      if (account.status_pair)
        throw new LightError(409, "already_finalized", "This enrollment is already finalized.");
      const start = body.start_date ?? body.service_start_date;
      if (!start) throw invalid([{ field: "start_date", message: "is required" }]);
      if (!body.terms_accepted) throw invalid([{ field: "terms_accepted", message: "must be true" }]);
      const plan = quotedPlan(world, account, body.plan_uuid);
      const esi_id = body.esi_id ?? plan.esi_id;
      if (!esi_id)
        throw invalid([{ field: "esi_id", message: "is required: the plan was requested without one" }]);

      const before = world.accounts.location(account.uuid);
      const isRepeat =
        before?.plan_uuid === plan.uuid && before.esi_id === esi_id && before.service_start_date === start;
      if (!isRepeat) {
        mustBeOpen(world, plan, start);
        attachPlan(world, account, plan, esi_id, start);
        notify(world, account.uuid, "enrollment.plan_accepted");
      }
      return showAccount(world, world.accounts.get(account.uuid));
    },
  );
}

/** @throws LightError 404 for a plan that nobody quoted, or somebody else's. */
export function quotedPlan(world: World, account: AccountRow, uuid: string): PlanBody {
  const quote = world.quotes.find(uuid);
  const isTheirs = quote?.account_uuid === null || quote?.account_uuid === account.uuid;
  if (quote?.app_uuid !== account.app_uuid || !isTheirs) throw notFound("plan");
  return quote.plan;
}

export function mustBeFresh(world: World, plan: PlanBody): void {
  if (plan.expires_at <= world.clock.now().toISOString()) {
    throw new LightError(409, "plan_expired", "This plan has expired. Request plans again.", [
      { field: "plan_uuid", message: `expired at ${plan.expires_at}` },
    ]);
  }
}

function mustBeOpen(world: World, plan: PlanBody, start: string): void {
  mustBeFresh(world, plan);
  if (start < plan.earliest_start_date || start > plan.latest_start_date) {
    const range = `${plan.earliest_start_date} and ${plan.latest_start_date}`;
    throw invalid([{ field: "start_date", message: `must be between ${range}` }]);
  }
}

/** Makes, or replaces, the one location of the account. */
export function attachPlan(
  world: World,
  account: AccountRow,
  plan: PlanBody,
  esiId: string,
  start: string,
): LocationRow {
  const premise = world.addressBook.byEsiId(esiId);
  if (!premise) throw invalid([{ field: "esi_id", message: "is unknown" }]);
  if (premise.utility !== plan.utility || (plan.esi_id && plan.esi_id !== esiId)) {
    throw invalid([{ field: "esi_id", message: "is not the meter that the plan was priced for" }]);
  }
  const before = world.accounts.location(account.uuid);
  const row: LocationRow = {
    uuid: before?.esi_id === esiId ? before.uuid : randomUUID(),
    account_uuid: account.uuid,
    esi_id: esiId,
    premise: JSON.stringify(premise),
    plan_uuid: plan.uuid,
    plan: JSON.stringify(plan),
    plan_accepted_at: world.clock.now().toISOString(),
    service_start_date: start,
    final_service_date: null,
    utility_outcome: utilityOutcome(esiId),
    is_service_active: 0,
    has_usage_history: 0,
  };
  world.accounts.saveLocation(row);
  world.accounts.update(account.uuid, { is_enrollment_begun: 1, known_esi_id: esiId });
  return row;
}
