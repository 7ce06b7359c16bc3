import "server-only";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { problem } from "#lib/domain/problem.ts";
import { database } from "./database.ts";

/** How many tokens one person may have at once. */
export const mostTokens = 10;

const noteUseAfterMs = 60_000;
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** A token as its owner sees it; what opens anything is shown once and kept nowhere. Instants of real time. */
export interface PersonalToken {
  id: string;
  name: string;
  created_at: string;
  last_used_at: string | null;
}

/** A person's tokens, oldest first. */
export async function listTokens(userId: string): Promise<PersonalToken[]> {
  return database()
    .selectFrom("personal_token")
    .select(["id", "name", "created_at", "last_used_at"])
    .where("user_id", "=", userId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/**
 * Makes a token that reads one person's own usage and bills, and else only which homes there are. `token` is shown once.
 * @throws Problem `token_limit` at ten
 */
export async function createToken(userId: string, name: string): Promise<{ token: string }> {
  if ((await listTokens(userId)).length >= mostTokens) throw problem("token_limit");
  const token = `plt_${randomBytes(32).toString("base64url")}`;
  const created_at = new Date().toISOString();
  const row = { id: randomUUID(), user_id: userId, name, token_hash: hashOf(token), created_at };
  await database().insertInto("personal_token").values(row).execute();
  return { token };
}

/**
 * Revokes one of a person's tokens; it opens nothing from then on.
 * @throws Problem `not_found` for one that is not theirs
 */
export async function revokeToken(userId: string, id: unknown): Promise<void> {
  const token = (await listTokens(userId)).find((known) => known.id === id);
  if (!token) throw problem("not_found");
  await database().deleteFrom("personal_token").where("id", "=", token.id).execute();
}

/**
 * Whose token a request carries in its Authorization header; cookies count for nothing here.
 * @throws Problem `token_refused`
 */
export async function tokenOwner(request: Request): Promise<{ tokenId: string; userId: string }> {
  const token = /^Bearer (plt_[\w-]{43})$/.exec(request.headers.get("authorization") ?? "")?.[1];
  const row =
    token &&
    (await database()
      .selectFrom("personal_token")
      .select(["id", "user_id", "last_used_at"])
      .where("token_hash", "=", hashOf(token))
      .executeTakeFirst());
  if (!row) throw problem("token_refused");
  if (Date.now() - Date.parse(row.last_used_at ?? "1970-01-01") > noteUseAfterMs) {
    const last_used_at = new Date().toISOString();
    await database().updateTable("personal_token").set({ last_used_at }).where("id", "=", row.id).execute();
  }
  return { tokenId: row.id, userId: row.user_id };
}
