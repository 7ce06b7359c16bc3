import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { freePort, waitFor } from "../ports.mjs";

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const running = new Set();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** One program that is started again and again; what it prints is kept in a file. */
class Program {
  #child;
  #over;
  constructor(name, { args, env, log, url }) {
    Object.assign(this, { name, args, env, log, url });
  }

  /** Starts it, and waits until it answers at `url` or prints that it is at work. */
  async start(env = {}, { isWaiting = true } = {}) {
    const child = spawn(process.execPath, this.args, {
      env: { ...this.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    running.add(child);
    child.once("close", () => running.delete(child));
    this.#over = new Promise((resolve) => child.once("close", resolve));
    const file = createWriteStream(this.log, { flags: "a" });
    child.stderr.pipe(file, { end: false });
    const isAtWork = new Promise((resolve) => {
      child.stdout.on("data", (chunk) => {
        file.write(chunk);
        if (String(chunk).includes("the worker is at work")) resolve(true);
      });
      this.#over.then(() => resolve(false));
    });
    void this.#over.then(() => file.end());
    if (!isWaiting) return;
    if (await (this.url ? waitFor(this.url, child) : isAtWork)) return;
    throw new Error(`${this.name} did not start; see ${this.log}`);
  }

  get isUp() {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  /** Sends a signal and waits for the end; its exit code. */
  async end(signal) {
    if (!this.isUp) return this.#child?.exitCode;
    this.#child.kill(signal);
    await this.#over;
    return this.#child.exitCode;
  }
}

/** Reads and writes of the portal's database from outside. */
function openDatabase(databaseUrl, dataDir) {
  if (databaseUrl) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    const rows = async (sql) => (await pool.query(sql)).rows;
    return { rows, close: () => pool.end() };
  }
  const file = new Sqlite(join(dataDir, "portal.sqlite"), { timeout: 10_000 });
  const rows = async (sql) => {
    const statement = file.prepare(sql);
    return statement.reader ? statement.all() : statement.run();
  };
  return { rows, close: async () => void file.close() };
}

/**
 * A sandbox, a database and the programs of one deployment: `portals` of them, and a worker apart. `publicPort` is that
 * of a proxy in front. Nothing but the sandbox runs yet.
 */
export async function deploy({ server, portals = 1, publicPort = 0 }) {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-prove-"));
  const ports = await Promise.all(Array.from({ length: portals + 2 }, freePort));
  const [sandboxPort, smtpPort, ...portalPorts] = ports;
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
  const publicUrl = `http://localhost:${publicPort || portalPorts[0]}`;
  const dataDir = join(folder, "portal");
  const databaseUrl = server ? await server.createDatabase(`prove_${randomUUID()}`) : "";
  const env = {
    ...process.env,
    NODE_ENV: "production",
    LIGHT_API_URL: "",
    LIGHT_APP_TOKEN: "",
    LOG_LEVEL: "info",
    PUBLIC_URL: publicUrl,
    PORCHLIGHT_DATA: dataDir,
    PORCHLIGHT_SECRET: randomUUID(),
    DATABASE_URL: databaseUrl,
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_URL: sandboxUrl,
    SANDBOX_DATA: join(folder, "sandbox"),
    SMTP_PORT: String(smtpPort),
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    LIGHT_WEBHOOK_URL: `http://127.0.0.1:${portalPorts[0]}/api/webhooks/light`,
    LIGHT_WEBHOOK_SECRET: randomUUID(),
    TRUST_PROXY: "1",
  };
  const asServer = "--conditions=react-server";
  const migrated = spawnSync(process.execPath, [asServer, "lib/server/migrate.ts"], { env });
  if (migrated.status !== 0) throw new Error(String(migrated.stderr));
  const program = (name, args, url, more = {}) =>
    new Program(name, { args, url, env: { ...env, ...more }, log: join(folder, `${name}.log`) });
  const sandbox = program("sandbox", ["sandbox/main.ts"], `${sandboxUrl}/__sandbox/health`);
  const webs = portalPorts.map((port, index) => {
    const args = ["node_modules/next/dist/bin/next", "start", "-p", String(port)];
    const own = { PORT: String(port), WORKER: "off" };
    const web = program(`web${index + 1}`, args, `http://127.0.0.1:${port}/api/health`, own);
    return Object.assign(web, { port });
  });
  const worker = program("worker", [asServer, "lib/server/worker-process.ts"]);
  await sandbox.start();
  const state = new Sqlite(join(folder, "sandbox", "sandbox.sqlite"), { readonly: true, timeout: 10_000 });
  const database = openDatabase(databaseUrl, dataDir);

  async function control(method, path, body) {
    const reply = await fetch(`${sandboxUrl}/__sandbox${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
    });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }

  const accounts = async () =>
    (await database.rows("select light_account_uuid as uuid from home")).map(({ uuid }) => uuid);

  /** A new person of the sandbox with one home, signed in, one at a time; `account` is Light's, `ask` a request of theirs. */
  async function demoPerson(name, at = publicUrl) {
    const caller = Array.from({ length: 3 }, () => Math.floor(Math.random() * 256)).join(".");
    const headers = {
      origin: publicUrl,
      "content-type": "application/json",
      "x-forwarded-for": `10.${caller}`,
    };
    const body = JSON.stringify({ name });
    const known = new Set(await accounts());
    const reply = await fetch(`${at}/api/auth/demo`, { method: "POST", headers, body });
    if (!reply.ok) throw new Error(`a demo person: ${reply.status} ${await reply.text()}`);
    const cookies = reply.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
    const person = { ...headers, cookie: cookies.join("; ") };
    const account = (await accounts()).find((uuid) => !known.has(uuid));
    return {
      name,
      account,
      headers: person,
      ask: (method, path, wish, base = publicUrl) =>
        fetch(base + path, { method, headers: person, ...(wish ? { body: JSON.stringify(wish) } : {}) }),
    };
  }

  return {
    folder,
    publicUrl,
    databaseName: server ? "PostgreSQL" : "SQLite",
    webs,
    web: webs[0],
    worker,
    control,
    demoPerson,
    /** Rows of the portal's database. */
    rows: database.rows,
    /** Rows of the sandbox's state file. */
    sandboxRows: (sql) => state.prepare(sql).all(),
    async stop({ isKept = false } = {}) {
      await Promise.all([...webs, worker].map((each) => each.end("SIGKILL")));
      await sandbox.end("SIGTERM");
      state.close();
      await database.close();
      if (!isKept) rmSync(folder, { recursive: true, force: true });
    },
  };
}
