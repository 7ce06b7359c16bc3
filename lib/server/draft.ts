import "server-only";
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { database } from "./database.ts";
import { DraftData } from "./draft-data.ts";
import type { Schema } from "./schema.ts";

/** A draft belongs to a browser that has not signed in, or to a signed-in person's home. */
export type DraftOwner = { visit_id: string } | { home_id: string };

const both = (owner: DraftOwner) => ({ visit_id: null, home_id: null, ...owner });
const columnOf = (owner: DraftOwner) => ("visit_id" in owner ? "visit_id" : "home_id");

/** What is kept for this owner; a draft of another form than today's counts as none. */
export async function readDraft(owner: DraftOwner): Promise<DraftData> {
  return read(database(), owner);
}

async function read(db: Kysely<Schema>, owner: DraftOwner): Promise<DraftData> {
  const { visit_id, home_id } = both(owner);
  const row = await db
    .selectFrom("draft")
    .select("data")
    .where((where) => where.or([where("visit_id", "=", visit_id), where("home_id", "=", home_id)]))
    .executeTakeFirst();
  const parsed = z.safeParse(DraftData, row ? JSON.parse(row.data) : {});
  return parsed.success ? parsed.data : {};
}

/** Merges `patch` into the draft; a key given as undefined is dropped. */
export async function patchDraft(owner: DraftOwner, patch: Partial<DraftData>): Promise<DraftData> {
  return database()
    .transaction()
    .execute(async (tx) => {
      const updated_at = new Date().toISOString();
      // Written before it is read: whoever patches it at the same moment waits, and loses nothing.
      const { id } = await tx
        .insertInto("draft")
        .values({ id: randomUUID(), ...both(owner), data: "{}", updated_at })
        .onConflict((conflict) => conflict.column(columnOf(owner)).doUpdateSet({ updated_at }))
        .returning("id")
        .executeTakeFirstOrThrow();
      const data: DraftData = { ...(await read(tx, owner)), ...patch };
      await tx
        .updateTable("draft")
        .set({ data: JSON.stringify(data) })
        .where("id", "=", id)
        .execute();
      return data;
    });
}

/**
 * Leaves of a sent enrollment's draft what was ordered: Light has the person now, and the rest was for choosing. `tx` is
 * the transaction that closes the home. Answers what was there before.
 */
export async function keepOnlyOrder(tx: Kysely<Schema>, homeId: string): Promise<DraftData> {
  const before = await read(tx, { home_id: homeId });
  const { premise, start, accepted } = before;
  const values = {
    data: JSON.stringify({ premise, start, accepted }),
    updated_at: new Date().toISOString(),
  };
  await tx.updateTable("draft").set(values).where("home_id", "=", homeId).execute();
  return before;
}

/** Forgets the draft of a visit once it lives on as a home's. */
export async function dropVisitDraft(visitId: string): Promise<void> {
  await database().deleteFrom("draft").where("visit_id", "=", visitId).execute();
}
