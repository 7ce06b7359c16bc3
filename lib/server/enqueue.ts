import "server-only";
import { randomUUID } from "node:crypto";
import { type Kysely, type OnConflictBuilder, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** Sorts before every instant: as soon as somebody is free. */
export const atOnce = "";

interface Wish {
  kind: string;
  key: string;
  data?: object;
  /** In the product's time; without it, as soon as somebody is free. */
  due_at?: Date;
}

/**
 * Asks for each of `wishes` to be done, once however often it is asked for before it is begun; asked for while it is being
 * done, it is done again; asked for while it waits after a failure, it is tried at once. `db` is the transaction of whatever
 * makes it necessary.
 */
export async function enqueue(db: Kysely<Schema>, ...wishes: readonly Wish[]): Promise<void> {
  if (wishes.length === 0) return;
  const rows = wishes.map(({ kind, key, data = {}, due_at }) => ({
    id: randomUUID(),
    kind,
    key,
    data: JSON.stringify(data),
    due_at: due_at?.toISOString() ?? atOnce,
    is_asked: 0,
    attempts: 0,
    created_at: new Date().toISOString(),
  }));
  await db.insertInto("job").values(rows).onConflict(askedAgain).execute();
}

/** What becomes of a job that is there already. */
export const askedAgain = (conflict: OnConflictBuilder<Schema, "job">) =>
  conflict.columns(["kind", "key"]).doUpdateSet({
    is_asked: sql`case when excluded.due_at = ${atOnce} then 1 else job.is_asked end`,
    not_before: sql`case when excluded.due_at = ${atOnce} then null else job.not_before end`,
    due_at: sql`case when job.due_at > excluded.due_at then excluded.due_at else job.due_at end`,
  });
