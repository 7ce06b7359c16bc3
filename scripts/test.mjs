import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildIfStale } from "./build-if-stale.mjs";
import { findChromium } from "./chromium.mjs";

const folder = mkdtempSync(join(tmpdir(), "porchlight-test-"));
const unitReport = join(folder, "unit.json");
const journeyReport = join(folder, "journeys.json");
const bin = (name) => join("node_modules", ".bin", name);
const node = (file, ...args) => ["node", [file, ...args]];

const steps = {
  lock: () =>
    run(
      process.env.npm_execpath
        ? node(process.env.npm_execpath, "ci", "--dry-run")
        : ["npm", ["ci", "--dry-run"]],
    ),
  lint: () => run([bin("biome"), ["check", "--error-on-warnings", "."]]),
  types: async () => {
    await run(node("node_modules/next/dist/bin/next", "typegen"));
    await run([bin("tsc"), ["--noEmit"]]);
  },
  layers: () => run(node("scripts/layers.mjs")),
  sizes: () => run(node("scripts/file-sizes.mjs")),
  brand: () => run(node("scripts/check-brand.ts")),
  unused: () => run([bin("knip"), []]),
  unit: async () => {
    await run([
      bin("vitest"),
      ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${unitReport}`],
    ]);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unitReport, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  },
  build: async () => {
    buildIfStale();
  },
  journeys: async () => {
    const chromium = await findChromium();
    console.log(`  with ${chromium}`);
    const env = { CHROMIUM: chromium, JOURNEYS_JSON: journeyReport };
    await run(node("node_modules/@playwright/test/cli.js", "test", "-c", "e2e/playwright.config.ts"), env);
    const { stats } = JSON.parse(readFileSync(journeyReport, "utf8"));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  },
};

/** Runs a command and keeps its output for the case that it fails. */
function run([command, args], env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
      });
    }
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(output || `${command}: ${code}`)),
    );
  });
}

const { values } = parseArgs({ options: { only: { type: "string" } } });
const wanted = values.only ? values.only.split(",") : Object.keys(steps);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(", ")}. There are: ${Object.keys(steps).join(", ")}.`);
  process.exit(1);
}

const total = { passed: 0, failed: 0 };
let isRed = false;
for (const name of wanted) {
  const started = performance.now();
  try {
    const counted = await steps[name]();
    if (counted?.passed === 0) throw new Error("No test ran.");
    total.passed += counted?.passed ?? 0;
    total.failed += counted?.failed ?? 0;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`✓ ${name.padEnd(9)} ${seconds.padStart(6)} s${counted ? `   ${counted.passed} tests` : ""}`);
  } catch (error) {
    isRed = true;
    total.failed += 1;
    console.error(`✗ ${name}\n${error.message}`);
    // What follows a red unit or type check would only say the same again, later.
    break;
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(isRed || total.failed > 0 ? 1 : 0);
