import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { keepSecrets, readKeptSecrets } from "./kept-secrets.mjs";
import { StartMistake } from "./start-settings.mjs";

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

const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof StartMistake) return error.message;
    throw error;
  }
  return "no refusal";
};

it("a secret that is missing is made without another for the one that is there", () => {
  const made = keepSecrets(folder);
  rmSync(join(folder, "operations-key"));
  const again = keepSecrets(folder);
  expect(again.LIGHT_WEBHOOK_SECRET).toBe(made.LIGHT_WEBHOOK_SECRET);
  expect(again.OPERATIONS_KEY).toMatch(/^[\w-]{32}$/);
  expect(again.OPERATIONS_KEY).not.toBe(made.OPERATIONS_KEY);
});

it("a file that somebody wrote by hand counts, without the line's end; an empty one is filled", () => {
  writeFileSync(join(folder, "sandbox-webhook-secret"), "by hand\n");
  writeFileSync(join(folder, "operations-key"), "\n");
  const kept = keepSecrets(folder);
  expect(kept.LIGHT_WEBHOOK_SECRET).toBe("by hand");
  expect(kept.OPERATIONS_KEY).toMatch(/^[\w-]{32}$/);
});

it("a file that cannot be read is named in a sentence, and left as it is", () => {
  const other = mkdtempSync(join(folder, "other-"));
  const file = join(other, "operations-key");
  mkdirSync(file);
  expect(refusal(() => keepSecrets(other))).toBe(
    `The file ${file} cannot be read (EISDIR): make it readable, or delete it to have another one made.`,
  );
  expect(readdirSync(other)).toEqual(["operations-key"]);
});

it("a folder that is none is named in a sentence with the setting that moves it", () => {
  const file = join(folder, "missing", "sandbox-webhook-secret");
  expect(refusal(() => keepSecrets(join(folder, "missing")))).toBe(
    `The file ${file} cannot be written (ENOENT): set PORCHLIGHT_DATA to a folder that can be.`,
  );
});
