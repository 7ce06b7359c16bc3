import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const stamp = ".next/porchlight-source";
const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "brand.config.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
];

function files(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}

function sourceHash() {
  const hash = createHash("sha256");
  for (const path of sources.flatMap(files).filter((path) => !path.includes(".test."))) {
    hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/** Builds the portal unless the build is of exactly this source. Throws with the build's output when it fails. */
export function buildIfStale() {
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  rmSync(stamp, { force: true });
  const { status, stdout, stderr } = spawnSync("node", ["node_modules/next/dist/bin/next", "build"], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  if (status !== 0) {
    // A build over the rests of a failed one can fail for that reason alone.
    rmSync(".next", { recursive: true, force: true });
    throw new Error(`The build failed.\n${stdout}\n${stderr}`);
  }
  writeFileSync(stamp, hash);
  return true;
}
