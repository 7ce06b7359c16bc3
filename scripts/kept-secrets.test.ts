import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { keepSecrets, readKeptSecrets } from "./kept-secrets.mjs";

const folder = mkdtempSync(join(tmpdir(), "porchlight-kept-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("what npm start makes up is the same at the next start, and for its owner only", () => {
  expect(readKeptSecrets(folder)).toEqual({ LIGHT_WEBHOOK_SECRET: "", OPERATIONS_KEY: "" });
  expect(readdirSync(folder)).toEqual([]);
  const made = keepSecrets(folder);
  expect(made.LIGHT_WEBHOOK_SECRET).toMatch(/^[\w-]{32}$/);
  expect(made.OPERATIONS_KEY).not.toBe(made.LIGHT_WEBHOOK_SECRET);
  expect(keepSecrets(folder)).toEqual(made);
  expect(readKeptSecrets(folder)).toEqual(made);
  for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
});
