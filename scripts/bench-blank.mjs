import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { waitFor } from "./ports.mjs";

const next = join(process.cwd(), "node_modules/next/dist/bin/next");
const blankFolder = join(process.cwd(), ".data", "blank");

/** What our pages are measured against. */
export const blank = "http://localhost:3401";

/** The smallest page of the same framework, rendered for each request like ours. */
export async function startBlank() {
  mkdirSync(join(blankFolder, "app"), { recursive: true });
  const write = (path, text) => writeFileSync(join(blankFolder, path), text);
  write("package.json", '{"type":"module"}');
  write("next.config.mjs", `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } };`);
  write("app/layout.jsx", 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;');
  write("app/page.jsx", "export const dynamic = 'force-dynamic';\nexport default () => <h1>Blank</h1>;");
  const options = { cwd: blankFolder, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } };
  spawnSync("node", [next, "build"], { ...options, stdio: "ignore" });
  const child = spawn("node", [next, "start", "-p", new URL(blank).port], { ...options, stdio: "ignore" });
  if (!(await waitFor(blank, child))) throw new Error(`${blank} did not answer`);
  return {
    stop() {
      child.kill("SIGTERM");
      rmSync(blankFolder, { recursive: true, force: true });
    },
  };
}
