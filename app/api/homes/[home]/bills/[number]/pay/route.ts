import * as z from "zod/mini";
import { accountLight } from "#lib/server/account-light.ts";
import { payBill } from "#lib/server/bill-payment.ts";
import { now } from "#lib/server/clock.ts";
import { handler } from "#lib/server/handler.ts";
import { callersHome } from "#lib/server/home.ts";

/** Charges the card on file for this bill now; a bill of somebody else's does not exist for the account's own token. */
export const POST = handler(
  {
    access: "user",
    flows: ["billing"],
    body: z.object({ amount_cents: z.int().check(z.positive()) }),
    limit: { name: "pay", points: 20, perSeconds: 600 },
  },
  async ({ body, params, user }) => {
    const { light_account_uuid } = await callersHome(user, params.home);
    await payBill(accountLight(light_account_uuid), {
      account_uuid: light_account_uuid,
      number: String(params.number),
      amount_cents: body.amount_cents,
      now: await now(),
    });
  },
);
