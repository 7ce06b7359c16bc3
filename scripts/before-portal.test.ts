import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const preload = fileURLToPath(new URL("./before-portal.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "porchlight-before-"));
// Stands for Next, which listens at once and starts threads.
writeFileSync(
  join(folder, "next.cjs"),
  `const { isMainThread, Worker } = require("node:worker_threads");
  if (isMainThread) require("node:net").createServer().listen(process.env.PORT, () => {
    new Worker(__filename).once("exit", (code) => (console.log("thread " + code), process.exit(0)));
  });`,
);
const taken = createServer();
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(PORT?: string): Promise<{ code: unknown; output: string }> {
  const child = spawn(process.execPath, ["--import", preload, "next.cjs", "start"], {
    cwd: folder,
    env: { NODE_ENV: "test", ...(PORT && { PORT }) },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const [code] = await once(child, "close");
  return { code, output };
}

test("a portal on a taken port ends with one sentence; on a free one it starts without a word, .env or not", async () => {
  await once(taken.listen(0), "listening");
  const address = taken.address();
  const port = address && typeof address === "object" ? String(address.port) : "";
  const says = `Port ${port} is taken: stop what uses it, or set PORT to another one.\n`;
  expect(await start(port)).toEqual({ code: 1, output: says });
  taken.close();
  await once(taken, "close");
  expect(await start(port)).toEqual({ code: 0, output: "thread 0\n" });
  await once(taken.listen(Number(port)), "listening");
  writeFileSync(join(folder, ".env"), `PORT=${port}\n`);
  expect(await start()).toMatchObject({ code: 1, output: expect.stringContaining("is taken") });
});
