import "server-only";
import * as z from "zod/mini";
import { problem } from "#lib/domain/problem.ts";
import { fillPath } from "#lib/light/client.ts";
import { httpTransport } from "#lib/light/http-transport.ts";
import { operations } from "#lib/light/operations.ts";
import { afterWrite } from "./ask-to-look.ts";
import { database } from "./database.ts";
import { env } from "./env.ts";
import { recordLightCall, takeAppTurn } from "./light-pace.ts";

const Made = z.object({ uuid: z.string().check(z.minLength(1)) });

/** Handed on as it comes, both ways: the partner's server is a client of Light's, and Light judges what it says. */
const send = (
  name: "createAccount" | "getAppAccount" | "updateAccount",
  params: Record<string, string>,
  body?: unknown,
) => {
  const operation = operations[name];
  return httpTransport({
    baseUrl: env.lightApiUrl,
    token: async () => env.lightAppToken,
    takeTurn: takeAppTurn,
    record: recordLightCall,
  })({ name, operation, path: fillPath(operation.path, params), body });
};

/**
 * Lets a partner open flows for an account that is at Light.
 * @returns false where it is another partner's, and stays so
 */
export async function giveAccount(partner_id: string, light_account_uuid: string): Promise<boolean> {
  const created_at = new Date().toISOString();
  await database()
    .insertInto("partner_account")
    .values({ light_account_uuid, partner_id, created_at })
    .onConflict((conflict) => conflict.column("light_account_uuid").doNothing())
    .execute();
  return isAccountOf(partner_id, light_account_uuid);
}

/** Whether a partner may read an account, change it and open flows for it. */
export async function isAccountOf(partnerId: string, lightAccountUuid: string): Promise<boolean> {
  const row = await database()
    .selectFrom("partner_account")
    .select("partner_id")
    .where("light_account_uuid", "=", lightAccountUuid)
    .where("partner_id", "=", partnerId)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Makes an account at Light that is this partner's; made twice, they are two accounts.
 * @returns Light's own reply
 * @throws Problem as the transport does; `outcome_unknown` too where the reply does not say which account it is
 */
export async function createPartnerAccount(partnerId: string, body: unknown): Promise<unknown> {
  const reply = await send("createAccount", {}, body);
  const made = z.safeParse(Made, reply);
  if (!made.success) throw problem("outcome_unknown", { cause: made.error });
  await giveAccount(partnerId, made.data.uuid);
  return reply;
}

/** Light's own reply about an account. @throws Problem as the transport does */
export const readPartnerAccount = (account_uuid: string): Promise<unknown> =>
  send("getAppAccount", { account_uuid });

/** Changes an account at Light. @returns Light's own reply @throws Problem as the transport does */
export const changePartnerAccount = (account_uuid: string, body: unknown): Promise<unknown> =>
  send("updateAccount", { account_uuid }, body).finally(() => afterWrite(account_uuid));
