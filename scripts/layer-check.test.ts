import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkLayers } from "./layers.mjs";

const root = mkdtempSync(join(tmpdir(), "porchlight-layers-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const bare = "export const it = 1;\n";
const imports = (path: string) => `import { it } from "${path}";\nexport const other = it;\n`;

write(
  "package.json",
  JSON.stringify({ type: "module", imports: { "#lib/*": "./lib/*", "#components/*": "./components/*" } }),
);
symlinkSync(join(process.cwd(), "node_modules"), join(root, "node_modules"));
for (const path of [
  "lib/domain/a.ts",
  "lib/light/http-transport.ts",
  "lib/server/a.ts",
  "components/plans/a.ts",
  "components/ui/a.ts",
  "sandbox/a.ts",
]) {
  write(path, bare);
}

const forbidden = [
  ["lib/domain/wrong.ts", "../server/a.ts", "domain-imports-nothing-of-ours"],
  ["lib/light/wrong.ts", "#lib/server/a.ts", "light-imports-domain"],
  ["lib/server/wrong.ts", "#components/ui/a.ts", "server-imports"],
  ["lib/browser/wrong.ts", "#lib/server/a.ts", "no-server-code-in-the-browser"],
  ["lib/browser/token.ts", "#lib/light/http-transport.ts", "no-server-code-in-the-browser"],
  ["components/ui/wrong.ts", "#components/plans/a.ts", "ui-imports-itself"],
  ["components/billing/wrong.ts", "#components/plans/a.ts", "a-feature-imports-no-other"],
  ["components/billing/server.ts", "#lib/server/a.ts", "no-server-code-in-the-browser"],
  ["app/wrong.ts", "../sandbox/a.ts", "app-imports-anything-but-the-sandbox"],
  ["sandbox/wrong.ts", "../lib/domain/a.ts", "sandbox-stands-alone"],
] as const;
for (const [path, target] of forbidden) write(path, imports(target));
write("components/plans/right.ts", imports("#components/ui/a.ts"));
write("lib/domain/circle.ts", imports("./circle-back.ts"));
write("lib/domain/circle-back.ts", 'import { other } from "./circle.ts";\nexport const it = other;\n');
write("elsewhere/a.ts", imports("../lib/domain/a.ts"));

describe("the layer check", async () => {
  const places = ["app", "components", "lib", "sandbox", "elsewhere"];
  const { violations, modules } = await checkLayers(root, places);
  const rulesBrokenBy = (path: string) =>
    violations.filter(({ from }) => from === path).map(({ rule }) => rule);

  it("reads every file", () => {
    expect(modules).toBeGreaterThanOrEqual(forbidden.length + 10);
  });

  it.each(forbidden)("refuses that %s imports %s", (path, _, rule) => {
    expect(rulesBrokenBy(path)).toContain(rule);
  });

  it("lets an allowed import through", () => {
    expect(rulesBrokenBy("components/plans/right.ts")).toEqual([]);
  });

  it("refuses a circle and an unknown room", () => {
    expect(violations.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["no-cycles", "no-unknown-room"]),
    );
  });
});
