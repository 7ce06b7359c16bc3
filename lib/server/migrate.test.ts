import "./test-world.ts";
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, inject, test } from "vitest";
import { openPostgres, openSqlite, type Store, store } from "./database.ts";
import { migrate } from "./migrate.ts";
import { lacksMigrations } from "./migrated.ts";
import { migrations } from "./migration-list.ts";
import { emptyDeployment } from "./test-world.ts";

type Deployment = Awaited<ReturnType<typeof emptyDeployment>>;

const open = ({ DATABASE_URL, PORCHLIGHT_DATA }: Deployment) =>
  DATABASE_URL ? openPostgres(DATABASE_URL) : openSqlite(PORCHLIGHT_DATA);

const freshFolder = () => mkdtempSync(join(tmpdir(), "porchlight-migrate-"));

async function shape(store: Store): Promise<string[]> {
  const tables = await store.db.introspection.getTables();
  return tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
}

test("the tests run on the database that was asked for", () => {
  expect(store().kind).toBe(inject("databaseServer") ? "postgres" : "sqlite");
});

test("migrating twice changes nothing the second time", async () => {
  const store = open(await emptyDeployment());
  expect(await migrate(store)).toEqual(["sign-in", ...Object.keys(migrations)]);
  const before = await shape(store);
  for (const column of [
    "user.locale",
    "session.token",
    "passkey.publicKey",
    "draft.home_id",
    "consent.text",
  ]) {
    expect(before).toContain(column);
  }
  expect(await migrate(store)).toEqual([]);
  expect(await shape(store)).toEqual(before);
  await store.db.destroy();
});

function runScript(
  deployment: Partial<Deployment>,
  script = "migrate",
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ["--conditions=react-server", `lib/server/${script}.ts`], {
    env: { NODE_ENV: "test", LOG_LEVEL: "warn", ...deployment },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

test("three processes may migrate one empty database at once", async () => {
  const deployment = await emptyDeployment();
  const runs = await Promise.all([1, 2, 3].map(() => runScript(deployment)));
  const said = runs.sort((a, b) => a.output.length - b.output.length);
  const idle = { code: 0, output: "The database is up to date.\n" };
  expect(said).toEqual([
    idle,
    idle,
    { code: 0, output: expect.stringMatching(/^Migrated: .*0008-comparison\.\n$/) },
  ]);
  const [migrated, own] = [open(deployment), store()];
  expect(await shape(migrated)).toEqual(await shape(own));
  await migrated.db.destroy();
});

test("an unwritable data folder ends the script with one sentence", async () => {
  const file = join(freshFolder(), "file");
  writeFileSync(file, "");
  const { code, output } = await runScript({ PORCHLIGHT_DATA: join(file, "data") });
  expect(code).toBe(1);
  expect(output).toMatch(/^The data folder [^\n]*PORCHLIGHT_DATA[^\n]*\n$/);
});

test("a database that is away is named, without its password", async () => {
  const DATABASE_URL = "postgres://u:canary@127.0.0.1:1/portal";
  const { code, output } = await runScript({ PORCHLIGHT_DATA: freshFolder(), DATABASE_URL });
  expect(code).toBe(1);
  expect(output).toMatch(
    /^The database portal at 127.0.0.1:1 \(DATABASE_URL\): connect ECONNREFUSED [^\n]*\n$/,
  );
  expect(output).not.toContain("canary");
});

test("a worker over a database that was not migrated ends with a sentence that says what to run", async () => {
  const { code, output } = await runScript(await emptyDeployment(), "worker-process");
  expect(code).toBe(1);
  expect(output).toMatch(/^The database [^\n]+ is not of this version: run npm run migrate\.\n$/);
});

test("a database with one migration less lacks it, one with a later one lacks nothing", async () => {
  const store = open(await emptyDeployment());
  expect(await lacksMigrations(store.db)).toBe(true);
  await migrate(store);
  expect(await lacksMigrations(store.db)).toBe(false);
  const timestamp = new Date().toISOString();
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', ${timestamp})`.execute(
    store.db,
  );
  expect(await lacksMigrations(store.db)).toBe(false);
  await sql`delete from kysely_migration where name = '0007-flows'`.execute(store.db);
  expect(await lacksMigrations(store.db)).toBe(true);
  await store.db.destroy();
  await expect(lacksMigrations(store.db)).rejects.toThrow();
});

test("consents outlive the change that lets one be about no home", async () => {
  const store = open(await emptyDeployment());
  await migrate(store);
  const consent = {
    ...{ user_id: "u", kind: "contract", version: "1", locale: "en", text: "I agree." },
    ...{ documents: "[]", context: "{}", accepted_at: "2026-11-22T12:00:00Z" },
  };
  const insert = (id: string, home_id: string | null) =>
    store.db
      .insertInto("consent")
      .values({ ...consent, id, home_id })
      .execute();
  await insert("c-1", "h");
  await store.db.schema.dropTable("comparison").execute();
  await store.db.schema.dropTable("meter_order").execute();
  await sql`delete from kysely_migration where name = '0008-comparison'`.execute(store.db);
  expect(await migrate(store)).toEqual(["0008-comparison"]);
  await insert("c-2", null);
  const kept = await store.db.selectFrom("consent").selectAll().orderBy("id").execute();
  expect(kept).toEqual([
    { ...consent, id: "c-1", home_id: "h" },
    { ...consent, id: "c-2", home_id: null },
  ]);
  await store.db.destroy();
});

test("a draft belongs to exactly one of a visit and a home", async () => {
  const { db } = store();
  const at = new Date().toISOString();
  await db.insertInto("visit").values({ id: "v", created_at: at, seen_at: at }).execute();
  const draft = { data: "{}", updated_at: at };
  const insert = (owner: { visit_id: string | null; home_id: string | null }) =>
    db
      .insertInto("draft")
      .values({ id: randomUUID(), ...draft, ...owner })
      .execute();
  await expect(insert({ visit_id: null, home_id: null })).rejects.toThrow(/draft_has_one_owner/);
  await expect(insert({ visit_id: "v", home_id: "h" })).rejects.toThrow();
  await insert({ visit_id: "v", home_id: null });
  await expect(insert({ visit_id: "v", home_id: null })).rejects.toThrow(/unique/i);
});

test("SQLite keeps what it acknowledged through a power cut, and waits for other writers", async () => {
  const store = openSqlite(freshFolder());
  if (store.kind !== "sqlite") throw new Error("not SQLite");
  const pragma = (name: string) => store.client.pragma(name, { simple: true });
  expect([pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")]).toEqual(["wal", 2, 1]);
  expect(pragma("busy_timeout")).toBeGreaterThanOrEqual(5_000);
  await store.db.destroy();
});

test("on SQLite no other process writes between what a transaction reads and writes", async () => {
  const folder = freshFolder();
  const [one, two] = [openSqlite(folder), openSqlite(folder)];
  if (two.kind === "sqlite") two.client.pragma("busy_timeout = 0");
  await migrate(one);
  const write = (db: Store["db"], name: string) =>
    db.insertInto("setting").values({ name, value: "" }).execute();
  await one.db.transaction().execute(async (tx) => {
    await tx.selectFrom("setting").selectAll().execute();
    await expect(write(two.db, "other")).rejects.toThrow("locked");
    await write(tx, "own");
  });
  await write(two.db, "other");
  await Promise.all([one.db.destroy(), two.db.destroy()]);
});
