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

const staleSince = () => new Date(Date.now() - staleAfterMs).toISOString();

/**
 * Takes the right to make the account; null when another request holds it. "again": an attempt before was left without an
 * answer, and may have made one.
 */
async function takeCreation(homeId: string): Promise<"first" | "again" | null> {
  const values = { light_account_state: "creating", updated_at: new Date().toISOString() } as const;
  const taking = database().updateTable("home").set(values).where("id", "=", homeId);
  const first = await taking.where("light_account_state", "=", "none").executeTakeFirst();
  if (Number(first.numUpdatedRows) === 1) return "first";
  const again = await taking
    .where("light_account_state", "=", "creating")
    .where("updated_at", "<", staleSince())
    .executeTakeFirst();
  return Number(again.numUpdatedRows) === 1 ? "again" : null;
}

/** Kept and watched from now on, or neither: an account that is found unwatched counts as an old one, and is told nothing. */
const keepAccount = (homeId: string, light_account_uuid: string) =>
  database()
    .transaction()
    .execute(async (tx) => {
      await tx
        .updateTable("home")
        .set({ light_account_state: "created", light_account_uuid, updated_at: new Date().toISOString() })
        .where("id", "=", homeId)
        .execute();
      await askToLook(tx, light_account_uuid);
    });

/** Gives the right back. Where an account may have been made all the same, whoever takes it next looks first. */
const giveUp = (homeId: string, mayExist: boolean) =>
  database()
    .updateTable("home")
    .set(
      mayExist
        ? { light_account_state: "creating", updated_at: new Date(0).toISOString() }
        : { light_account_state: "none", updated_at: new Date().toISOString() },
    )
    .where("id", "=", homeId)
    .execute();

/** An account that an earlier, unanswered attempt may have made: same e-mail, no home of ours has it and no partner made it. */
async function findUnclaimed(email: string): Promise<string | null> {
  const { data } = await appLight().listAccounts({ params: { email } });
  for (const account of data.filter((candidate) => candidate.email === email)) {
    const taken = await database()
      .selectFrom("home")
      .select("id")
      .where("light_account_uuid", "=", account.uuid)
      .executeTakeFirst();
    const partners = await database()
      .selectFrom("partner_account")
      .select("light_account_uuid")
      .where("light_account_uuid", "=", account.uuid)
      .executeTakeFirst();
    if (!taken && !partners && account.status === "not_enrolled") return account.uuid;
  }
  return null;
}

const isUnknown = (error: unknown) => error instanceof Problem && error.code === "outcome_unknown";

async function create(email: string, profile: Person): Promise<string> {
  try {
    return (await appLight().createAccount({ body: { email, ...profile } })).uuid;
  } catch (error) {
    const found = isUnknown(error) ? await findUnclaimed(email).catch(() => null) : null;
    if (found) return found;
    throw error;
  }
}

async function waitForOther(homeId: string): Promise<string> {
  for (let waited = 0; waited < staleAfterMs; waited += pollMs) {
    await wait(pollMs);
    const row = await database()
      .selectFrom("home")
      .select(["light_account_uuid", "light_account_state", "updated_at"])
      .where("id", "=", homeId)
      .executeTakeFirst();
    if (row?.light_account_uuid) return row.light_account_uuid;
    if (row?.light_account_state !== "creating" || row.updated_at < staleSince()) break;
  }
  throw problem("light_down");
}

/**
 * The Light account of a home, made at most once however often and from however many tabs it is asked for.
 * @throws Problem when Light refuses the profile or cannot be reached; nothing is kept then, so it can be retried.
 */
export async function ensureLightAccount(home: Home, email: string, profile: Person): Promise<string> {
  if (home.light_account_uuid) return home.light_account_uuid;
  const turn = await takeCreation(home.id);
  if (!turn) return waitForOther(home.id);
  let mayExist = turn === "again";
  try {
    const found = mayExist ? await findUnclaimed(email) : null;
    const uuid = found ?? (await create(email, profile));
    mayExist = true;
    await keepAccount(home.id, uuid);
    return uuid;
  } catch (error) {
    mayExist ||= isUnknown(error);
    await giveUp(home.id, mayExist);
    throw error;
  }
}
