import "server-only";
import { fileURLToPath } from "node:url";
import { getMigrations } from "better-auth/db/migration";
import { Migrator } from "kysely/migration";
import { createAuth } from "./auth.ts";
import { type Store, store } from "./database.ts";
import * as first from "./migrations/0001-first.ts";
import * as homeNumbers from "./migrations/0002-home-numbers.ts";
import * as personalTokens from "./migrations/0003-personal-tokens.ts";
import * as sentDrafts from "./migrations/0004-sent-drafts.ts";
import * as work from "./migrations/0005-work.ts";
import * as claims from "./migrations/0006-claims.ts";

const provider = {
  getMigrations: async () => ({
    "0001-first": first,
    "0002-home-numbers": homeNumbers,
    "0003-personal-tokens": personalTokens,
    "0004-sent-drafts": sentDrafts,
    "0005-work": work,
    "0006-claims": claims,
  }),
};
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
 * Brings a database to the shape this version expects; does nothing when it has it already.
 * Nothing else may use `target` meanwhile. @throws the driver's error.
 */
export async function migrate(target: Store): Promise<void> {
  await alone(target, async () => {
    const auth = await getMigrations(createAuth(target).options);
    await auth.runMigrations();
    const { error } = await new Migrator({ db: target.db, provider }).migrateToLatest();
    if (error) throw error;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await migrate(store());
    await store().db.destroy();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
