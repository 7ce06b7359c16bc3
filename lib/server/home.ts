import "server-only";
import { randomUUID } from "node:crypto";
import { problem } from "#lib/domain/problem.ts";
import { database } from "./database.ts";
import { dropVisitDraft, patchDraft, readDraft } from "./draft.ts";
import type { HomeTable } from "./schema.ts";

/** One person's electricity at one place: at most one Light account. */
export interface Home {
  id: string;
  user_id: string;
  /** Which of the person's homes, from 1; it stands in addresses. */
  number: number;
  /** What the person calls it; null until they say. */
  name: string | null;
  light_account_uuid: string | null;
  finalized_at: string | null;
}

/** Whose homes: all of a person's own, or in a flow the one that it is for. */
export interface Whose {
  id: string;
  flow?: { home_id: string };
}

const columns = ["id", "user_id", "number", "name", "light_account_uuid", "finalized_at"] as const;

/** The homes of a person, by number. One that a partner brought is not in the portal until they take it (`takeHome`). */
export async function homesOf({ id, flow }: Whose): Promise<Home[]> {
  const homes = database().selectFrom("home").select(columns).where("user_id", "=", id).orderBy("number");
  // It is the first of one there: how many others the person has is not the partner's to know.
  if (flow)
    return (await homes.where("id", "=", flow.home_id).execute()).map((home) => ({ ...home, number: 1 }));
  return homes.where("partner_id", "is", null).execute();
}

/** The home that a person is enrolling or, failing that, enrolled last. */
export const newestHome = async (whose: Whose): Promise<Home | null> => (await homesOf(whose)).at(-1) ?? null;

/** The number after a person's last home, of those in flows too. */
async function nextNumber(userId: string): Promise<number> {
  const last = database().selectFrom("home").select("number").where("user_id", "=", userId);
  return ((await last.orderBy("number", "desc").executeTakeFirst())?.number ?? 0) + 1;
}

/** Adds a home to a person, numbered after those they have; when there is one of this `number`, it is that one. */
export async function addHome(
  userId: string,
  values: Partial<Pick<HomeTable, "number" | "light_account_uuid" | "finalized_at" | "partner_id">> & {
    created_at?: string;
  } = {},
): Promise<Home> {
  const at = values.created_at ?? new Date().toISOString();
  const { light_account_uuid = null, finalized_at = null, partner_id = null } = values;
  const number = values.number ?? (await nextNumber(userId));
  const home = { id: randomUUID(), user_id: userId, number, name: null, light_account_uuid, finalized_at };
  const light_account_state = light_account_uuid ? "created" : "none";
  await database()
    .insertInto("home")
    .values({ ...home, partner_id, light_account_state, created_at: at, updated_at: at })
    .onConflict((conflict) => conflict.columns(["user_id", "number"]).doNothing())
    .execute();
  const kept = await database()
    .selectFrom("home")
    .select(columns)
    .where("user_id", "=", userId)
    .where("number", "=", number)
    .executeTakeFirst();
  return kept ?? home;
}

/**
 * The home to enroll, made if there is none in progress, with what this browser's visitor chose moved into
 * it: what a person has just chosen wins over what they left unfinished earlier.
 * @throws Problem `already_finalized` in a flow whose home is sent
 */
export async function claimHome(whose: Whose, visitId: string | null): Promise<Home> {
  // Read before the homes: two tabs that claim at once get the same one.
  const number = await nextNumber(whose.id);
  const newest = await newestHome(whose);
  if (whose.flow && newest?.finalized_at) throw problem("already_finalized");
  const home = newest && !newest.finalized_at ? newest : await addHome(whose.id, { number });
  const visited = visitId ? await readDraft({ visit_id: visitId }) : {};
  if (visitId && visited.premise) {
    const replaced = {
      quotes: undefined,
      bill_plan: undefined,
      plan_uuid: undefined,
      start: undefined,
      chosen: undefined,
      accepted: undefined,
    };
    await patchDraft({ home_id: home.id }, { ...replaced, ...visited });
    await dropVisitDraft(visitId);
  }
  return home;
}

/**
 * Gives one of a person's homes a name of their own; null takes it back.
 * @throws Problem `not_found` when they have no home of this number
 */
export async function renameHome(userId: string, number: unknown, name: string | null): Promise<void> {
  const home = (await homesOf({ id: userId })).find((known) => String(known.number) === number);
  if (!home) throw problem("not_found");
  const updated_at = new Date().toISOString();
  await database().updateTable("home").set({ name, updated_at }).where("id", "=", home.id).execute();
}

/**
 * The home of this number among a signed-in caller's own, for handlers: the account comes from it, never from the request.
 * @throws Problem `not_found`; `no_home_yet` before there is an account
 */
export async function callersHome(
  user: Whose,
  number: unknown,
): Promise<Home & { light_account_uuid: string }> {
  const home = (await homesOf(user)).find((known) => String(known.number) === number);
  if (!home) throw problem("not_found");
  const { light_account_uuid } = home;
  if (!light_account_uuid) throw problem("no_home_yet");
  return { ...home, light_account_uuid };
}
