// Prints figures; asserts nothing. `node scripts/bench-flows.mjs` after a build, or out of `npm run bench`.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { freePort, waitFor } from "./ports.mjs";

const times = 5;

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** On the demo's own page, from `Porchlight.open()` with a link in hand to the first screen. */
async function openTimes(page, site, scope) {
  const all = [];
  for (let run = 0; run < times; run += 1) {
    await page.goto(site);
    const openedMs = page.evaluate(async (name) => {
      const reply = await fetch(`/flow-login/${name}`, { method: "POST" });
      const { login_link: url } = await reply.json();
      const startedAt = performance.now();
      return new Promise((resolve) => {
        const onEvent = ({ type }) => type === "porchlight:ready" && resolve(performance.now() - startedAt);
        window.Porchlight.open({ url, onEvent });
      });
    }, scope);
    all.push(await openedMs);
  }
  return all;
}

/** What a page has on `window` once the kit has come. */
async function newGlobals(page, site) {
  await page.route(`${site}bare`, (route) => route.fulfill({ contentType: "text/html", body: "<p>" }));
  await page.goto(`${site}bare`);
  const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
  await page.addScriptTag({ content: readFileSync("public/embed.js", "utf8") });
  const after = await page.evaluate(() => Object.getOwnPropertyNames(window));
  return after.filter((name) => !before.includes(name));
}

/** Size, globals and opening times of embedded flows, on the partner's demo site. `world` is a started pair. */
export async function flowFigures(browser, world) {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}/`;
  const env = {
    ...process.env,
    PORT_PARTNER: String(port),
    PORTAL_URL: world.portal.replace("127.0.0.1", "localhost"),
    SANDBOX_URL: world.sandbox,
  };
  const demo = spawn("node", ["demo/partner/server.mjs"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const page = await browser.newPage();
  try {
    await waitFor(site, demo);
    const script = readFileSync("public/embed.js");
    const lines = [
      `Embed kit: ${(gzipSync(script, { level: 9 }).length / 1000).toFixed(1)} kB gz (${script.length} bytes); globals: ${(await newGlobals(page, site)).join(", ")}`,
      `From open() to a usable screen, median (worst) of ${times}`,
    ];
    for (const scope of [
      "enrollment",
      "billing",
      "update-payment-method",
      "documents",
      "renewal",
      "usage",
      "service",
      "comparison",
    ]) {
      const all = await openTimes(page, site, scope);
      lines.push(`  ${scope.padEnd(24)} ${Math.round(median(all))} ms (${Math.round(Math.max(...all))})`);
    }
    return lines.join("\n");
  } finally {
    await page.close();
    demo.kill("SIGTERM");
  }
}

if (import.meta.main) {
  const { chromium } = await import("@playwright/test");
  const { World } = await import("../e2e/fixtures/world.ts");
  const { buildIfStale } = await import("./build-if-stale.mjs");
  const { findChromium } = await import("./chromium.mjs");
  await buildIfStale();
  const world = new World();
  await world.start();
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
  try {
    console.log(await flowFigures(browser, world));
  } finally {
    await browser.close();
    await world.stop();
  }
}
