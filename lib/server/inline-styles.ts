import "server-only";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "./env.ts";

/** A style sheet of the build that stands in the pages: where it also is, and its name as a CSP source. */
export interface InlineStyle {
  href: string;
  source: `'sha256-${string}'`;
}

/**
 * The style sheets of a build. Next writes them into its pages (`inlineCss`), which spares a slow phone one round trip
 * before the first paint; React gives such an element no nonce, so that the CSP has to name its hash.
 */
export function inlineStyles(folder: string): InlineStyle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".css"))
    .map((name) => {
      const hash = createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("base64");
      return { href: `/_next/static/chunks/${name}`, source: `'sha256-${hash}'` };
    });
}

let own: InlineStyle[] | undefined;

/** Those of the build that runs; none in development, where style sheets stay files. Read at the first page, once there is one. */
export function ownStyles(): InlineStyle[] {
  own ??= env.isDevelopment ? [] : inlineStyles(".next/static/chunks");
  return own;
}
