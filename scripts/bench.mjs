// Prints figures; asserts nothing. `npm run bench`, on a machine that does nothing else.
import { spawnSync } from "node:child_process";
import { chromium } from "@playwright/test";
import { World } from "../e2e/fixtures/world.ts";
import { blank, startBlank } from "./bench-blank.mjs";
import { flowFigures } from "./bench-flows.mjs";
import { liveFigures } from "./bench-live.mjs";
import { printLookFigures } from "./bench-looks.mjs";
import { memoryFigures } from "./bench-memory.mjs";
import { debugPort, runs, scriptBytes, speed } from "./bench-pages.mjs";
import { homeRate, sandboxRate } from "./bench-rates.mjs";
import { demoBrowser, visitors } from "./bench-visitors.mjs";
import { printWebhookFigures } from "./bench-webhooks.mjs";
import { buildIfStale } from "./build-if-stale.mjs";
import { findChromium } from "./chromium.mjs";

/** Which page, as whom, and whether it is timed on a slow phone. */
const pages = [
  ["/", "nobody", true],
  ["/enroll/address?zip=77008", "nobody", false],
  ["/enroll/confirm", "choosing", false],
  ["/enroll/plans", "choosing", true],
  ["/sign-in", "nobody", false],
  ["/home/1/status", "following", true],
  ["/home/1", "settled", true],
  ["/home/1/usage", "settled", true],
  ["/home/1/bills", "settled", true],
  ["/home/1/plan", "settled", false],
  ["/settings", "settled", false],
];

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time) => `${Math.round(time)} ms`;

async function pageFigures(browser, world, visitor) {
  const floor = await scriptBytes(browser, blank, visitor.nobody);
  console.log(`\nFirst-load JavaScript, compressed; a blank page takes ${kB(floor)}`);
  for (const [path, who] of pages) {
    const bytes = await scriptBytes(browser, world.portal + path, visitor[who]);
    console.log(`  ${path.padEnd(28)} ${kB(bytes).padStart(10)}   +${kB(bytes - floor)}`);
  }

  const base = await speed(blank, visitor.nobody);
  console.log(`\nSlow phone, median of ${runs}; a blank page: LCP ${ms(base.lcp)}, TBT ${ms(base.tbt)}`);
  for (const [path, who] of pages.filter(([, , isTimed]) => isTimed)) {
    const { lcp, tbt } = await speed(world.portal + path, visitor[who]);
    const above = `+${ms(lcp - base.lcp)}, +${ms(tbt - base.tbt)}`;
    console.log(`  ${path.padEnd(28)} LCP ${ms(lcp)}, TBT ${ms(tbt)}   ${above}`);
  }
}

const world = new World();
let browser;
let blankServer;
try {
  await buildIfStale();
  spawnSync("node", ["scripts/bench-addresses.ts"], { stdio: "inherit" });
  spawnSync("node", ["scripts/bench-chart.mjs"], { stdio: "inherit" });
  console.log("");
  await printWebhookFigures();
  console.log("");
  await printLookFigures();
  console.log(`\n${await memoryFigures()}`);
  await world.start();
  console.log(`\nSandbox, eligibility: ${await sandboxRate(world)}`);
  const args = [
    "--no-sandbox",
    "--disable-background-networking",
    "--no-first-run",
    `--remote-debugging-port=${debugPort}`,
  ];
  browser = await chromium.launch({ executablePath: await findChromium(), args });
  const visitor = await visitors(browser, world);
  const customers = [];
  for (let made = 0; made < 20; made += 1) customers.push(await demoBrowser(browser, world, "settled"));
  console.log(`\nHome screen of 20 customers: ${await homeRate(world, customers)}`);
  console.log(`\nLive updates: ${await liveFigures(world)}`);
  console.log(`\n${await flowFigures(browser, world)}`);
  blankServer = await startBlank();
  await pageFigures(browser, world, visitor);
} finally {
  await browser?.close();
  blankServer?.stop();
  await world.stop();
}
