import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import { database, databaseName } from "./database.ts";
import { migrations } from "./migration-list.ts";
import type { Schema } from "./schema.ts";

/** PostgreSQL's code of a table that is not there; SQLite has only words. */
const isTableMissing = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && error.code === "42P01") || error.message.startsWith("no such table"));

/**
 * Whether a database lacks migrations of this version. One that has more is newer, which a running version bears:
 * deployments migrate first. Only the numbered ones are looked at, so a change of sign-in's own tables needs one beside it.
 * @throws the driver's error when the database cannot be asked.
 */
export async function lacksMigrations(db: Kysely<Schema>): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    const done = new Set(rows.map(({ name }) => name));
    return Object.keys(migrations).some((name) => !done.has(name));
  } catch (error) {
    if (isTableMissing(error)) return true;
    throw error;
  }
}

/**
 * Ends the process with a sentence when the database answers and lacks migrations. One that cannot be asked, or not soon,
 * keeps nothing from starting: `/api/ready` tells of it.
 */
export async function endUnmigrated(patienceMs = 3_000): Promise<void> {
  const lacks = lacksMigrations(database()).catch(() => false);
  if (!(await Promise.race([lacks, sleep(patienceMs, false, { ref: false })]))) return;
  process.stderr.write(`The database ${databaseName()} is not of this version: run npm run migrate.\n`);
  process.exit(1);
}
