import "server-only";
import { sql } from "kysely";
import { database } from "./database.ts";
import { log } from "./log.ts";

const hourMs = 3_600_000;
/** Anybody may send what is refused: however much comes, it is one write a second. */
const writeEveryMs = 1_000;
const prefix = "webhooks_refused ";

/** One row a minute, shared by all instances; their names sort by time. */
const rowOf = (ms: number) => `${prefix}${new Date(ms).toISOString().slice(0, 16)}`;

let unwritten = 0;

async function write(): Promise<void> {
  const count = unwritten;
  unwritten = 0;
  const db = database();
  await db
    .insertInto("setting")
    .values({ name: rowOf(Date.now()), value: String(count) })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet({
        value: sql<string>`cast(cast(setting.value as integer) + ${sql.lit(count)} as text)`,
      }),
    )
    .execute();
  const old = rowOf(Date.now() - 2 * hourMs);
  await db.deleteFrom("setting").where("name", "like", `${prefix}%`).where("name", "<", old).execute();
}

/** Counts a webhook whose signature was refused, within a second. */
export function noteRefusal(): void {
  unwritten += 1;
  // Those that came before are about to be written, and this one with them.
  if (unwritten > 1) return;
  setTimeout(() => {
    write().catch((err: unknown) => log.warn({ err }, "refused webhooks could not be counted"));
  }, writeEveryMs).unref();
}

/** How many webhooks were refused for their signature in the last hour (real time), by any instance. */
export async function refusedLastHour(): Promise<number> {
  const rows = await database()
    .selectFrom("setting")
    .select("value")
    .where("name", ">", rowOf(Date.now() - hourMs))
    .where("name", "<=", rowOf(Date.now()))
    .execute();
  return rows.reduce((sum, { value }) => sum + Number(value), 0);
}
