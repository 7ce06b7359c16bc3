import { z } from "@hono/zod-openapi";
import { fetchProfile, profileBody } from "../comparison/usage-profile.ts";
import { ProfileRequest, UsageProfile } from "./comparison-schema.ts";
import { noteNextMoment } from "./enrollment-steps.ts";
import { invalid, LightError, notFound } from "./errors.ts";
import type { LightApi } from "./light-api.ts";
import type { World } from "./world.ts";

const path = "/v1/app/usage-profiles";

/** Contract index 41 and 42. */
export function usageProfiles(api: LightApi, world: World): void {
  api.forApp(
    {
      method: "post",
      path: `${path}/fetch`,
      summary: "Fetch what a customer's meter counted; binding once it is there",
      body: ProfileRequest,
      reply: UsageProfile,
      status: 202,
    },
    ({ app, body }) => {
      const invoice = world.comparisons.find(body.comparison_invoice_uuid);
      const account_uuid = invoice?.account_uuid ?? "";
      if (!invoice || world.accounts.find(account_uuid)?.app_uuid !== app.uuid) {
        throw notFound("comparison invoice");
      }
      if (!body.user_authorizes_usage_fetch) {
        throw invalid([{ field: "user_authorizes_usage_fetch", message: "must be true" }]);
      }
      const { processed_at, reading } = invoice;
      if (!processed_at) throw new LightError(409, "not_processed", "The bill is still being read.");
      const esi_id = reading?.utility_account_number;
      if (!esi_id) throw invalid([{ field: "comparison_invoice_uuid", message: "names no ESI ID" }]);
      const has_solar = reading.has_solar;
      const profile = fetchProfile(world, { app_uuid: app.uuid, account_uuid, esi_id, has_solar });
      noteNextMoment(world, account_uuid);
      return profileBody(profile);
    },
  );

  api.forApp(
    {
      method: "get",
      path: `${path}/{usage_profile_uuid}`,
      summary: "Whether the meter's data has arrived",
      params: z.object({ usage_profile_uuid: z.string() }),
      reply: UsageProfile,
    },
    ({ app, params }) => {
      const profile = world.usageProfiles.find(params.usage_profile_uuid);
      if (profile?.app_uuid !== app.uuid) throw notFound("usage profile");
      return profileBody(profile);
    },
  );
}
