import "server-only";
import type { Kysely } from "kysely";

/** Work to be done, accounts that are watched, webhooks that came, and what customers are told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("job")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("data", "text", (column) => column.notNull())
    .addColumn("due_at", "text", (column) => column.notNull())
    .addColumn("is_asked", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("lease", "text")
    .addColumn("leased_until", "text")
    .addColumn("attempts", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("not_before", "text")
    .addColumn("error", "text")
    .addColumn("failed_at", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addUniqueConstraint("job_kind_key", ["kind", "key"])
    .execute();
  await db.schema.createIndex("job_due_at").on("job").column("due_at").execute();
  await db.schema
    .createTable("watched_account")
    .addColumn("light_account_uuid", "text", (column) => column.primaryKey())
    .addColumn("snapshot", "text")
    .addColumn("revision", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("read_at", "text")
    .addColumn("changed_at", "text")
    .execute();
  await db.schema
    .createTable("webhook_event")
    .addColumn("uuid", "text", (column) => column.primaryKey())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("account_uuid", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("received_at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("webhook_event_received_at")
    .on("webhook_event")
    .column("received_at")
    .execute();
  await db.schema
    .createTable("notice")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("user_id", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .addColumn("home_id", "text", (column) => column.notNull().references("home.id").onDelete("cascade"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("data", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("read_at", "text")
    .addUniqueConstraint("notice_home_key", ["home_id", "key"])
    .execute();
  await db.schema.createIndex("notice_user_id").on("notice").columns(["user_id", "created_at"]).execute();
  await db.schema
    .createTable("muted_message")
    .addColumn("user_id", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("muted_message_pk", ["user_id", "kind"])
    .execute();
}
