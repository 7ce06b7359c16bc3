// Prints figures; asserts nothing. `npm run bench`, on a machine that does nothing else.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import autocannon from "autocannon";
import lighthouse from "lighthouse";
import { World } from "../e2e/fixtures/world.ts";
import { Enrollment } from "../e2e/pages/enrollment.ts";
import { buildIfStale } from "./build-if-stale.mjs";
import { findChromium } from "./chromium.mjs";
import { waitFor } from "./ports.mjs";

const next = join(process.cwd(), "node_modules/next/dist/bin/next");
const blankFolder = join(process.cwd(), ".data", "blank");
const blank = "http://localhost:3401";
const debugPort = 9400;
const runs = 3;

/** The smallest page of the same framework, rendered for each request like ours. */
async function startBlank() {
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
  return child;
}

/** Bytes of script as they come over the wire, in a browser that has no cache yet. */
async function scriptBytes(browser, url, storageState) {
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  let bytes = 0;
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const scripts = new Set();
  session.on(
    "Network.responseReceived",
    ({ requestId, type }) => type === "Script" && scripts.add(requestId),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const path = new URL(page.url()).pathname;
  await context.close();
  if (path !== new URL(url).pathname) throw new Error(`${url} led to ${path}`);
  return bytes;
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A slow phone: Lighthouse really slows the network and the processor down. The first run warms the server and does not count. */
async function speed(url, { cookies }) {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const audits = [];
  for (let run = 0; run <= runs; run += 1) {
    const { lhr } = await lighthouse(url, {
      port: debugPort,
      onlyCategories: ["performance"],
      throttlingMethod: "devtools",
      logLevel: "error",
      ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
    });
    if (run > 0) audits.push(lhr.audits);
  }
  const of = (name) => median(audits.map((audit) => audit[name].numericValue));
  return { lcp: of("largest-contentful-paint"), tbt: of("total-blocking-time") };
}

/** An app's calls are limited to 30 a second, so many apps call. */
async function sandboxRate(world) {
  const apps = await Promise.all(
    Array.from({ length: 600 }, (_, index) => world.control("POST", "/apps", { name: `bench ${index}` })),
  );
  const { requests, non2xx } = await autocannon({
    url: `${world.sandbox}/v1/app/accounts/enroll/eligibility`,
    method: "POST",
    body: JSON.stringify({ postal_code: "77008" }),
    connections: 20,
    duration: 5,
    requests: apps.map(({ token }) => ({
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    })),
  });
  return `${Math.round(requests.average)} requests/s, ${non2xx} refused`;
}

/** What a browser keeps of a visitor, of one who chooses a plan, and of a customer who waits for the service. */
async function visitors(browser, world) {
  const stateAfter = async (visit) => {
    const context = await browser.newContext({ baseURL: world.portal });
    const page = await context.newPage();
    await visit(new Enrollment(page, world, "bench@example.com"), page);
    const state = await context.storageState();
    await context.close();
    return state;
  };
  return {
    nobody: await stateAfter(async () => {}),
    choosing: await stateAfter((customer) => customer.hasHome("104 switchback", "77008")),
    following: await stateAfter(async (customer) => {
      await customer.hasChosen("106 switchback");
      await customer.untilReview();
      await customer.finish();
    }),
  };
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time) => `${Math.round(time)} ms`;

async function pageFigures(world) {
  const executablePath = await findChromium();
  const args = [
    "--no-sandbox",
    "--disable-background-networking",
    "--no-first-run",
    `--remote-debugging-port=${debugPort}`,
  ];
  const browser = await chromium.launch({ executablePath, args });
  const { nobody, choosing, following } = await visitors(browser, world);

  const floor = await scriptBytes(browser, blank, nobody);
  console.log(`\nFirst-load JavaScript, compressed; a blank page takes ${kB(floor)}`);
  for (const [path, visitor] of [
    ["/", nobody],
    ["/enroll/address?zip=77008", nobody],
    ["/enroll/confirm", choosing],
    ["/enroll/plans", choosing],
    ["/sign-in", nobody],
    ["/status", following],
  ]) {
    const bytes = await scriptBytes(browser, world.portal + path, visitor);
    console.log(`  ${path.padEnd(28)} ${kB(bytes).padStart(10)}   +${kB(bytes - floor)}`);
  }

  const base = await speed(blank, nobody);
  console.log(`\nSlow phone, median of ${runs}; a blank page: LCP ${ms(base.lcp)}, TBT ${ms(base.tbt)}`);
  for (const [path, visitor] of [
    ["/", nobody],
    ["/enroll/plans", choosing],
    ["/status", following],
  ]) {
    const { lcp, tbt } = await speed(world.portal + path, visitor);
    const above = `+${ms(lcp - base.lcp)}, +${ms(tbt - base.tbt)}`;
    console.log(`  ${path.padEnd(28)} LCP ${ms(lcp)}, TBT ${ms(tbt)}   ${above}`);
  }
  await browser.close();
}

const world = new World();
let blankServer;
try {
  await buildIfStale();
  spawnSync("node", ["scripts/bench-addresses.ts"], { stdio: "inherit" });
  await world.start();
  console.log(`\nSandbox, eligibility: ${await sandboxRate(world)}`);
  blankServer = await startBlank();
  await pageFigures(world);
} finally {
  blankServer?.kill("SIGTERM");
  await world.stop();
  rmSync(blankFolder, { recursive: true, force: true });
}
