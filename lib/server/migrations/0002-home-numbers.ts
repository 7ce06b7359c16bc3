import "server-only";
import { type Kysely, sql } from "kysely";

/** A home's number stands in addresses (`/home/2/bills`): counted for each person from 1, never given twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("home").addColumn("number", "integer").execute();
  await db.schema.alterTable("home").addColumn("name", "text").execute();
  await sql`
    update home set number = (
      select count(*) from home as earlier
      where earlier.user_id = home.user_id
        and (earlier.created_at < home.created_at or (earlier.created_at = home.created_at and earlier.id <= home.id))
    )`.execute(db);
  await db.schema
    .createIndex("home_user_number")
    .on("home")
    .columns(["user_id", "number"])
    .unique()
    .execute();
}
