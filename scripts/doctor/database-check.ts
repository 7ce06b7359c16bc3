import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import * as z from "zod/mini";
import type { Env } from "../../lib/server/env.ts";
import { type Finding, reasonOf } from "./finding.ts";

type Settings = Pick<Env, "databaseUrl" | "dataDir">;
const name = "Database";
const Rows = z.array(z.object({ name: z.string() }));
const question = "select name from kysely_migration";
const file = /^(\d{4}-[\w-]+)\.ts$/;
const folder = new URL("../../lib/server/migrations/", import.meta.url);

async function inPostgres(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

function inSqlite(path: string): unknown {
  const client = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    return client.prepare(question).all();
  } finally {
    client.close();
  }
}

const isEmpty = (error: unknown) =>
  error instanceof Error && /no such table|relation .* does not exist/.test(error.message);

/** Whether the database opens and has the shape of this version; makes and changes nothing. */
export async function databaseCheck({ databaseUrl, dataDir }: Settings): Promise<Finding> {
  const kind = databaseUrl ? "PostgreSQL" : "SQLite";
  const path = join(dataDir, "portal.sqlite");
  const migrate = "Run npm run migrate, which npm start does by itself.";
  if (!databaseUrl && !existsSync(path))
    return { mark: "hint", name, says: `There is no database in ${dataDir} yet.`, todo: migrate };
  try {
    const rows = z.parse(Rows, databaseUrl ? await inPostgres(databaseUrl) : inSqlite(path));
    const wanted = readdirSync(folder).flatMap((entry) => file.exec(entry)?.[1] ?? []);
    const done = new Set(rows.map((row) => row.name));
    const missing = wanted.filter((migration) => !done.has(migration));
    const strange = [...done].filter((migration) => !wanted.includes(migration));
    if (strange.length > 0) {
      const says = `${kind} was changed by a newer version (${strange.join(", ")}).`;
      return { mark: "fault", name, says, todo: "Run that version, or a copy from before the change." };
    }
    if (missing.length > 0)
      return { mark: "fault", name, says: `${kind} opens, but lacks ${missing.join(", ")}.`, todo: migrate };
    return { mark: "ok", name, says: `${kind} opens and is of this version.` };
  } catch (error) {
    if (isEmpty(error)) return { mark: "hint", name, says: `${kind} opens and is empty.`, todo: migrate };
    const says = `${kind} does not open (${reasonOf(error)}).`;
    const todo = databaseUrl ? "See DATABASE_URL: host, user, password, name." : `See ${path}.`;
    return { mark: "fault", name, says, todo };
  }
}
