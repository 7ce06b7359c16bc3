import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test, vi } from "vitest";

const program = fileURLToPath(new URL("./test-shutdown.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "porchlight-shutdown-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const [name, value] of Object.entries({ LOG_LEVEL: "info", DATABASE_URL: "", PORCHLIGHT_DATA: folder }))
  vi.stubEnv(name, value);
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** The process, its output so far, and a wait for a word in it. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, ["--conditions=react-server", program, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  const said = async (word: string) => {
    while (!output.includes(word)) await once(child.stdout, "data");
  };
  const ended = once(child, "exit");
  await said("port ");
  const port = Number(/port (\d+)/.exec(output)?.[1]);
  return { child, said, ended, port, output: () => output };
}

const agent = new Agent({ keepAlive: true });
async function ask(port: number, path: string): Promise<IncomingMessage> {
  const [reply] = await once(get({ port, path, agent, host: "127.0.0.1" }), "response");
  return reply;
}
async function text(reply: IncomingMessage): Promise<string> {
  let whole = "";
  for await (const chunk of reply) whole += chunk;
  return whole;
}

test("a request under way is answered, streams and kept connections hold nothing up, and the exit is 0", async () => {
  const { child, said, ended, port, output } = await start();
  expect(await text(await ask(port, "/quick"))).toBe("quick");
  const stream = await ask(port, "/stream");
  const inAdvance = connect(port, "127.0.0.1");
  await once(inAdvance, "connect");
  const slow = ask(port, "/slow").then(text);
  await said("slow");
  child.kill("SIGTERM");
  expect(await text(stream)).toContain("bye");
  expect(await slow).toBe("finished");
  expect(await ended).toEqual([0, null]);
  expect(output()).toContain('"is_clean":true');
  expect(output()).toMatch(/work given back\n(.*\n)*last, with the database\n/);
});

test("a request that came as the process was told to end is answered, though it had not been read by then", async () => {
  const { child, said, ended, port } = await start("busy");
  const inAdvance = connect(port, "127.0.0.1");
  await once(inAdvance, "connect");
  // Connections are accepted in turn, so that the one before is the server's by now.
  await text(await ask(port, "/quick"));
  child.kill("SIGTERM");
  await said("busy");
  inAdvance.write("GET /quick HTTP/1.1\r\nhost: porchlight.example\r\nconnection: close\r\n\r\n");
  let reply = "";
  for await (const chunk of inAdvance) reply += chunk;
  expect(reply).toMatch(/^HTTP\/1\.1 200 OK.*quick/s);
  expect(await ended).toEqual([0, null]);
});

test("a process that was asked nothing ends at once, and a second signal changes nothing", async () => {
  const { child, ended, output } = await start();
  child.kill("SIGTERM");
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(output()).toContain("work given back");
});

test("a request that never ends is cut off after some seconds, and the exit says so", async () => {
  const { child, said, ended, port, output } = await start();
  const stuck = ask(port, "/stuck").catch((error: NodeJS.ErrnoException) => error.code);
  await said("stuck");
  child.kill("SIGTERM");
  expect(await stuck).toBe("ECONNRESET");
  expect(await ended).toEqual([1, null]);
  expect(output()).toContain('"is_clean":false');
});
