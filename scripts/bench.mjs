// Prints figures; asserts nothing. `npm run bench`, on a machine that does nothing else.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import autocannon from "autocannon";
import lighthouse from "lighthouse";
import { buildIfStale } from "./build-if-stale.mjs";
import { findChromium } from "./chromium.mjs";
import { waitFor } from "./ports.mjs";

const next = join(process.cwd(), "node_modules/next/dist/bin/next");
const folder = mkdtempSync(join(tmpdir(), "porchlight-bench-"));
const blankFolder = join(process.cwd(), ".data", "blank");
const ports = { portal: 3400, blank: 3401, sandbox: 4400, debug: 9400 };
const portal = `http://localhost:${ports.portal}`;
const blank = `http://localhost:${ports.blank}`;
const sandbox = `http://127.0.0.1:${ports.sandbox}`;
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  NODE_ENV: "production",
  PORT: String(ports.portal),
  SANDBOX_PORT: String(ports.sandbox),
  PORCHLIGHT_DATA: join(folder, "portal"),
  SANDBOX_DATA: join(folder, "sandbox"),
  LOG_LEVEL: "warn",
};
const children = [];

async function start(args, url, cwd = process.cwd()) {
  const child = spawn("node", args, { cwd, env, stdio: ["ignore", "ignore", "inherit"] });
  children.push(child);
  if (!(await waitFor(url, child))) throw new Error(`${url} did not answer`);
}

/** The smallest page of the same framework, rendered for each request like ours. */
async function startBlank() {
  mkdirSync(join(blankFolder, "app"), { recursive: true });
  const write = (path, text) => writeFileSync(join(blankFolder, path), text);
  write("package.json", '{"type":"module"}');
  write("next.config.mjs", `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } };`);
  write("app/layout.jsx", 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;');
  write("app/page.jsx", "export const dynamic = 'force-dynamic';\nexport default () => <h1>Blank</h1>;");
  spawnSync("node", [next, "build"], { cwd: blankFolder, env, stdio: "ignore" });
  await start([next, "start", "-p", String(ports.blank)], blank, blankFolder);
}

const post = async (url, body, headers = {}) =>
  (
    await fetch(url, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
    })
  ).json();

/** A browser that has chosen a home, so that the plans can be opened; answers its cookies. */
async function chooseHome(context) {
  const api = (path, data) =>
    context.request.post(`${portal}/api/enrollment/${path}`, { data, headers: { origin: portal } });
  const found = await (await api("address-search", { query: "104 switchback", postal_code: "77008" })).json();
  await api("premise", { esi_id: found[0].esi_id, is_confirmed: true });
}

async function scriptBytes(context, url) {
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
  await page.close();
  return bytes;
}

async function speed(url, cookie) {
  const runs = [];
  for (let run = 0; run < 3; run += 1) {
    const result = await lighthouse(url, {
      port: ports.debug,
      onlyCategories: ["performance"],
      logLevel: "error",
      ...(cookie ? { extraHeaders: { Cookie: cookie }, disableStorageReset: true } : {}),
    });
    const { audits } = result.lhr;
    runs.push({
      lcp: audits["largest-contentful-paint"].numericValue,
      tbt: audits["total-blocking-time"].numericValue,
    });
  }
  const median = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[1];
  return { lcp: median("lcp"), tbt: median("tbt") };
}

async function sandboxRate() {
  const apps = await Promise.all(
    Array.from({ length: 600 }, (_, index) => post(`${sandbox}/__sandbox/apps`, { name: `bench ${index}` })),
  );
  const { requests, non2xx } = await autocannon({
    url: `${sandbox}/v1/app/accounts/enroll/eligibility`,
    method: "POST",
    body: JSON.stringify({ postal_code: "77008" }),
    connections: 20,
    duration: 5,
    requests: apps.map(({ token }) => ({
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    })),
  });
  return { perSecond: requests.average, refused: non2xx };
}

try {
  await buildIfStale();
  const executablePath = await findChromium();
  spawnSync("node", ["--conditions=react-server", "lib/server/migrate.ts"], { env, stdio: "inherit" });
  await start(["sandbox/main.ts"], `${sandbox}/__sandbox/health`);
  await start([next, "start", "-p", String(ports.portal)], `${portal}/api/health`);
  await startBlank();

  spawnSync("node", ["scripts/bench-addresses.ts"], { stdio: "inherit" });
  const { perSecond, refused } = await sandboxRate();
  console.log(`\nSandbox, eligibility: ${Math.round(perSecond)} requests/s (${refused} refused)`);

  const args = [
    "--no-sandbox",
    "--disable-background-networking",
    "--no-first-run",
    `--remote-debugging-port=${ports.debug}`,
  ];
  const browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext();
  await chooseHome(context);
  const cookie = (await context.cookies(portal)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const pages = ["/", "/enroll/address?zip=77008", "/enroll/confirm", "/enroll/plans", "/sign-in"];

  const floor = await scriptBytes(context, blank);
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`\nFirst-load JavaScript, compressed; a blank page takes ${kB(floor)}`);
  for (const path of pages) {
    const bytes = await scriptBytes(context, portal + path);
    console.log(`  ${path.padEnd(28)} ${kB(bytes).padStart(10)}   +${kB(bytes - floor)}`);
  }

  const base = await speed(blank);
  console.log(
    `\nMobile throttling, median of 3; blank page: LCP ${Math.round(base.lcp)} ms, TBT ${Math.round(base.tbt)} ms`,
  );
  for (const path of ["/", "/enroll/plans"]) {
    const { lcp, tbt } = await speed(portal + path, cookie);
    const above = `+${Math.round(lcp - base.lcp)} ms, +${Math.round(tbt - base.tbt)} ms`;
    console.log(`  ${path.padEnd(28)} LCP ${Math.round(lcp)} ms, TBT ${Math.round(tbt)} ms   ${above}`);
  }
  await browser.close();
} finally {
  for (const child of children) child.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
  rmSync(blankFolder, { recursive: true, force: true });
}
