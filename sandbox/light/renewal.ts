import { z } from "@hono/zod-openapi";
import { isAgreed, renew, renewalStart } from "../contracts/renewal.ts";
import { mustBeFresh, quotedPlan } from "./accept.ts";
import { Account } from "./account-schema.ts";
import { noteNextMoment } from "./enrollment-steps.ts";
import { invalid, LightError } from "./errors.ts";
import type { LightApi } from "./light-api.ts";
import { locationParams, locationPath, ownLocation } from "./location.ts";
import { RenewalAccept, RenewalRequest } from "./location-schema.ts";
import { Plan } from "./plan-schema.ts";
import { offer, priced } from "./plans.ts";
import { notify, showAccount, type World } from "./world.ts";

/** Contract index 35 and 36. */
export function renewal(api: LightApi, world: World): void {
  const send = { method: "post", params: locationParams } as const;

  api.forAccount(
    {
      ...send,
      path: `${locationPath}/renewal-plans/request`,
      summary: "Plans to go on with; none before the last 90 days, nor once one is agreed",
      body: RenewalRequest,
      reply: z.array(Plan),
    },
    ({ app, account, params, body }) => {
      const home = ownLocation(world, account, params.location_uuid);
      if (!home.is_service_active) {
        throw new LightError(409, "wrong_state", "Only service that is on can be renewed.");
      }
      const quoted = priced(world, { ...body, esi_id: home.esi_id });
      notify(world, account.uuid, "location.renewal_plan_requested");
      const start = renewalStart(world, home);
      if (!start) return [];
      const plans = quoted.map((plan) => offer(world, plan, [start, start]));
      for (const plan of plans) world.quotes.save({ plan, app_uuid: app.uuid, account_uuid: account.uuid });
      return plans;
    },
  );

  api.forAccount(
    {
      ...send,
      path: `${locationPath}/renewal-plans/accept`,
      summary: "Agree on the next contract",
      body: RenewalAccept,
      reply: Account,
    },
    ({ account, params, body: { plan_uuid, service_start_date, terms_accepted } }) => {
      const home = ownLocation(world, account, params.location_uuid);
      if (!terms_accepted) throw invalid([{ field: "terms_accepted", message: "must be true" }]);
      const plan = quotedPlan(world, account, plan_uuid);
      if (!isAgreed(world.contracts.of(home.uuid), plan_uuid, service_start_date)) {
        mustBeFresh(world, plan);
        renew(world, home, plan, service_start_date);
        noteNextMoment(world, account.uuid);
        notify(world, account.uuid, "location.renewal_plan_accepted");
      }
      return showAccount(world, world.accounts.get(account.uuid));
    },
  );
}
