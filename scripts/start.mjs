import { spawn, spawnSync } from "node:child_process";
import { buildIfStale } from "./build-if-stale.mjs";
import { isPortFree, waitFor } from "./ports.mjs";

const isDev = process.argv.includes("--dev");

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

try {
  process.loadEnvFile(".env");
} catch (error) {
  if (error.code !== "ENOENT") stop(`The file .env could not be read: ${error.message}`);
}
const { LIGHT_API_URL, LIGHT_APP_TOKEN } = process.env;
if (Boolean(LIGHT_API_URL) !== Boolean(LIGHT_APP_TOKEN)) {
  stop(`Set both LIGHT_API_URL and LIGHT_APP_TOKEN to use Light, or neither to use the sandbox.`);
}
const isSandbox = !LIGHT_API_URL;
const port = Number(process.env.PORT || 3000);
const sandboxPort = Number(process.env.SANDBOX_PORT || 4010);
const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
const publicUrl = process.env.PUBLIC_URL || `http://localhost:${port}`;
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  NODE_ENV: isDev ? "development" : "production",
  PORT: String(port),
  SANDBOX_PORT: String(sandboxPort),
};

if (!(await isPortFree(port))) stop(`Port ${port} is taken. Stop what uses it, or set PORT to another one.`);
for (const each of isSandbox ? [sandboxPort, sandboxPort + 1] : []) {
  if (await isPortFree(each, "127.0.0.1")) continue;
  stop(`Port ${each} of the sandbox is taken. Stop what uses it, or set SANDBOX_PORT to another one.`);
}

const migration = spawnSync("node", ["--conditions=react-server", "lib/server/migrate.ts"], {
  env,
  encoding: "utf8",
});
if (migration.status !== 0) stop(migration.stderr.trim() || "The database could not be prepared.");

if (!isDev) {
  try {
    process.stdout.write("Building the portal if its source has changed … ");
    console.log(buildIfStale() ? "built." : "up to date.");
  } catch (error) {
    stop(error.message);
  }
}

const children = [];
let isEnding = false;

/** Ends both; the exit code is that of whoever failed. */
function end(code) {
  if (isEnding) return;
  isEnding = true;
  for (const child of children) child.kill("SIGTERM");
  const force = setTimeout(() => {
    for (const child of children) child.kill("SIGKILL");
  }, 8_000);
  Promise.all(children.map((child) => child.ended)).then(() => {
    clearTimeout(force);
    process.exit(code);
  });
}

function run(name, args, stdio) {
  const child = spawn("node", args, { env, stdio });
  child.ended = new Promise((resolve) => child.once("exit", resolve));
  child.ended.then((code) => {
    if (!isEnding) console.error(`The ${name} has stopped (${code ?? "killed"}).`);
    end(1);
  });
  children.push(child);
  return child;
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end(0));

if (isSandbox) {
  const sandbox = run("sandbox", ["sandbox/main.ts"], ["ignore", "ignore", "inherit"]);
  if (!(await waitFor(`${sandboxUrl}/__sandbox/health`, sandbox))) end(1);
}
const next = "node_modules/next/dist/bin/next";
const portal = run(
  "portal",
  [next, isDev ? "dev" : "start", "-p", String(port)],
  ["ignore", "inherit", "inherit"],
);
if (!(await waitFor(`http://127.0.0.1:${port}/api/health`, portal))) end(1);

if (!isEnding) {
  const tries = isSandbox
    ? [
        `  Sandbox   ${sandboxUrl}`,
        `  Mailbox   ${sandboxUrl}/__sandbox/mailbox   (sign-in codes arrive here)`,
        "",
        "  Try       ZIP 77008, address “104 switchback”, any nine digits as SSN,",
        "            card 4242 4242 4242 4242. More in sandbox/README.md.",
      ]
    : [`  Light     ${LIGHT_API_URL}`];
  console.log(["", `  Portal    ${publicUrl}`, ...tries, "", "  Ctrl-C ends it.", ""].join("\n"));
}
