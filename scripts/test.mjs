import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildIfStale } from "./build-if-stale.mjs";
import { findChromium } from "./chromium.mjs";
import { startPostgres } from "./postgres.mjs";
import { readOptions } from "./read-options.mjs";
import { sourceFiles } from "./source-files.mjs";

const folder = mkdtempSync(join(tmpdir(), "porchlight-test-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const newReport = () => join(folder, `${randomUUID()}.json`);
const bin = (name) => join("node_modules", ".bin", name);
const node = (file, ...args) => ["node", [file, ...args]];
const npm = process.env.npm_execpath;

const steps = {
  lock: () => run(npm ? node(npm, "ci", "--dry-run") : ["npm", ["ci", "--dry-run"]]),
  lint: () => run([bin("biome"), ["check", "--error-on-warnings", "."]]),
  types: async () => {
    // A development server leaves types of routes that are gone by now.
    rmSync(".next/dev/types", { recursive: true, force: true });
    const routes = await run(node("node_modules/next/dist/bin/next", "typegen"));
    return routes.isGreen ? run([bin("tsc"), ["--noEmit"]]) : routes;
  },
  layers: () => run(node("scripts/layers.mjs")),
  sizes: () => run(node("scripts/file-sizes.mjs")),
  brand: () => run(node("scripts/check-brand.ts")),
  unused: () => run([bin("knip"), []]),
  unit: () => unit([]),
  "unit on PostgreSQL": () => onPostgres((url) => unit(testsOfDatabase(), { TEST_DATABASE_URL: url })),
  build: () => buildIfStale().then(() => ({ isGreen: true })),
  kills: () => run(node("scripts/prove/main.mjs", "kills", "--short", "--as-built")),
  journeys: () => journeys([]),
  "journeys on PostgreSQL": () => onPostgres((url) => journeys(onBoth, { TEST_DATABASE_URL: url })),
};

// Enrolling, signing in and out, every screen of one person, the guards: what the database could break, once.
const onBoth = ["--project=phone", "--grep=from the ZIP code|(settings|security).spec|two-homes"];

/** The unit tests that open a database. */
function testsOfDatabase() {
  const tests = sourceFiles(process.cwd()).filter((path) => path.endsWith(".test.ts"));
  const found = tests.filter((path) => readFileSync(path, "utf8").includes('test-world.ts"'));
  // Without a name vitest would run all of them.
  if (found.length === 0) throw new Error("No test opens a database.");
  return found;
}

async function onPostgres(act) {
  const server = await startPostgres({ fsync: false });
  try {
    return await act(server.url);
  } finally {
    await server.stop();
  }
}

async function unit(files, env = {}) {
  const report = newReport();
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const vitest = [bin("vitest"), ["run", "--allowOnly=false", ...reporters, ...files]];
  const done = await run(vitest, { TEST_DATABASE_URL: "", ...env });
  return counted(done, report, ({ numPassedTests, numFailedTests }) => [numPassedTests, numFailedTests]);
}

async function journeys(chosen, env = {}) {
  const report = newReport();
  const chromium = await findChromium();
  console.log(`  the journeys run in ${chromium}`);
  const playwright = node("node_modules/@playwright/test/cli.js", "test", "--forbid-only", ...chosen);
  playwright[1].push("-c", "e2e/playwright.config.ts");
  const done = await run(playwright, {
    TEST_DATABASE_URL: "",
    ...env,
    CHROMIUM: chromium,
    JOURNEYS_JSON: report,
  });
  return counted(done, report, ({ stats }) => [stats.expected, stats.unexpected + stats.flaky]);
}

// What stands together runs together; a red phase is the last one: what follows would only say the same again, later.
const phases = [
  ["lock", "lint", "types", "layers", "sizes", "brand", "unused"],
  ["unit"],
  ["unit on PostgreSQL"],
  ["build"],
  ["kills"],
  ["journeys"],
  ["journeys on PostgreSQL"],
];

const running = new Set();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 1;
  });
}

/** Runs a command and keeps its output for the case that it fails. */
function run([command, args], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0", ...env },
    });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
      });
    }
    child.once("error", (error) => resolve({ isGreen: false, output: error.message }));
    child.once("close", (code) => {
      running.delete(child);
      resolve({ isGreen: code === 0, output: output || `${command} ended with ${code}` });
    });
  });
}

/** Adds what a report says. No report, or no test in it, is a failure, and so is a red end that no test explains. */
function counted(done, report, read) {
  const [passed, failed] = existsSync(report) ? read(JSON.parse(readFileSync(report, "utf8"))) : [0, 0];
  if (passed + failed === 0) return { ...done, isGreen: false, output: `No test ran.\n${done.output}` };
  const isGreen = done.isGreen && failed === 0;
  return { ...done, isGreen, passed, failed: isGreen ? 0 : Math.max(failed, 1) };
}

const total = { passed: 0, failed: 0 };

async function step(name) {
  const started = performance.now();
  const done = await steps[name]().catch((error) => ({ isGreen: false, output: error.message }));
  total.passed += done.passed ?? 0;
  total.failed += done.isGreen ? 0 : (done.failed ?? 1);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  const tests = done.passed === undefined ? "" : `   ${done.passed + done.failed} tests`;
  console.log(`${done.isGreen ? "✓" : "✗"} ${name.padEnd(22)} ${seconds} s${tests}`);
  if (!done.isGreen) console.log(done.output.trimEnd());
}

const usage = `The gate: ends with 1 when a part is red.

npm test                            all of it
npm test -- --only unit,lint        some parts of: ${Object.keys(steps).join(", ")}`;

const { values } = readOptions(usage, () =>
  parseArgs({ options: { only: { type: "string" }, help: { type: "boolean" } } }),
);
const wanted = values.only ? values.only.split(",") : Object.keys(steps);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(", ")}. There are: ${Object.keys(steps).join(", ")}.`);
  process.exit(1);
}

for (const phase of phases) {
  await Promise.all(phase.filter((name) => wanted.includes(name)).map(step));
  if (total.failed > 0) break;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : (process.exitCode ?? 0));
