import { expect, it } from "vitest";
import { testSandbox } from "../testing/test-sandbox.ts";

const faults = "/__sandbox/faults";
const body = { path: "/v1", kind: "cut" };

it.each(["localhost:4010", "127.0.0.1:4010", "[::1]:4010", "sandbox:4010", "sandbox.test", "192.168.1.9"])(
  "the control plane answers under the name %s",
  async (host) => {
    const sandbox = await testSandbox();
    expect((await sandbox.call("GET", faults, { headers: { host } })).status).toBe(200);
  },
);

it.each(["evil.example", "evil.example:4010", "127.0.0.1.evil.example", "localhost.evil.example"])(
  "a stranger's name that points here gets nothing: %s",
  async (host) => {
    const sandbox = await testSandbox();
    for (const path of [faults, "/__sandbox/mailbox.json", "/", "/accounts", "/calls"]) {
      expect((await sandbox.call("GET", path, { headers: { host } })).status, path).toBe(403);
    }
  },
);

it.each(["https://evil.example", "http://localhost:3000", "null", "http://127.0.0.1:4011"])(
  "a page of %s can not drive the control plane",
  async (origin) => {
    const sandbox = await testSandbox();
    const headers = { host: "127.0.0.1:4010", origin };
    expect((await sandbox.call("POST", faults, { body, headers })).status).toBe(403);
    expect((await sandbox.call("POST", "/__sandbox/reset", { headers })).status).toBe(403);
    expect((await sandbox.call("DELETE", "/__sandbox/mailbox.json", { headers })).status).toBe(403);
    const asked = await sandbox.call("OPTIONS", faults, { headers });
    expect(asked.headers.get("access-control-allow-origin")).toBeNull();
    expect((await sandbox.call("GET", faults)).body).toEqual([]);
  },
);

it("the sandbox's own pages drive it", async () => {
  const sandbox = await testSandbox();
  const headers = { host: "127.0.0.1:4010", origin: "http://127.0.0.1:4010" };
  expect((await sandbox.call("POST", faults, { body, headers })).status).toBe(201);
});

it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""])(
  "a body that a form could send is refused: %s",
  async (type) => {
    const sandbox = await testSandbox();
    const sent = { raw: JSON.stringify(body), headers: { "Content-Type": type } };
    expect((await sandbox.call("POST", faults, sent)).status).toBe(415);
    expect((await sandbox.call("GET", faults)).body).toEqual([]);
  },
);
