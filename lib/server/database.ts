import "server-only";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely, PostgresDialect, SqliteDialect } from "kysely";
import pg from "pg";
import { ensureDataFolder } from "./data-folder.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";
import type { Schema } from "./schema.ts";

/** The open database: Kysely over it, and the driver's own handle for libraries that want that. */
export type Store =
  | { kind: "sqlite"; db: Kysely<Schema>; client: Sqlite.Database }
  | { kind: "postgres"; db: Kysely<Schema>; client: pg.Pool };

declare global {
  var porchlightStore: Store | undefined;
}

/** Opens the SQLite file `portal.sqlite` in a folder. @throws Error in one sentence when it cannot. */
export function openSqlite(folder: string): Store {
  ensureDataFolder(folder);
  const client = new Sqlite(join(folder, "portal.sqlite"));
  client.pragma("busy_timeout = 10000");
  client.pragma("journal_mode = WAL");
  // An acknowledged write survives a power cut; a consent must.
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  return { kind: "sqlite", client, db: new Kysely({ dialect: new SqliteDialect({ database: client }) }) };
}

/** Opens a pool to PostgreSQL. Nothing connects before the first query. */
export function openPostgres(url: string): Store {
  // bigint arrives as a string by default; ours are epoch milliseconds, and SQLite gives numbers.
  pg.types.setTypeParser(20, Number);
  const client = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  client.on("error", (error) => log.error({ err: error }, "an idle database connection broke"));
  return { kind: "postgres", client, db: new Kysely({ dialect: new PostgresDialect({ pool: client }) }) };
}

/** The one open database of this process; kept on the global object, as a development reload loads us anew. */
export function store(): Store {
  globalThis.porchlightStore ??= env.databaseUrl ? openPostgres(env.databaseUrl) : openSqlite(env.dataDir);
  return globalThis.porchlightStore;
}

/** Kysely over the database of this deployment: SQLite, or PostgreSQL when DATABASE_URL is set. */
export function database(): Kysely<Schema> {
  return store().db;
}
