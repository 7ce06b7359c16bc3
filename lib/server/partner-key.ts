import "server-only";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { type FlowScope, flowScopes } from "#lib/domain/flow-scope.ts";
import { problem } from "#lib/domain/problem.ts";
import { database } from "./database.ts";

const noteUseAfterMs = 60_000;
const hashOf = (key: string) => createHash("sha256").update(key).digest("hex");
const Scopes = z.array(z.enum(flowScopes));

/** A key as its owner sees it. Instants of real time. */
export interface PartnerKey {
  id: string;
  partner_id: string;
  scopes: FlowScope[];
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** All partners' keys, oldest first, revoked ones too. */
export async function listKeys(): Promise<PartnerKey[]> {
  const rows = await database()
    .selectFrom("partner_key")
    .select(["id", "partner_id", "scopes", "created_at", "last_used_at", "revoked_at"])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, scopes: z.parse(Scopes, JSON.parse(row.scopes)) }));
}

/** Makes a key for a partner's server, which may open flows of these scopes. `key` is shown once and kept nowhere. */
export async function createKey(
  partner_id: string,
  scopes: readonly FlowScope[],
): Promise<{ id: string; key: string }> {
  const id = randomUUID();
  const key = `plk_${randomBytes(32).toString("base64url")}`;
  const row = { id, partner_id, key_hash: hashOf(key), scopes: JSON.stringify(scopes) };
  const created_at = new Date().toISOString();
  await database()
    .insertInto("partner_key")
    .values({ ...row, created_at })
    .execute();
  return { id, key };
}

/**
 * Revokes a key; it opens nothing from then on, and whatever the partner's keys have opened ends: nobody knows which of it
 * was this one's. @returns false where none of this id is in force
 */
export async function revokeKey(id: string): Promise<boolean> {
  return database()
    .transaction()
    .execute(async (tx) => {
      const revoked = await tx
        .updateTable("partner_key")
        .set({ revoked_at: new Date().toISOString() })
        .where("id", "=", id)
        .where("revoked_at", "is", null)
        .returning("partner_id")
        .executeTakeFirst();
      if (!revoked) return false;
      const { partner_id } = revoked;
      await tx
        .deleteFrom("flow_link")
        .where("partner_id", "=", partner_id)
        .where("used_at", "is", null)
        .execute();
      await tx.deleteFrom("flow_session").where("partner_id", "=", partner_id).execute();
      return true;
    });
}

/**
 * Which partner's server a request comes from, by the key in its Authorization header; cookies count for nothing here.
 * @throws Problem `partner_key_refused`
 */
export async function partnerOfKey(
  request: Request,
): Promise<{ partnerId: string; scopes: readonly FlowScope[] }> {
  const key = /^Bearer (plk_[\w-]{43})$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const row =
    key &&
    (await database()
      .selectFrom("partner_key")
      .select(["id", "partner_id", "scopes", "last_used_at"])
      .where("key_hash", "=", hashOf(key))
      .where("revoked_at", "is", null)
      .executeTakeFirst());
  if (!row) throw problem("partner_key_refused");
  if (Date.now() - Date.parse(row.last_used_at ?? "1970-01-01") > noteUseAfterMs) {
    const last_used_at = new Date().toISOString();
    await database().updateTable("partner_key").set({ last_used_at }).where("id", "=", row.id).execute();
  }
  return { partnerId: row.partner_id, scopes: z.parse(Scopes, JSON.parse(row.scopes)) };
}
