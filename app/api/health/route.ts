import { sql } from "kysely";
import { database } from "#lib/server/database.ts";
import { env } from "#lib/server/env.ts";
import { handler } from "#lib/server/handler.ts";

/** Answers 200 when requests can be served, which takes the database; Light is not asked. */
export const GET = handler({ access: "public" }, async () => {
  await sql`select 1`.execute(database());
  return { status: "ok", mode: env.isSandbox ? "sandbox" : "live" };
});
