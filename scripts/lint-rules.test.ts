import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const readsEnv = "export const port = process.env.PORT;\n";
const importsPlaywright = 'import { test } from "@playwright/test";\ntest("it", () => undefined);\n';
const refused = [
  ["the environment outside env.ts", "lib/server/setting.ts", readsEnv, "noProcessEnv"],
  ["the environment in a screen", "components/plans/a.tsx", readsEnv, "noProcessEnv"],
  ["Playwright outside the fixtures", "e2e/specs/a.spec.ts", importsPlaywright, "noRestrictedImports"],
  ["Playwright in a page object", "e2e/pages/a.ts", importsPlaywright, "noRestrictedImports"],
  ["any", "lib/domain/any.ts", "export const a = (b: any) => b;\n", "noExplicitAny"],
  ["a non-null !", "lib/domain/a.ts", "export const a = (b: string[]) => b[0]!;\n", "noNonNullAssertion"],
  ["a barrel", "lib/domain/index.ts", 'export * from "./a.ts";\n', "noBarrelFile"],
  ["a PascalCase file", "components/ui/BigButton.tsx", "export const a = 1;\n", "useFilenamingConvention"],
  ["console in the product", "lib/server/noise.ts", "console.log(1);\n", "noConsole"],
] as const;
const allowed = [
  ["env.ts reads the environment", "lib/server/env.ts", readsEnv],
  ["the fixtures import Playwright", "e2e/fixtures/test.ts", importsPlaywright],
] as const;

const root = mkdtempSync(join(tmpdir(), "porchlight-lint-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
copyFileSync("biome.json", join(root, "biome.json"));
copyFileSync(".gitignore", join(root, ".gitignore"));
for (const [, path, text] of [...refused, ...allowed]) {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe("the lint rules", () => {
  const biome = join(process.cwd(), "node_modules/.bin/biome");
  // One line a finding: `::error title=lint/style/noProcessEnv,file=/…/lib/server/mail.ts,line=1,…`.
  const { stdout } = spawnSync(biome, ["lint", "--reporter=github", "."], { cwd: root, encoding: "utf8" });
  const rulesBrokenBy = (path: string) =>
    stdout
      .split("\n")
      .filter((line) => line.startsWith("::error") && line.includes(`/${path},`))
      .map((line) => /title=lint\/\w+\/(\w+)/.exec(line)?.[1]);

  it.each(refused)("refuse %s", (_, path, __, rule) => {
    expect(rulesBrokenBy(path)).toContain(rule);
  });

  it.each(allowed)("let %s", (_, path) => {
    expect(rulesBrokenBy(path)).toEqual([]);
  });
});
