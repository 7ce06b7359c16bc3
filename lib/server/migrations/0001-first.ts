import "server-only";
import { type Kysely, sql } from "kysely";

/** Visits, drafts, homes, tokens, consents, settings and rate limits. Runs after better-auth's own tables. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("visit")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("seen_at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("home")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("user_id", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .addColumn("light_account_uuid", "text", (column) => column.unique())
    .addColumn("light_account_state", "text", (column) =>
      column.notNull().defaultTo("none").check(sql`light_account_state in ('none', 'creating', 'created')`),
    )
    .addColumn("finalized_at", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("home_user_id").on("home").column("user_id").execute();
  await db.schema
    .createTable("draft")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("visit_id", "text", (column) => column.unique().references("visit.id").onDelete("cascade"))
    .addColumn("home_id", "text", (column) => column.unique().references("home.id").onDelete("cascade"))
    .addColumn("data", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addCheckConstraint("draft_has_one_owner", sql`(visit_id is null) <> (home_id is null)`)
    .execute();
  await db.schema
    .createTable("account_token")
    .addColumn("light_account_uuid", "text", (column) => column.primaryKey())
    .addColumn("token_ciphertext", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .execute();
  // A consent outlives the person's sign-in: it is evidence, so nothing deletes it along.
  await db.schema
    .createTable("consent")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("user_id", "text", (column) => column.notNull())
    .addColumn("home_id", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("locale", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("documents", "text", (column) => column.notNull())
    .addColumn("context", "text", (column) => column.notNull())
    .addColumn("accepted_at", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("consent_home_id").on("consent").column("home_id").execute();
  await db.schema
    .createTable("setting")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  // The shape that rate-limiter-flexible inserts into by position: keep the order.
  await db.schema
    .createTable("rate_limit")
    .addColumn("key", "varchar(255)", (column) => column.primaryKey())
    .addColumn("points", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("expire", "bigint")
    .execute();
}
