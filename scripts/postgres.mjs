import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";
import { freePort } from "./ports.mjs";

const debian = "/usr/lib/postgresql";
const isRoot = () => process.getuid?.() === 0;
const quietly = (command, ...args) =>
  spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;

function binaryFolder() {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    process.env.PG_BIN,
    ...(process.env.PATH ?? "").split(delimiter),
    ...versions.map((version) => join(debian, version, "bin")),
    "/usr/local/bin",
    "/opt/homebrew/bin",
  ];
  return places.find((place) => place && existsSync(join(place, "initdb")));
}

/** The folder of initdb and postgres: one that is there, else Debian's for root. */
function findPostgres() {
  const found = binaryFolder();
  if (found) return found;
  if (isRoot() && existsSync("/usr/bin/apt-get")) {
    console.error("  installing Debian's postgresql");
    quietly("apt-get", "update", "-qq");
    quietly("apt-get", "install", "-y", "-qq", "--no-install-recommends", "postgresql");
  }
  const installed = binaryFolder();
  if (installed) return installed;
  throw new Error(
    "No PostgreSQL was found and none could be installed. Install one and set PG_BIN to the folder of its initdb.",
  );
}

/** PostgreSQL refuses to run as root; then it runs as somebody who may less. */
function unprivileged() {
  if (!isRoot()) return {};
  const idOf = (flag, name) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const name = ["postgres", "nobody"].find((candidate) => idOf("-u", candidate).status === 0);
  if (!name) throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody.");
  return { uid: Number(idOf("-u", name).stdout), gid: Number(idOf("-g", name).stdout) };
}

function initialise(bin, folder, password, who) {
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (who.uid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, who.uid, who.gid);
  const args = ["-D", join(folder, "data"), "-U", "porchlight", "-A", "scram-sha-256", "-E", "UTF8"];
  args.push(`--pwfile=${passwordFile}`, "--no-sync", "--no-locale");
  // Words sort as in most real deployments, not byte by byte as in SQLite; before version 15 there is no such option.
  const asPeopleSort = ["--locale-provider=icu", "--icu-locale=en-US"];
  const tries = [asPeopleSort, []].map((more) => {
    if (existsSync(join(folder, "data", "PG_VERSION"))) return { status: 0 };
    return spawnSync(join(bin, "initdb"), [...args, ...more], { ...who, cwd: folder, encoding: "utf8" });
  });
  const last = tries[1];
  if (last.status !== 0) throw new Error(`initdb failed: ${last.error?.message ?? last.stderr}`);
}

async function tell(url, statement) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Starts a real PostgreSQL of its own: own data in the temporary folder, a free port of 127.0.0.1, a random password.
 * `fsync: false` is faster and for tests that never cut the power. `stop` ends it in order, `kill` at once, as a crash
 * does; both remove the data. `createDatabase` answers the address of a new, empty one.
 * @throws Error in one sentence when there is no PostgreSQL
 */
export async function startPostgres({ fsync = true } = {}) {
  const [bin, who] = [findPostgres(), unprivileged()];
  const folder = mkdtempSync(join(tmpdir(), "porchlight-postgres-"));
  // After a crash its processes still write for a moment, and rmSync leaves what they do without a word.
  const clean = () => {
    for (let tries = 0; tries < 50 && existsSync(folder); tries += 1) {
      if (tries > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const password = randomBytes(24).toString("base64url");
  try {
    initialise(bin, folder, password, who);
  } catch (error) {
    clean();
    throw error;
  }
  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
  if (!fsync) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const args = ["-D", join(folder, "data"), "-p", String(port), ...settings.flatMap((text) => ["-c", text])];
  const child = spawn(join(bin, "postgres"), args, {
    ...who,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said = (said + chunk).slice(-4_000);
  });
  const over = new Promise((resolve) => child.once("close", resolve).once("error", resolve));
  const crash = () => {
    child.kill("SIGQUIT");
    clean();
  };
  process.once("exit", crash);
  const end = async (signal) => {
    child.kill(signal);
    await over;
    process.off("exit", crash);
    clean();
  };
  const url = `postgres://porchlight:${password}@127.0.0.1:${port}/postgres`;
  await answers(url, child).catch(async (error) => {
    await end("SIGQUIT");
    throw new Error(`PostgreSQL did not start: ${error.message}\n${said}`);
  });
  return {
    url,
    createDatabase: async (name) => {
      await tell(url, `create database ${pg.escapeIdentifier(name)}`);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    stop: () => end("SIGINT"),
    kill: () => end("SIGQUIT"),
  };
}

async function answers(url, child) {
  for (let tries = 0; ; tries += 1) {
    const failure = await tell(url, "select 1").catch((error) => error);
    if (!failure) return;
    if (tries === 300 || child.exitCode !== null || child.signalCode !== null) throw failure;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

if (import.meta.main) {
  const server = await startPostgres();
  console.log(server.url);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.stop());
}
