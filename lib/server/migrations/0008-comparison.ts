import "server-only";
import { type Kysely, sql } from "kysely";

/**
 * A consent that is not about a home, what stands of a comparison (the last bill that its owner had read), and the orders for
 * the histories of meters.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // SQLite cannot take a column's "not null" back: the table is made anew.
  await db.schema
    .createTable("consent_of_any")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("user_id", "text", (column) => column.notNull())
    .addColumn("home_id", "text")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("locale", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("documents", "text", (column) => column.notNull())
    .addColumn("context", "text", (column) => column.notNull())
    .addColumn("accepted_at", "text", (column) => column.notNull())
    .execute();
  await sql`insert into consent_of_any
    (id, user_id, home_id, kind, version, locale, text, documents, context, accepted_at)
    select id, user_id, home_id, kind, version, locale, text, documents, context, accepted_at
    from consent`.execute(db);
  await db.schema.dropTable("consent").execute();
  await db.schema.alterTable("consent_of_any").renameTo("consent").execute();
  await db.schema.createIndex("consent_home_id").on("consent").column("home_id").execute();
  await db.schema.createIndex("consent_user_id").on("consent").column("user_id").execute();
  await db.schema
    .createTable("comparison")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("visit_id", "text", (column) => column.unique().references("visit.id").onDelete("cascade"))
    .addColumn("user_id", "text", (column) => column.unique().references("user.id").onDelete("cascade"))
    .addColumn("home_id", "text", (column) => column.unique().references("home.id").onDelete("cascade"))
    .addColumn("light_account_uuid", "text")
    .addColumn("is_account_asked", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("invoice_uuid", "text")
    .addColumn("uploaded_at", "text")
    .addColumn("data", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addCheckConstraint(
      "comparison_has_one_owner",
      sql`(visit_id is not null and user_id is null and home_id is null)
        or (visit_id is null and user_id is not null and home_id is null)
        or (visit_id is null and user_id is null and home_id is not null)`,
    )
    .execute();
  await db.schema
    .createIndex("comparison_light_account_uuid")
    .on("comparison")
    .column("light_account_uuid")
    .execute();
  await db.schema
    .createTable("meter_order")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("user_id", "text", (column) => column.references("user.id").onDelete("cascade"))
    .addColumn("home_id", "text", (column) => column.references("home.id").onDelete("cascade"))
    .addColumn("esi_id", "text", (column) => column.notNull())
    .addColumn("profile_uuid", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("asked_at", "text", (column) => column.notNull())
    .addColumn("start_date", "text")
    .addColumn("end_date", "text")
    .addColumn("months", "text")
    .addColumn("before", "text")
    .addUniqueConstraint("meter_order_of_user", ["user_id", "esi_id"])
    .addUniqueConstraint("meter_order_of_home", ["home_id", "esi_id"])
    .addCheckConstraint("meter_order_has_one_owner", sql`(user_id is null) <> (home_id is null)`)
    .execute();
}
