import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "./ports.mjs";

const program = fileURLToPath(new URL("./start.mjs", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "porchlight-starting-"));
const children: ChildProcess[] = [];
let folder = "";

/** Stands for a server: keeps the settings it got, answers, and ends as it is told. */
const server = `module.exports = (name, port) => {
  const { writeFileSync } = require("node:fs");
  process.on("SIGTERM", () => (writeFileSync(name + ".ended", ""), process.exit(0)));
  writeFileSync(name + ".json", JSON.stringify(process.env));
  const answer = ({ url }, reply) => (url === "/stop" ? process.exit(3) : reply.end("well"));
  require("node:http").createServer(answer).listen(port, "127.0.0.1");
};`;
function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeEach(() => {
  folder = mkdtempSync(join(root, "start-"));
  put("server.cjs", server);
  put("package.json", "{}");
  put("lib/server/migrate.ts", 'require("node:fs").writeFileSync("migrated", "");');
  put("sandbox/main.ts", 'require("../server.cjs")("sandbox", process.env.SANDBOX_PORT);');
  put("node_modules/next/dist/bin/next", 'require("../../../../server.cjs")("portal", process.env.PORT);');
});
afterEach(async () => {
  // It ends what it has started.
  for (const child of children.splice(0)) if (child.kill("SIGTERM")) await once(child, "exit");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** `npm run dev` in that folder, which builds nothing, with these settings. */
async function start(settings: Record<string, string> = {}) {
  const [PORT, SANDBOX_PORT, SMTP_PORT] = [await freePort(), await freePort(), await freePort()].map(String);
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const env = { NODE_ENV: "test" as const, PATH: path, PORT, SANDBOX_PORT, SMTP_PORT, ...settings };
  const child = spawn(process.execPath, [program, "--dev"], { cwd: folder, env });
  children.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const ended = once(child, "close");
  const said = async (words: string) => {
    while (!output.includes(words))
      await Promise.race([once(child.stdout, "data"), once(child.stderr, "data")]);
  };
  return { child, ended, said, output: () => output, PORT, SANDBOX_PORT, SMTP_PORT };
}
const given = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
const isThere = (path: string) => existsSync(join(folder, path));
const light = { LIGHT_API_URL: "https://light.example", LIGHT_APP_TOKEN: "canary-token" };

test("portal and sandbox agree on secrets that are made up once, and a signal ends both in order", async () => {
  const first = await start();
  await first.said("Ctrl-C ends it.");
  const { LIGHT_WEBHOOK_SECRET: secret, OPERATIONS_KEY: key, ...portal } = given("portal");
  expect(secret).toMatch(/^[\w-]{32}$/);
  expect(given("sandbox")).toMatchObject({ LIGHT_WEBHOOK_SECRET: secret, SMTP_PORT: first.SMTP_PORT });
  expect(portal).toMatchObject({
    SANDBOX_URL: `http://127.0.0.1:${first.SANDBOX_PORT}`,
    SMTP_URL: `smtp://127.0.0.1:${first.SMTP_PORT}`,
    FLOW_URL: `http://localhost:${first.PORT}/flow`,
    LIGHT_WEBHOOK_URL: `http://127.0.0.1:${first.PORT}/api/webhooks/light`,
  });
  expect(first.output()).toContain(`http://localhost:${first.PORT}/operations   (key ${key})`);
  expect(first.output()).not.toContain(secret);
  expect(isThere("migrated")).toBe(true);
  first.child.kill("SIGTERM");
  expect(await first.ended).toEqual([0, null]);
  expect([isThere("portal.ended"), isThere("sandbox.ended")]).toEqual([true, true]);
  const second = await start();
  await second.said("Ctrl-C ends it.");
  expect(given("portal")).toMatchObject({ LIGHT_WEBHOOK_SECRET: secret, OPERATIONS_KEY: key });
});

test("settings of one's own win over what is made up, and a key of one's own is not printed", async () => {
  const own = {
    LIGHT_WEBHOOK_SECRET: "canary-secret",
    LIGHT_WEBHOOK_URL: "http://127.0.0.1:1/other",
    SMTP_URL: "smtp://mail.example",
    OPERATIONS_KEY: "canary-key",
  };
  const { said, output, PORT } = await start(own);
  await said("Ctrl-C ends it.");
  expect(given("portal")).toMatchObject(own);
  expect(output()).toContain(`http://localhost:${PORT}/operations   (key: OPERATIONS_KEY)`);
  expect(output()).not.toContain("canary");
});

test("with Light no sandbox is started, nothing is made up, and no secret is printed", async () => {
  const { said, output } = await start(light);
  await said("Ctrl-C ends it.");
  expect(isThere("sandbox.json")).toBe(false);
  const { LIGHT_WEBHOOK_SECRET, OPERATIONS_KEY, SMTP_URL, SANDBOX_URL } = given("portal");
  expect([LIGHT_WEBHOOK_SECRET, OPERATIONS_KEY, SMTP_URL, SANDBOX_URL]).toEqual(Array(4).fill(undefined));
  expect(output()).toContain("https://light.example");
  expect(output()).not.toMatch(/canary|operations/i);
});

test("a portal that ends takes the sandbox with it, and the start has failed", async () => {
  const { said, ended, output, PORT } = await start();
  await said("Ctrl-C ends it.");
  await fetch(`http://127.0.0.1:${PORT}/stop`).catch(() => null);
  expect(await ended).toEqual([1, null]);
  expect(output()).toContain("The portal has stopped (3).");
  expect(isThere("sandbox.ended")).toBe(true);
});

test("a sandbox that ends leaves the portal at work, which says so", async () => {
  const { child, said, ended, PORT, SANDBOX_PORT, SMTP_PORT } = await start();
  await said("Ctrl-C ends it.");
  await fetch(`http://127.0.0.1:${SANDBOX_PORT}/stop`).catch(() => null);
  await said("The sandbox has stopped; the portal goes on");
  await said(
    `SANDBOX_PORT=${SANDBOX_PORT} SMTP_PORT=${SMTP_PORT} FLOW_URL=http://localhost:${PORT}/flow npm run sandbox`,
  );
  expect((await fetch(`http://127.0.0.1:${PORT}/`)).ok).toBe(true);
  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
});

/** The start is refused: all that it says, and nothing has been started. */
async function refusal(settings: Record<string, string> = {}): Promise<string> {
  const { ended, output } = await start(settings);
  expect(await ended).toEqual([1, null]);
  expect([isThere("portal.json"), isThere("sandbox.json")]).toEqual([false, false]);
  return output().trim();
}

test("a database that cannot be prepared is told in its own words, and nothing is started", async () => {
  put("lib/server/migrate.ts", 'console.error("The database is away.");\nprocess.exit(1);');
  expect(await refusal()).toBe("The database is away.");
  put("lib/server/migrate.ts", "process.exit(1);");
  expect(await refusal()).toBe("The database could not be prepared.");
});

test("what is set wrong is told in one sentence, before the database is touched", async () => {
  expect(await refusal({ PORT: "abc" })).toBe("PORT must be a port number from 1 to 65535.");
  put("occupied", "");
  expect(await refusal({ PORCHLIGHT_DATA: "occupied/data" })).toBe(
    "The data folder occupied/data cannot be written (ENOTDIR): set PORCHLIGHT_DATA to a folder that can be.",
  );
  mkdirSync(join(folder, "data/operations-key"), { recursive: true });
  expect(await refusal({ PORCHLIGHT_DATA: "data" })).toMatch(
    /^The file data\/operations-key cannot be read [^\n]+$/,
  );
  mkdirSync(join(folder, ".env"));
  expect(await refusal()).toMatch(/^The file \.env could not be read: [^\n]+$/);
  expect(isThere("migrated")).toBe(false);
});
