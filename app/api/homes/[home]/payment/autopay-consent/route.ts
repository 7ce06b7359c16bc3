import * as z from "zod/mini";
import { accountLight } from "#lib/server/account-light.ts";
import { keepConsents } from "#lib/server/consents.ts";
import { handler } from "#lib/server/handler.ts";
import { callersHome } from "#lib/server/home.ts";

/** Keeps the autopay mandate for another card of this home; asked for before the card is saved. */
export const POST = handler(
  {
    access: "user",
    flows: ["billing", "update-payment-method"],
    body: z.object({ consents: z.array(z.string()) }),
  },
  async (context) => {
    const home = await callersHome(context.user, context.params.home);
    const [location] = (await accountLight(home.light_account_uuid).getAccount()).locations;
    const premise = location && { ...location, esi_id: location.utility_number };
    await keepConsents("payment", context.body.consents, home, { premise }, context);
  },
);
