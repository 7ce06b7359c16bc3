import "server-only";
import { fileURLToPath } from "node:url";
import { getMigrations } from "better-auth/db/migration";
import { Migrator } from "kysely/migration";
import { createAuth } from "./auth.ts";
import { databaseName, type Store, store } from "./database.ts";
import { env } from "./env.ts";
import { migrations } from "./migration-list.ts";

const migrationLock = 7_702_110_001;

/** One process at a time: the others wait, then find nothing left to do. A killed one leaves nothing half done on SQLite. */
async function alone(target: Store, act: () => Promise<void>): Promise<void> {
  if (target.kind === "sqlite") {
    target.client.exec("BEGIN IMMEDIATE");
    try {
      await act();
      target.client.exec("COMMIT");
    } catch (error) {
      target.client.exec("ROLLBACK");
      throw error;
    }
    return;
  }
  const connection = await target.client.connect();
  try {
    await connection.query("select pg_advisory_lock($1)", [migrationLock]);
    await act();
  } finally {
    // Closing the connection gives the lock back, whatever happened on it.
    connection.release(true);
  }
}

/**
 * Brings a database to the shape this version expects; does nothing when it has it already. Answers what was done, by
 * name. Nothing else may use `target` meanwhile. @throws the driver's error.
 */
export async function migrate(target: Store): Promise<string[]> {
  const done: string[] = [];
  const provider = { getMigrations: async () => migrations };
  await alone(target, async () => {
    const auth = await getMigrations(createAuth(target).options);
    if (auth.toBeCreated.length + auth.toBeAdded.length > 0) done.push("sign-in");
    await auth.runMigrations();
    const { error, results = [] } = await new Migrator({ db: target.db, provider }).migrateToLatest();
    if (error) throw error;
    done.push(...results.map(({ migrationName }) => migrationName));
  });
  return done;
}

/** Of several addresses that were tried in vain the driver tells only the codes. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ("code" in error ? String(error.code) : error.name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const done = await migrate(store());
    const says = done.length > 0 ? `Migrated: ${done.join(", ")}.` : "The database is up to date.";
    process.stdout.write(`${says}\n`);
    await store().db.destroy();
  } catch (error) {
    const where = env.databaseUrl ? `The database ${databaseName()} (DATABASE_URL): ` : "";
    process.stderr.write(`${where}${reasonOf(error)}\n`);
    process.exitCode = 1;
  }
}
