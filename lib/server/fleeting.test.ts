import "./test-world.ts";
import { mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { beforeEach, expect, test, vi } from "vitest";
import { store, writeAhead } from "./database.ts";
import { env } from "./env.ts";
import { fleeting, openFleeting } from "./fleeting.ts";

const file = join(env.dataDir, "pace.sqlite");

beforeEach(() => {
  globalThis.porchlightFleeting = undefined;
});

test("a file that a power cut has spoilt is begun anew", async () => {
  writeFileSync(file, "not a database, but long enough to be read as one".repeat(100));
  expect(await fleeting().db.selectFrom("account_change").selectAll().execute()).toEqual([]);
});

test("what cannot be opened for another reason is left alone: it may be in use", () => {
  if (store().kind === "postgres") return;
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  mkdirSync(file);
  expect(() => fleeting()).toThrow("unable to open");
  rmdirSync(file);
});

test("two processes on one folder share it", async () => {
  const { db, kind } = fleeting();
  const other = kind === "sqlite" ? openFleeting(file) : { db };
  await db.insertInto("pace").values({ key: "a", slot: 0, free_at: 1 }).execute();
  expect(await other.db.selectFrom("pace").select("key").execute()).toEqual([{ key: "a" }]);
});

test("a new file that another process opens at the same moment is asked for again; what else is wrong with it is said", () => {
  const errors = ["SQLITE_BUSY", "SQLITE_BUSY", "", "SQLITE_FULL"].map(
    (code) => code && new Sqlite.SqliteError("no", code),
  );
  const pragma = vi.fn(() => {
    const error = errors.shift();
    if (error) throw error;
  });
  writeAhead({ pragma });
  expect(pragma).toHaveBeenCalledTimes(3);
  expect(() => writeAhead({ pragma })).toThrow(expect.objectContaining({ code: "SQLITE_FULL" }));
  expect(pragma).toHaveBeenCalledTimes(4);
});
