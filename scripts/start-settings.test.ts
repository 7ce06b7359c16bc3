import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkBeforeStart, readStartSettings } from "./start-settings.mjs";

const folder = mkdtempSync(join(tmpdir(), "porchlight-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A port that is taken until the returned function is called. */
async function takenPort() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  return { port: address.port, free: () => new Promise((resolve) => server.close(resolve)) };
}

describe("the settings of npm start", () => {
  it("are the sandbox's on 3000 and 4010 when nothing is set", () => {
    expect(readStartSettings({})).toMatchObject({
      isSandbox: true,
      publicUrl: "http://localhost:3000",
      sandboxUrl: "http://127.0.0.1:4010",
      smtpPort: 4011,
    });
  });

  it("leave the sandbox out when both settings of Light are there", () => {
    const live = readStartSettings({ LIGHT_API_URL: "https://api.light.dev", LIGHT_APP_TOKEN: "t" });
    expect(live).toMatchObject({ isSandbox: false, ports: [{ name: "PORT", port: 3000 }] });
  });

  it.each([
    [{ LIGHT_API_URL: "https://api.light.dev" }, "LIGHT_APP_TOKEN is not"],
    [{ LIGHT_APP_TOKEN: "canary-token" }, "LIGHT_API_URL is not"],
    [{ PORT: "abc" }, "PORT must be a port number"],
    [{ PORT: "99999" }, "PORT must be a port number"],
    [{ SANDBOX_PORT: "65535" }, "SMTP_PORT must be a port number"],
  ])("refuse %o in a sentence without values", (source, sentence) => {
    expect(() => readStartSettings(source)).toThrow(sentence);
    expect(() => readStartSettings(source)).not.toThrow("canary-token");
  });
});

describe("the look around before anything starts", () => {
  it("names a taken port and the setting that moves it", async () => {
    const { port, free } = await takenPort();
    await expect(
      checkBeforeStart({ ports: [{ name: "SANDBOX_PORT", port, host: "127.0.0.1" }], folders: [] }),
    ).rejects.toThrow(`Port ${port} is taken: stop what uses it, or set SANDBOX_PORT to another one.`);
    await free();
  });

  it("refuses two servers on one port", async () => {
    const { port, free } = await takenPort();
    await free();
    const ports = [
      { name: "PORT", port },
      { name: "SANDBOX_PORT", port },
    ];
    await expect(checkBeforeStart({ ports, folders: [] })).rejects.toThrow(
      `PORT and SANDBOX_PORT both lead to port ${port}`,
    );
  });

  it("refuses a data folder that cannot be written", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const refusal = (path: string) =>
      checkBeforeStart({ ports: [], folders: [{ name: "SANDBOX_DATA", folder: path }] });
    await expect(refusal(join(file, "data"))).rejects.toThrow(
      "cannot be written (ENOTDIR): set SANDBOX_DATA",
    );
    if (existsSync("/proc/self")) await expect(refusal("/proc/none/data")).rejects.toThrow("(ENOENT)");
  });
});
