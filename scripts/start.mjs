import { spawn, spawnSync } from "node:child_process";
import "./load-env.mjs";
import { buildIfStale } from "./build-if-stale.mjs";
import { keepSecrets } from "./kept-secrets.mjs";
import { waitFor } from "./ports.mjs";
import { checkBeforeStart, readStartSettings, StartMistake } from "./start-settings.mjs";

const isDev = process.argv.includes("--dev");

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

async function settingsOrStop() {
  try {
    const settings = readStartSettings(process.env);
    await checkBeforeStart(settings);
    return { settings, kept: settings.isSandbox ? keepSecrets(settings.dataFolder) : null };
  } catch (error) {
    if (error instanceof StartMistake) stop(error.message);
    throw error;
  }
}

const { settings, kept } = await settingsOrStop();
const isKeyGiven = Boolean(process.env.OPERATIONS_KEY?.trim());
const madeKey = kept && !isKeyGiven ? kept.OPERATIONS_KEY : null;
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  NODE_ENV: isDev ? "development" : "production",
  PORT: String(settings.port),
  ...(settings.isSandbox && {
    SANDBOX_PORT: String(settings.sandboxPort),
    SANDBOX_URL: settings.sandboxUrl,
    FLOW_URL: settings.flowUrl,
    SMTP_PORT: String(settings.smtpPort),
    SMTP_URL: process.env.SMTP_URL || `smtp://127.0.0.1:${settings.smtpPort}`,
    LIGHT_WEBHOOK_URL:
      process.env.LIGHT_WEBHOOK_URL || `http://127.0.0.1:${settings.port}/api/webhooks/light`,
    LIGHT_WEBHOOK_SECRET: process.env.LIGHT_WEBHOOK_SECRET || kept.LIGHT_WEBHOOK_SECRET,
  }),
  ...(madeKey && { OPERATIONS_KEY: madeKey }),
};

const migration = spawnSync("node", ["--conditions=react-server", "lib/server/migrate.ts"], {
  env,
  encoding: "utf8",
});
if (migration.status !== 0) stop(migration.stderr.trim() || "The database could not be prepared.");

if (!isDev) {
  try {
    process.stdout.write(
      "Building the portal if its source has changed (takes about a minute the first time) … ",
    );
    console.log((await buildIfStale()) ? "built." : "up to date.");
  } catch (error) {
    stop(error.message);
  }
}

const { isSandbox, port, publicUrl, sandboxPort, smtpPort } = settings;
const sandboxOwn = ["SANDBOX_DATA", "SANDBOX_SEED", "ERROR_STYLE"];
/** `npm run sandbox` reads no .env. Where its webhooks go, and their secret, is in its data. */
const again = [
  ...(sandboxPort === 4010 ? [] : [`SANDBOX_PORT=${sandboxPort}`]),
  ...(smtpPort === sandboxPort + 1 ? [] : [`SMTP_PORT=${smtpPort}`]),
  ...sandboxOwn.flatMap((name) => (process.env[name] ? [`${name}=${process.env[name]}`] : [])),
  `FLOW_URL=${settings.flowUrl}`,
  "npm run sandbox",
].join(" ");

const children = [];
let isEnding = false;

/** Ends what runs. */
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

/** Starts one of the two and waits for its first answer; never comes back once the end has begun. */
async function run(name, args, stdio, url) {
  const child = spawn("node", args, { env, stdio });
  let isUp = false;
  child.ended = new Promise((resolve) => child.once("exit", resolve));
  child.ended.then((code) => {
    if (isEnding) return;
    if (isUp && name === "sandbox")
      return console.error(
        `The sandbox has stopped; the portal goes on and says so. Ctrl-C ends it.\nStart the sandbox again beside it: ${again}`,
      );
    console.error(`The ${name} has stopped (${code ?? "killed"}).`);
    end(1);
  });
  children.push(child);
  isUp = await waitFor(url, child);
  if (!isUp && !isEnding) console.error(`The ${name} does not answer at ${url}.`);
  if (!isUp) end(1);
  if (isEnding) await new Promise(() => {});
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end(0));

if (isSandbox) {
  const health = `http://127.0.0.1:${sandboxPort}/__sandbox/health`;
  await run("sandbox", ["sandbox/main.ts"], ["ignore", "ignore", "inherit"], health);
}
const next = ["node_modules/next/dist/bin/next", isDev ? "dev" : "start", "-p", String(port)];
await run("portal", next, ["ignore", "inherit", "inherit"], `http://127.0.0.1:${port}/api/health`);

const tries = isSandbox
  ? [
      `  Sandbox     ${settings.sandboxUrl}`,
      `  Mailbox     ${settings.sandboxUrl}/__sandbox/mailbox   (sign-in codes arrive here)`,
      "",
      "  Try         ZIP 77008, address “104 switchback”, SSN 123-45-6789,",
      "              card 4242 4242 4242 4242. More in sandbox/README.md.",
    ]
  : [`  Light       ${process.env.LIGHT_API_URL}`];
// A key of one's own is known already, and stays out of whatever keeps this output.
const key = madeKey ? `key ${madeKey}` : "key: OPERATIONS_KEY";
const operations = madeKey || isKeyGiven ? [`  Operations  ${publicUrl}/operations   (${key})`] : [];
console.log(
  ["", `  Portal      ${publicUrl}`, ...operations, ...tries, "", "  Ctrl-C ends it.", ""].join("\n"),
);
