import { readdirSync } from "node:fs";
import { join } from "node:path";

const made = new Set(["node_modules", "test-results", "playwright-report", "coverage"]);

/** Every .ts, .tsx and .mjs file below `folder` that a person wrote, relative to it. Asks no git: a machine may have none. */
export function sourceFiles(folder, path = "") {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const inner = path ? `${path}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      return made.has(entry.name) || entry.name.startsWith(".") ? [] : sourceFiles(folder, inner);
    }
    return /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [inner] : [];
  });
}
