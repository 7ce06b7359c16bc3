import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const run = (command, ...args) =>
  spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;

async function ownOfPlaywright() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/** The path of a Chromium for the journeys: one that is there, else Debian's for root, else Playwright's own. */
export async function findChromium() {
  const found = [...places, await ownOfPlaywright()].find((path) => path && existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("  installing Debian's chromium");
    if (run("apt-get", "update", "-qq") && run("apt-get", "install", "-y", "-qq", "chromium"))
      return places[1];
  }
  console.log("  installing Playwright's own Chromium");
  if (run("node", "node_modules/@playwright/test/cli.js", "install", "chromium")) return ownOfPlaywright();
  throw new Error(
    "No Chromium was found and none could be installed. Install one and set CHROMIUM to its path.",
  );
}
