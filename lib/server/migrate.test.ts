import "./test-world.ts";
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqlite, type Store } from "./database.ts";
import { migrate } from "./migrate.ts";

const freshFolder = () => mkdtempSync(join(tmpdir(), "porchlight-migrate-"));

async function shape(store: Store): Promise<string[]> {
  const tables = await store.db.introspection.getTables();
  return tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
}

test("migrating twice changes nothing the second time", async () => {
  const store = openSqlite(freshFolder());
  await migrate(store);
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
  await migrate(store);
  expect(await shape(store)).toEqual(before);
  await store.db.destroy();
});

function runScript(folder: string): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ["--conditions=react-server", "lib/server/migrate.ts"], {
    env: { NODE_ENV: "test", PORCHLIGHT_DATA: folder, LOG_LEVEL: "warn" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

test("three processes may migrate one empty folder at once", async () => {
  const folder = freshFolder();
  const runs = await Promise.all([runScript(folder), runScript(folder), runScript(folder)]);
  expect(runs).toEqual(Array.from({ length: 3 }, () => ({ code: 0, output: "" })));
});

test("an unwritable data folder ends the script with one sentence", async () => {
  const file = join(freshFolder(), "file");
  writeFileSync(file, "");
  const { code, output } = await runScript(join(file, "data"));
  expect(code).toBe(1);
  expect(output).toMatch(/^The data folder [^\n]*PORCHLIGHT_DATA[^\n]*\n$/);
});

test("a draft belongs to exactly one of a visit and a home", async () => {
  const store = openSqlite(freshFolder());
  await migrate(store);
  const at = new Date().toISOString();
  await store.db.insertInto("visit").values({ id: "v", created_at: at, seen_at: at }).execute();
  const draft = { data: "{}", updated_at: at };
  const insert = (owner: { visit_id: string | null; home_id: string | null }) =>
    store.db
      .insertInto("draft")
      .values({ id: randomUUID(), ...draft, ...owner })
      .execute();
  await expect(insert({ visit_id: null, home_id: null })).rejects.toThrow(/draft_has_one_owner/);
  await expect(insert({ visit_id: "v", home_id: "h" })).rejects.toThrow();
  await insert({ visit_id: "v", home_id: null });
  await expect(insert({ visit_id: "v", home_id: null })).rejects.toThrow(/UNIQUE/);
  await store.db.destroy();
});

test("SQLite keeps what it acknowledged through a power cut, and waits for other writers", async () => {
  const store = openSqlite(freshFolder());
  if (store.kind !== "sqlite") throw new Error("not SQLite");
  const pragma = (name: string) => store.client.pragma(name, { simple: true });
  expect([pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")]).toEqual(["wal", 2, 1]);
  expect(pragma("busy_timeout")).toBeGreaterThanOrEqual(5_000);
  await store.db.destroy();
});
