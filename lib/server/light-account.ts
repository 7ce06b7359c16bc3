import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { Problem, problem } from "#lib/domain/problem.ts";
import { appLight } from "./app-light.ts";
import { askToLook } from "./ask-to-look.ts";
import { database } from "./database.ts";
import type { Profile } from "./draft-data.ts";
import type { Home } from "./home.ts";

type Person = Omit<Profile, "locale">;

const staleAfterMs = 30_000;
const pollMs = 200;

/** Takes the right to make the account; false when another request holds it. */
async function takeCreation(homeId: string): Promise<boolean> {
  const now = Date.now();
  const result = await database()
    .updateTable("home")
    .set({ light_account_state: "creating", updated_at: new Date(now).toISOString() })
    .where("id", "=", homeId)
    .where((where) =>
      where.or([
        where("light_account_state", "=", "none"),
        where.and([
          where("light_account_state", "=", "creating"),
          where("updated_at", "<", new Date(now - staleAfterMs).toISOString()),
        ]),
      ]),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

const setState = (
  homeId: string,
  values: { light_account_state: "none" | "created"; light_account_uuid?: string },
) =>
  database()
    .updateTable("home")
    .set({ ...values, updated_at: new Date().toISOString() })
    .where("id", "=", homeId)
    .execute();

/** An account that an earlier, unanswered attempt may have made: same e-mail, and no home of ours has it. */
async function findUnclaimed(email: string): Promise<string | null> {
  const { data } = await appLight().listAccounts({ params: { email } });
  for (const account of data.filter((candidate) => candidate.email === email)) {
    const taken = await database()
      .selectFrom("home")
      .select("id")
      .where("light_account_uuid", "=", account.uuid)
      .executeTakeFirst();
    if (!taken && account.status === "not_enrolled") return account.uuid;
  }
  return null;
}

async function create(email: string, profile: Person): Promise<string> {
  try {
    return (await appLight().createAccount({ body: { email, ...profile } })).uuid;
  } catch (error) {
    const mayExist = error instanceof Problem && error.code === "outcome_unknown";
    const found = mayExist ? await findUnclaimed(email).catch(() => null) : null;
    if (found) return found;
    throw error;
  }
}

async function waitForOther(homeId: string): Promise<string> {
  for (let waited = 0; waited < staleAfterMs; waited += pollMs) {
    await wait(pollMs);
    const row = await database()
      .selectFrom("home")
      .select(["light_account_uuid", "light_account_state"])
      .where("id", "=", homeId)
      .executeTakeFirst();
    if (row?.light_account_uuid) return row.light_account_uuid;
    if (row?.light_account_state !== "creating") break;
  }
  throw problem("light_down");
}

/**
 * The Light account of a home, made at most once however often and from however many tabs it is asked for.
 * @throws Problem when Light refuses the profile or cannot be reached; nothing is kept then, so it can be retried.
 */
export async function ensureLightAccount(home: Home, email: string, profile: Person): Promise<string> {
  if (home.light_account_uuid) return home.light_account_uuid;
  if (!(await takeCreation(home.id))) return waitForOther(home.id);
  try {
    const uuid = await create(email, profile);
    await setState(home.id, { light_account_state: "created", light_account_uuid: uuid });
    await askToLook(database(), uuid);
    return uuid;
  } catch (error) {
    await setState(home.id, { light_account_state: "none" });
    throw error;
  }
}
