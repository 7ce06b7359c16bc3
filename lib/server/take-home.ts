import "server-only";
import { problem } from "#lib/domain/problem.ts";
import { accountLight } from "./account-light.ts";
import { database } from "./database.ts";
import { readDraft } from "./draft.ts";
import { limit } from "./limits.ts";

/** A home that a partner brought under a person's e-mail, and that is not in their portal yet. */
export interface WaitingHome {
  id: string;
  number: number;
  light_account_uuid: string;
}

/** Such homes of a person, once they are sent: before that they are the partner's flow's alone. */
export async function waitingHomes(userId: string): Promise<WaitingHome[]> {
  const homes = await database()
    .selectFrom("home")
    .select(["id", "number", "light_account_uuid"])
    .where("user_id", "=", userId)
    .where("partner_id", "is not", null)
    .where("finalized_at", "is not", null)
    .orderBy("number")
    .execute();
  return homes.flatMap(({ light_account_uuid, ...home }) =>
    light_account_uuid ? [{ ...home, light_account_uuid }] : [],
  );
}

async function zipOf(home: WaitingHome): Promise<string | undefined> {
  const { premise } = await readDraft({ home_id: home.id });
  if (premise) return premise.postal_code;
  const { locations } = await accountLight(home.light_account_uuid).getAccount();
  return locations[0]?.postal_code;
}

/**
 * Takes those homes into the person's portal that are at this ZIP code. The partner gave the e-mail, and may have mistyped
 * it: whoever reads it is not asked whether the home is theirs, but where it is.
 * @throws Problem `invalid_fields` (postal_code: wrong); `rate_limited` at the sixth try within an hour; Light's
 */
export async function takeHome(userId: string, postalCode: string): Promise<void> {
  await limit("take-home", userId, { points: 5, perSeconds: 3_600 });
  const waiting = await waitingHomes(userId);
  const zips = await Promise.all(waiting.map(zipOf));
  const ids = waiting.flatMap(({ id }, index) => (zips[index] === postalCode ? [id] : []));
  if (ids.length === 0) throw problem("invalid_fields", { fields: { postal_code: "wrong" } });
  await database().updateTable("home").set({ partner_id: null }).where("id", "in", ids).execute();
}
