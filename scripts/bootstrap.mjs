// Runs under whatever Node the machine has (18 or newer): it installs the pinned one among the rest.
// Every native part ships its binary inside the package, so install scripts (and a compiler) are not needed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.porchlight-lock";
const lockHash = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const isInstalled = existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash;

if (!isInstalled) {
  console.log("Installing the packages of package-lock.json …");
  const npm = process.env.npm_execpath;
  const [command, ...rest] = npm ? [process.execPath, npm] : ["npm"];
  const { status } = spawnSync(
    command,
    [...rest, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      stdio: "inherit",
    },
  );
  if (status !== 0) {
    console.error(
      "The packages could not be installed. Check the connection to the npm registry, then run this again.",
    );
    process.exit(1);
  }
  mkdirSync("node_modules", { recursive: true });
  writeFileSync(stamp, lockHash);
}
