import "server-only";
import { rmSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely, type RawBuilder, SqliteDialect, sql } from "kysely";
import { ensureDataFolder } from "./data-folder.ts";
import { keepingStatements, type Store, store, writeAhead } from "./database.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";
import type { Schema } from "./schema.ts";

/** What instances share for seconds and may lose: the tables `pace` and `account_change`, nothing else. */
export interface Fleeting {
  kind: Store["kind"];
  db: Kysely<Schema>;
}

declare global {
  var porchlightFleeting: Fleeting | undefined;
}

/** Epoch milliseconds by the one clock that all instances share: the database's, or this machine's. */
export const sharedNowMs = (kind: Store["kind"]): RawBuilder<number> =>
  kind === "postgres"
    ? sql<number>`cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint)`
    : sql<number>`cast(${Date.now()} as integer)`;

/**
 * Opens a SQLite file for them, or ":memory:". No write waits for the disk, nor for the portal's own file, whose
 * transactions would hold up every call.
 */
export function openFleeting(file: string): Fleeting {
  const client = new Sqlite(file);
  client.pragma("busy_timeout = 1000");
  writeAhead(client);
  client.pragma("synchronous = OFF");
  if (client.pragma("quick_check", { simple: true }) !== "ok")
    throw new Sqlite.SqliteError("damaged", "SQLITE_CORRUPT");
  client.exec(`
    create table if not exists pace
      (key text, slot integer, free_at integer not null, primary key (key, slot)) without rowid;
    create table if not exists account_change
      (light_account_uuid text primary key, mark text not null, changed_at integer not null) without rowid;`);
  return {
    kind: "sqlite",
    db: new Kysely({ dialect: new SqliteDialect({ database: keepingStatements(client) }) }),
  };
}

function open(): Fleeting {
  const main = store();
  if (main.kind === "postgres") return main;
  ensureDataFolder(env.dataDir);
  const file = join(env.dataDir, "pace.sqlite");
  try {
    return openFleeting(file);
  } catch (err) {
    if (!(err instanceof Sqlite.SqliteError) || !/CORRUPT|NOTADB/.test(err.code)) throw err;
    // A power cut may have spoilt it, since it never waits for the disk. Nothing in it outlives one.
    log.warn({ err }, "what instances share for seconds cannot be read: begun anew");
    for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
    return openFleeting(file);
  }
}

/** The one of this process. @throws the driver's error */
export function fleeting(): Fleeting {
  globalThis.porchlightFleeting ??= open();
  return globalThis.porchlightFleeting;
}
