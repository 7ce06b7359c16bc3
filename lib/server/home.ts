import "server-only";
import { randomUUID } from "node:crypto";
import { problem } from "#lib/domain/problem.ts";
import { database } from "./database.ts";
import { dropVisitDraft, patchDraft, readDraft } from "./draft.ts";

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

const columns = ["id", "user_id", "number", "name", "light_account_uuid", "finalized_at"] as const;

/** The home that a signed-in person is enrolling or, failing that, enrolled last. */
export async function newestHome(userId: string): Promise<Home | null> {
  const row = await database()
    .selectFrom("home")
    .select(columns)
    .where("user_id", "=", userId)
    .orderBy("number", "desc")
    .executeTakeFirst();
  return row ?? null;
}

/** All homes of a person, by number. */
export async function homesOf(userId: string): Promise<Home[]> {
  return database()
    .selectFrom("home")
    .select(columns)
    .where("user_id", "=", userId)
    .orderBy("number")
    .execute();
}

/** Adds a home to a person, numbered after those they have; when there is one of this `number`, it is that one. */
export async function addHome(
  userId: string,
  values: Partial<Pick<Home, "number" | "light_account_uuid" | "finalized_at">> & {
    created_at?: string;
  } = {},
): Promise<Home> {
  const at = values.created_at ?? new Date().toISOString();
  const { light_account_uuid = null, finalized_at = null } = values;
  const number = values.number ?? ((await newestHome(userId))?.number ?? 0) + 1;
  const home = { id: randomUUID(), user_id: userId, number, name: null, light_account_uuid, finalized_at };
  const light_account_state = light_account_uuid ? "created" : "none";
  await database()
    .insertInto("home")
    .values({ ...home, light_account_state, created_at: at, updated_at: at })
    .onConflict((conflict) => conflict.columns(["user_id", "number"]).doNothing())
    .execute();
  const kept = (await homesOf(userId)).find((known) => known.number === number);
  return kept ?? home;
}

/**
 * The home to enroll, made if there is none in progress, with what this browser's visitor chose moved into
 * it: what a person has just chosen wins over what they left unfinished earlier.
 */
export async function claimHome(userId: string, visitId: string | null): Promise<Home> {
  const newest = await newestHome(userId);
  // The number after the one that was seen: two tabs that claim at once get the same home.
  const number = (newest?.number ?? 0) + 1;
  const home = newest && !newest.finalized_at ? newest : await addHome(userId, { number });
  const visited = visitId ? await readDraft({ visit_id: visitId }) : {};
  if (visitId && visited.premise) {
    const replaced = {
      quotes: undefined,
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
  const home = (await homesOf(userId)).find((known) => String(known.number) === number);
  if (!home) throw problem("not_found");
  const updated_at = new Date().toISOString();
  await database().updateTable("home").set({ name, updated_at }).where("id", "=", home.id).execute();
}

/**
 * The home of this number among a signed-in caller's own, for handlers: the account comes from it, never from the request.
 * @throws Problem `not_found`; `no_home_yet` before there is an account
 */
export async function callersHome(
  user: { id: string },
  number: unknown,
): Promise<Home & { light_account_uuid: string }> {
  const home = (await homesOf(user.id)).find((known) => String(known.number) === number);
  if (!home) throw problem("not_found");
  const { light_account_uuid } = home;
  if (!light_account_uuid) throw problem("no_home_yet");
  return { ...home, light_account_uuid };
}
