import "server-only";
import type { Kysely } from "kysely";

/** Partners whose pages embed flows, their keys and accounts, the links that open a flow and the sessions of open ones. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("partner")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull().unique())
    .addColumn("origins", "text", (column) => column.notNull())
    .addColumn("look", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("partner_key")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("partner_id", "text", (column) =>
      column.notNull().references("partner.id").onDelete("cascade"),
    )
    .addColumn("key_hash", "text", (column) => column.notNull().unique())
    .addColumn("scopes", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("last_used_at", "text")
    .addColumn("revoked_at", "text")
    .execute();
  await db.schema
    .createTable("partner_account")
    .addColumn("light_account_uuid", "text", (column) => column.primaryKey())
    .addColumn("partner_id", "text", (column) =>
      column.notNull().references("partner.id").onDelete("cascade"),
    )
    .addColumn("created_at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("flow_link")
    .addColumn("token_hash", "text", (column) => column.primaryKey())
    .addColumn("partner_id", "text", (column) => column.references("partner.id").onDelete("cascade"))
    .addColumn("light_account_uuid", "text", (column) => column.notNull())
    .addColumn("scope", "text", (column) => column.notNull())
    .addColumn("plan_group", "text")
    .addColumn("postal_code", "text")
    .addColumn("wrong_answers", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .addColumn("used_at", "text")
    .execute();
  await db.schema
    .createTable("flow_session")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("secret_hash", "text", (column) => column.notNull())
    .addColumn("partner_id", "text", (column) => column.references("partner.id").onDelete("cascade"))
    .addColumn("home_id", "text", (column) => column.notNull().references("home.id").onDelete("cascade"))
    .addColumn("scope", "text", (column) => column.notNull())
    .addColumn("plan_group", "text")
    .addColumn("locale", "text", (column) => column.notNull())
    .addColumn("is_sandbox", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .execute();
  await db.schema.alterTable("home").addColumn("partner_id", "text").execute();
}
