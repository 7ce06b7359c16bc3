import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "./database.ts";

function reopened(change: string): unknown[] {
  const file = join(mkdtempSync(join(tmpdir(), "sandbox-state-")), "deep", "sandbox.sqlite");
  const first = openDatabase(file);
  first.exec("INSERT INTO setting VALUES ('a', 'b')");
  first.exec(change);
  first.close();
  const second = openDatabase(file);
  const rows = second.prepare("SELECT name FROM setting").all();
  second.close();
  return rows;
}

it("the state survives a restart", () => {
  expect(reopened("SELECT 1")).toEqual([{ name: "a" }]);
});

it("a state file of another version is replaced by an empty one", () => {
  expect(reopened("PRAGMA user_version = 0")).toEqual([]);
});
