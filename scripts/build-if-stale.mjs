import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takeOutPageStyle } from "./page-style.mjs";

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
  "scripts/page-style.mjs",
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

/** Runs `next build` and ends it with us: a build that outlives its starter would fight with the next one. */
function nextBuild() {
  return new Promise((resolve, reject) => {
    const child = spawn("node", ["node_modules/next/dist/bin/next", "build"], {
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    const signals = ["SIGINT", "SIGTERM"];
    const pass = (signal) => {
      child.kill(signal);
      child.once("close", () => process.exit(1));
    };
    for (const signal of signals) process.once(signal, pass);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve({ code, output });
    });
  });
}

/** A build over the rests of a failed one can fail for that reason alone; `dev` may belong to a running server. */
function removeRests() {
  const rests = existsSync(".next") ? readdirSync(".next") : [];
  for (const name of rests) if (name !== "dev") rmSync(join(".next", name), { recursive: true, force: true });
}

/** Builds the portal unless the build is of exactly this source. @throws with the build's output when it fails. */
export async function buildIfStale() {
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  rmSync(stamp, { force: true });
  const { code, output } = await nextBuild();
  if (code !== 0) {
    removeRests();
    throw new Error(`The build failed.\n${output}`);
  }
  takeOutPageStyle(".next");
  writeFileSync(stamp, hash);
  return true;
}
