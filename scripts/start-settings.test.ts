import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
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

  it("have the sandbox's flow links open the portal, unless they are to open something else", () => {
    expect(readStartSettings({ PORT: "8080" }).flowUrl).toBe("http://localhost:8080/flow");
    expect(readStartSettings({ PUBLIC_URL: "https://porchlight.example/" }).flowUrl).toBe(
      "https://porchlight.example/flow",
    );
    expect(readStartSettings({ FLOW_URL: "http://other.example" }).flowUrl).toBe("http://other.example");
  });

  it("leave the sandbox out when both settings of Light are there", () => {
    const live = readStartSettings({ LIGHT_API_URL: "https://api.light.dev", LIGHT_APP_TOKEN: "t" });
    expect(live).toMatchObject({ isSandbox: false, ports: [{ name: "PORT", port: 3000 }] });
  });

  it("are one's own where one sets them, and blank ones count as not set", () => {
    const own = {
      PORT: "8080",
      PUBLIC_URL: "https://porchlight.example",
      SANDBOX_URL: "http://sandbox.example",
    };
    expect(readStartSettings({ ...own, SMTP_PORT: "2525" })).toMatchObject({
      port: 8080,
      publicUrl: "https://porchlight.example",
      sandboxUrl: "http://sandbox.example",
      smtpPort: 2525,
    });
    expect(readStartSettings({ PORT: "8080" }).publicUrl).toBe("http://localhost:8080");
    const blank = { PORT: "", PUBLIC_URL: "", PORCHLIGHT_DATA: "", LIGHT_API_URL: "", LIGHT_APP_TOKEN: "" };
    expect(readStartSettings(blank)).toEqual(readStartSettings({}));
  });

  it("have the sandbox's folder looked at only when there is a sandbox", () => {
    const light = { LIGHT_API_URL: "https://api.light.dev", LIGHT_APP_TOKEN: "t" };
    const own = { PORCHLIGHT_DATA: "/data/portal", SANDBOX_DATA: "/data/sandbox" };
    const portal = { name: "PORCHLIGHT_DATA", folder: "/data/portal" };
    expect(readStartSettings({ ...own, ...light }).folders).toEqual([portal]);
    expect(readStartSettings(own).folders).toEqual([
      portal,
      { name: "SANDBOX_DATA", folder: "/data/sandbox" },
    ]);
    expect(readStartSettings({}).folders.map((each) => each.folder)).toEqual([
      ".data/portal",
      ".data/sandbox",
    ]);
  });

  it("name what moves the mail server: its own port where it has one, else the sandbox's", () => {
    const names = (source: object) => readStartSettings(source).ports.map(({ name, port }) => [name, port]);
    expect(names({}).at(-1)).toEqual(["SANDBOX_PORT", 4011]);
    expect(names({ SMTP_PORT: "2525" }).at(-1)).toEqual(["SMTP_PORT", 2525]);
  });

  it.each([
    [{ LIGHT_API_URL: "https://api.light.dev" }, "LIGHT_APP_TOKEN is not"],
    [{ LIGHT_APP_TOKEN: "canary-token" }, "LIGHT_API_URL is not"],
    [{ LIGHT_APP_TOKEN: "canary-token", LIGHT_API_URL: "" }, "LIGHT_API_URL is not"],
    [{ PORT: "abc" }, "PORT must be a port number"],
    [{ PORT: "99999" }, "PORT must be a port number"],
    [{ PORT: "65536" }, "PORT must be a port number"],
    [{ PORT: "-1" }, "PORT must be a port number"],
    [{ PORT: "0" }, "PORT must be a port number"],
    [{ PORT: "80.5" }, "PORT must be a port number"],
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
    // A file where the folder should be can be written, and holds nothing.
    await expect(refusal(file)).rejects.toThrow(
      `The data folder ${file} cannot be written (ENOTDIR): set SANDBOX_DATA to a folder that can be.`,
    );
    if (existsSync("/proc/self")) await expect(refusal("/proc/none/data")).rejects.toThrow("(ENOENT)");
  });

  it("makes a data folder and all above it, for their owner only, and keeps one that is there", async () => {
    const made = join(folder, "a/b");
    const check = () => checkBeforeStart({ ports: [], folders: [{ name: "PORCHLIGHT_DATA", folder: made }] });
    await check();
    for (const each of [made, join(folder, "a")]) expect(statSync(each).mode & 0o777).toBe(0o700);
    writeFileSync(join(made, "kept"), "");
    await check();
    expect(existsSync(join(made, "kept"))).toBe(true);
  });

  it("looks for folders only once every port is free, so that a second start changes nothing", async () => {
    const { port, free } = await takenPort();
    const other = join(folder, "not-made");
    const ports = [{ name: "PORT", port, host: "127.0.0.1" }];
    const folders = [{ name: "PORCHLIGHT_DATA", folder: other }];
    await expect(checkBeforeStart({ ports, folders })).rejects.toThrow(`Port ${port} is taken`);
    expect(existsSync(other)).toBe(false);
    await free();
  });
});
