import "server-only";
import { randomUUID } from "node:crypto";
import { database } from "./database.ts";
import { dropVisitDraft, patchDraft, readDraft } from "./draft.ts";

/** One person's electricity at one place: at most one Light account. */
export interface Home {
  id: string;
  user_id: string;
  light_account_uuid: string | null;
  finalized_at: string | null;
}

const columns = ["id", "user_id", "light_account_uuid", "finalized_at"] as const;

/** The home that a signed-in person is enrolling or, failing that, enrolled last. */
export async function newestHome(userId: string): Promise<Home | null> {
  const row = await database()
    .selectFrom("home")
    .select(columns)
    .where("user_id", "=", userId)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .executeTakeFirst();
  return row ?? null;
}

async function createHome(userId: string): Promise<Home> {
  const at = new Date().toISOString();
  const home = { id: randomUUID(), user_id: userId, light_account_uuid: null, finalized_at: null };
  await database()
    .insertInto("home")
    .values({ ...home, light_account_state: "none", created_at: at, updated_at: at })
    .execute();
  return home;
}

/**
 * The home to enroll, made if there is none in progress, with what this browser's visitor chose moved into
 * it: what a person has just chosen wins over what they left unfinished earlier.
 */
export async function claimHome(userId: string, visitId: string | null): Promise<Home> {
  const newest = await newestHome(userId);
  const home = newest && !newest.finalized_at ? newest : await createHome(userId);
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
