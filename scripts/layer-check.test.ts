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
  "lib/server/a.test.ts",
  "components/plans/a.ts",
  "components/ui/a.ts",
  "sandbox/a.ts",
  "scripts/a.mjs",
  "utils/a.ts",
  "lib/helpers/a.ts",
  "stray.ts",
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
  ["lib/light/react.ts", "#components/ui/a.ts", "light-imports-domain"],
  ["lib/browser/screen.ts", "#components/ui/a.ts", "browser-imports"],
  ["components/shell/wrong.ts", "#components/plans/a.ts", "shell-imports"],
  ["messages/wrong.ts", "../lib/domain/a.ts", "messages-import-nothing"],
  ["brand.config.ts", "#lib/server/a.ts", "brand-imports-domain"],
  ["proxy.ts", "#components/ui/a.ts", "servers-start-files-import-the-server"],
  ["app/wrong.ts", "../sandbox/a.ts", "app-imports-anything-but-the-sandbox"],
  ["lib/domain/a.test.ts", "../../sandbox/a.ts", "no-sandbox-in-the-product"],
  ["sandbox/wrong.ts", "../lib/domain/a.ts", "sandbox-stands-alone"],
  ["sandbox/a.test.ts", "../lib/domain/a.ts", "sandbox-stands-alone"],
  ["e2e/specs/a.spec.ts", "../../lib/domain/a.ts", "journeys-import-no-product"],
  ["lib/server/tested.ts", "./a.test.ts", "nobody-imports-tests-or-scripts"],
  ["lib/server/scripted.ts", "../../scripts/a.mjs", "nobody-imports-tests-or-scripts"],
  ["lib/domain/lost.ts", "./nowhere.ts", "no-unresolved"],
] as const;
for (const [path, target] of forbidden) write(path, imports(target));
write("components/plans/right.ts", imports("#components/ui/a.ts"));
write("lib/domain/circle.ts", imports("./circle-back.ts"));
write("lib/domain/circle-back.ts", 'import { other } from "./circle.ts";\nexport const it = other;\n');

describe("the layer check", async () => {
  const { violations, modules } = await checkLayers(root);
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

  it("refuses a circle", () => {
    const circles = violations.filter(({ rule }) => rule === "no-cycles").map(({ from }) => from);
    expect(circles).toContainEqual(expect.stringMatching(/^lib\/domain\/circle/));
  });

  it("refuses a folder or a root file that no one has declared, even if it imports nothing", () => {
    const strangers = violations.filter(({ rule }) => rule === "no-unknown-room").map(({ from }) => from);
    expect(strangers.toSorted()).toEqual(["lib/helpers/a.ts", "stray.ts", "utils/a.ts"]);
  });
});
