import "server-only";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect } from "kysely";
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

/**
 * Kysely prepares a statement for each call, which takes longer than most of ours then run; ours are a few dozen.
 * A transaction takes its turn as it begins: one that reads first and writes later would be refused, not made to wait,
 * when another process has written in between.
 */
export function keepingStatements(client: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, Sqlite.Statement>();
  return {
    close: () => client.close(),
    prepare(sql) {
      const statement = kept.get(sql) ?? client.prepare(sql === "begin" ? "begin immediate" : sql);
      if (kept.size < 500) kept.set(sql, statement);
      return statement;
    },
  };
}

/**
 * Has a file written ahead, so that who reads and who writes do not wait for each other. Of two processes that open a new one
 * at the same moment SQLite refuses one, at once and whatever its time-out: it tries again for a second.
 * @throws SqliteError
 */
export function writeAhead(client: Pick<Sqlite.Database, "pragma">): void {
  for (let tries = 1; ; tries += 1) {
    try {
      client.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError) || error.code !== "SQLITE_BUSY" || tries === 50) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** Opens the SQLite file `portal.sqlite` in a folder. @throws Error in one sentence when it cannot. */
export function openSqlite(folder: string): Store {
  ensureDataFolder(folder);
  const client = new Sqlite(join(folder, "portal.sqlite"));
  client.pragma("busy_timeout = 10000");
  writeAhead(client);
  // An acknowledged write survives a power cut; a consent must.
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  const dialect = new SqliteDialect({ database: keepingStatements(client) });
  return { kind: "sqlite", client, db: new Kysely({ dialect }) };
}

/** Opens a pool to PostgreSQL. Nothing connects before the first query. */
export function openPostgres(url: string): Store {
  // bigint arrives as a string by default; ours are epoch milliseconds, and SQLite gives numbers.
  pg.types.setTypeParser(20, Number);
  const client = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // To open one takes some 50 ms, which whoever comes after a quiet moment would wait.
    idleTimeoutMillis: 300_000,
  });
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

/** How to name the database of this deployment to its operator: without user and password. */
export function databaseName(): string {
  if (!env.databaseUrl) return join(env.dataDir, "portal.sqlite");
  const { host, pathname, searchParams } = new URL(env.databaseUrl);
  return `${pathname.slice(1)} at ${host || (searchParams.get("host") ?? "localhost")}`;
}
