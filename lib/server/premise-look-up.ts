import "server-only";
import { brand } from "#brand";
import { Problem } from "#lib/domain/problem.ts";
import type { Premise } from "#lib/light/schemas.ts";
import { accountLight } from "./account-light.ts";
import { appLight } from "./app-light.ts";
import { database } from "./database.ts";

const settingName = "look_up_account_uuid";

async function keptAccount(): Promise<string | null> {
  const row = await database()
    .selectFrom("setting")
    .select("value")
    .where("name", "=", settingName)
    .executeTakeFirst();
  return row?.value ?? null;
}

/**
 * Light answers ESI IDs only to an AccountToken, and a visitor has no account yet. One account in the
 * partner's own name, which never enrolls, asks for all of them (docs/decisions/0002).
 */
async function lookUpAccount(): Promise<string> {
  const kept = await keptAccount();
  if (kept) return kept;
  const made = await appLight().createAccount({
    body: { email: brand.supportEmail, first_name: brand.name, last_name: "address look-up" },
  });
  await database()
    .insertInto("setting")
    .values({ name: settingName, value: made.uuid })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  return (await keptAccount()) ?? made.uuid;
}

/**
 * The address that the utility has for an ESI ID.
 * @throws Problem `not_found` when no meter has this ESI ID.
 */
export async function premiseOf(esi_id: string): Promise<Premise> {
  const ask = async () => accountLight(await lookUpAccount()).searchEsiId({ body: { esi_id } });
  try {
    return await ask();
  } catch (error) {
    // "Not found" may be our kept account itself, after a sandbox was reset: make sure once.
    const isNotFound = error instanceof Problem && error.code === "not_found";
    if (!isNotFound || (await isLookUpAccountThere())) throw error;
    await database().deleteFrom("setting").where("name", "=", settingName).execute();
    return ask();
  }
}

async function isLookUpAccountThere(): Promise<boolean> {
  const account_uuid = await keptAccount();
  if (!account_uuid) return false;
  try {
    await appLight().getAppAccount({ params: { account_uuid } });
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === "not_found") return false;
    throw error;
  }
}
