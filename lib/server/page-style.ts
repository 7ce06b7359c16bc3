import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { env } from "./env.ts";

const sheet = ".next/page-style.css";

/**
 * Reads the style sheet that `scripts/page-style.mjs` took out of the build, for `PageHead` to write into each page. In
 * development, and after a `next build` of its own, there is none: then Next links its style sheets.
 */
export function loadPageStyle(): void {
  if (!env.isDevelopment && existsSync(sheet)) globalThis.porchlightPageStyle = readFileSync(sheet, "utf8");
}
