import { fork, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const limits = { app: 30, account: 10 };
const leastUsed = 28 / 30;
const callerFile = fileURLToPath(new URL("./limiter-caller.mjs", import.meta.url));
const asServer = "--conditions=react-server";

const next = (child) =>
  new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`a process ended early with ${code}`)));
  });

async function startSandbox(folder) {
  const env = { ...process.env, SANDBOX_PORT: "0", SMTP_PORT: "0", SANDBOX_DATA: join(folder, "sandbox") };
  const child = spawn(process.execPath, ["sandbox/main.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const found = /Sandbox: (\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once("exit", (code) => reject(new Error(`the sandbox ended with ${code}`)));
  });
  const call = async (method, path, body) => {
    const headers = { authorization: "Bearer sandbox-app-token", "content-type": "application/json" };
    const reply = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  };
  return { url, call, stop: () => child.kill() };
}

/** What comes before a run is not of it, nor may it stand in a window with it. */
const quietSecond = () => new Promise((resolve) => setTimeout(resolve, 1_500));

/** One run; true when no window held too many, next to all that is allowed was used and nobody was refused. */
async function prove({ sandbox, env, database, key, processes, seconds }) {
  const person = {
    first_name: "Jane",
    last_name: "Doe",
    phone_number: "2145550100",
    date_of_birth: "1980-01-31",
  };
  const email = `${database}@porchlight.example`;
  await quietSecond();
  const uuid =
    key === "account" ? (await sandbox.call("POST", "/v1/app/accounts", { email, ...person })).uuid : "";
  const wish = { key, callers: Math.ceil((3 * limits[key]) / processes), seconds, uuid };
  const children = Array.from({ length: processes }, () =>
    fork(callerFile, [JSON.stringify(wish)], { env, execArgv: [asServer] }),
  );
  try {
    await Promise.all(children.map(next));
    await quietSecond();
    await sandbox.call("DELETE", "/__sandbox/calls");
    const tallies = children.map(next);
    for (const child of children) child.send("go");
    const ends = await Promise.all(tallies);
    const rate = await sandbox.call("GET", `/__sandbox/calls/rate?key=${uuid || "app"}`);
    const sum = (name) => ends.reduce((total, end) => total + end[name], 0);
    // The first second's worth goes out at once, and would flatter a mean.
    const used = (rate.total - limits[key]) / rate.seconds;
    const isGood =
      rate.max_in_one_second <= limits[key] &&
      rate.refused === 0 &&
      sum("failures") === 0 &&
      used >= leastUsed * limits[key];
    console.log(
      `${isGood ? "✓" : "✗"} ${database.padEnd(8)} ${key.padEnd(7)} ${rate.max_in_one_second} calls in the worst second of` +
        ` ${limits[key]} allowed, ${used.toFixed(1)} a second used, ${rate.refused} refused by Light,` +
        ` ${sum("failures")} failures, longest wait ${Math.max(...ends.map(({ longestMs }) => longestMs))} ms,` +
        ` served by each process: ${ends.map(({ done }) => done).join(" + ")}`,
    );
    return isGood;
  } finally {
    for (const child of children) child.kill();
  }
}

/**
 * Several processes want three times what Light allows, on each of `servers` (null: SQLite) and for each of `keys` (app,
 * account): the sandbox counts what really arrives. True when all is well.
 */
export async function limiter({ servers, keys, processes, seconds }) {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-limiter-"));
  const sandbox = await startSandbox(folder);
  let isGood = true;
  try {
    for (const server of servers) {
      const database = server ? "postgres" : "sqlite";
      const env = {
        ...process.env,
        LOG_LEVEL: "error",
        SANDBOX_URL: sandbox.url,
        LIGHT_API_URL: "",
        PORCHLIGHT_DATA: join(folder, database),
        DATABASE_URL: server ? await server.createDatabase("limiter") : "",
      };
      const migrated = spawnSync(process.execPath, [asServer, "lib/server/migrate.ts"], {
        env,
        stdio: "inherit",
      });
      if (migrated.status !== 0) throw new Error("the database could not be prepared");
      for (const key of keys)
        isGood = (await prove({ sandbox, env, database, key, processes, seconds })) && isGood;
    }
    return isGood;
  } finally {
    sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
