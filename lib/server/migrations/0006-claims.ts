import "server-only";
import { type Kysely, PostgresAdapter, sql } from "kysely";

/**
 * What must happen one at a time, charges without an answer and mailed renewals; and on PostgreSQL what instances share
 * for seconds only, unlogged: no commit waits for a disk there. On SQLite that has a file of its own (`fleeting.ts`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("claim")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("holder", "text", (column) => column.notNull())
    .addColumn("until", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("unsure_charge")
    .addColumn("account_uuid", "text", (column) => column.notNull())
    .addColumn("number", "text", (column) => column.notNull())
    .addColumn("asked_at", "text", (column) => column.notNull())
    .addColumn("tries", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("unsure_charge_bill", ["account_uuid", "number"])
    .execute();
  await db.schema
    .createTable("mailed_renewal")
    .addColumn("home_id", "text", (column) => column.primaryKey())
    .addColumn("plan_uuid", "text", (column) => column.notNull())
    .execute();
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`create unlogged table pace
    (key text, slot integer, free_at bigint not null, primary key (key, slot))`.execute(db);
  await sql`create unlogged table account_change
    (light_account_uuid text primary key, mark text not null, changed_at bigint not null)`.execute(db);
}
