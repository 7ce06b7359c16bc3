import { z } from "@hono/zod-openapi";
import { isAgreed, renew, renewalOffers } from "../contracts/renewal.ts";
import { mustBeFresh, quotedPlan } from "./accept.ts";
import { Account } from "./account-schema.ts";
import { invalid, LightError } from "./errors.ts";
import type { LightApi } from "./light-api.ts";
import { locationParams, locationPath, ownLocation } from "./location.ts";
import { RenewalAccept, RenewalRequest } from "./location-schema.ts";
import { Plan } from "./plan-schema.ts";
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
    ({ account, params, body }) => {
      const home = ownLocation(world, account, params.location_uuid);
      if (!home.is_service_active) {
        throw new LightError(409, "wrong_state", "Only service that is on can be renewed.");
      }
      const offers = renewalOffers(world, home, body);
      notify(world, account.uuid, "location.renewal_plan_requested");
      return offers;
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
        notify(world, account.uuid, "location.renewal_plan_accepted");
      }
      return showAccount(world, world.accounts.get(account.uuid));
    },
  );
}
