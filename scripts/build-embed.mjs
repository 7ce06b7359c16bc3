// Makes public/embed.js of embed/. It is kept in the repository, for anyone to read and hash; a test compares the two.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { bundle, minify } from "@swc/core";

export const embedFile = "public/embed.js";

/** The kit as one minified script with nothing outside itself but its global. */
export async function buildEmbed() {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const { embed } = await bundle({
    entry: { embed: resolve("embed/embed.ts") },
    module: {},
    options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
  });
  const script = `(() => {${embed.code.replaceAll("EMBED_VERSION", JSON.stringify(version))}})()`;
  const { code } = await minify(script, {
    compress: { passes: 3 },
    mangle: true,
    ecma: 2022,
    module: false,
    // A page of another character set reads the script in its own.
    format: { asciiOnly: true },
  });
  return `/*! Porchlight embed kit ${version}, MIT. Source: embed/ */\n${code}\n`;
}

/** What a partner needs to know of the script. */
export function figuresOf(script) {
  return {
    gzippedBytes: gzipSync(script, { level: 9 }).length,
    integrity: `sha384-${createHash("sha384").update(script).digest("base64")}`,
  };
}

if (import.meta.main) {
  const script = await buildEmbed();
  writeFileSync(embedFile, script);
  const { gzippedBytes, integrity } = figuresOf(script);
  console.log(`${embedFile}: ${script.length} bytes, ${gzippedBytes} gzipped\nintegrity="${integrity}"`);
}
