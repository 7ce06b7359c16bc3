import { expect, it } from "vitest";
import { newCustomer } from "../testing/customer.ts";
import { appToken, testSandbox } from "../testing/test-sandbox.ts";

it("each kind of token opens its own half of the API only", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  expect((await sandbox.call("GET", "/v1/account", { token: appToken })).status).toBe(401);
  expect((await sandbox.call("GET", "/v1/app/accounts", { token: customer.token })).status).toBe(401);
  expect((await customer.send("GET", "/v1/account")).status).toBe(200);
});

it.each([
  undefined,
  "Bearer",
  "Bearer  ",
  "Basic sandbox-app-token",
  "Bearer wrong",
  `Bearer ${"x".repeat(7_000)}`,
])("a missing or wrong token is refused: %#", async (authorization) => {
  const sandbox = await testSandbox();
  const headers: Record<string, string> = authorization ? { Authorization: authorization } : {};
  for (const path of ["/v1/account", "/v1/app/accounts"]) {
    const answer = await sandbox.call("GET", path, { headers });
    expect(answer.status).toBe(401);
    expect(answer.body.code).toBe("unauthorized");
  }
});

it("an AccountToken lives 60 minutes of the sandbox's time, and several live side by side", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const path = `/v1/app/accounts/${customer.uuid}/token`;
  await sandbox.clock({ advance: "+59m" });
  const second = await sandbox.call("POST", path, { token: appToken });
  expect(second.body.token).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
  expect((await customer.send("GET", "/v1/account")).status).toBe(200);
  await sandbox.clock({ advance: "+1m" });
  expect((await customer.send("GET", "/v1/account")).status).toBe(401);
  expect((await sandbox.call("GET", "/v1/account", { token: second.body.token })).status).toBe(200);
});

it("one app can not see another app's accounts", async () => {
  const sandbox = await testSandbox();
  const { uuid } = await newCustomer(sandbox);
  const other = await sandbox.call("POST", "/__sandbox/apps", { body: { name: "Other" } });
  const { token } = other.body;
  for (const [method, path] of [
    ["GET", ""],
    ["PATCH", ""],
    ["POST", "/token"],
    ["POST", "/flow-login?scope=billing"],
  ] as const) {
    const answer = await sandbox.call(method, `/v1/app/accounts/${uuid}${path}`, {
      token,
      ...(method === "GET" ? {} : { body: {} }),
    });
    expect(answer.status).toBe(404);
  }
  expect((await sandbox.call("GET", "/v1/app/accounts", { token })).body.data).toEqual([]);
  const named = { account_uuid: uuid, postal_code: "75214", utility: "ONCOR" };
  const plans = await sandbox.call("POST", "/v1/app/accounts/enroll/plans/request", { token, body: named });
  expect(plans.status).toBe(404);
});

it("an app makes 30 requests a second and an account 10, then 429 until the second has passed", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  sandbox.time.ms += 2_000;
  sandbox.time.step = 1;
  const statuses = async (count: number, path: string, token: string) => {
    const answers = [];
    for (let i = 0; i < count; i++) answers.push(await sandbox.call("GET", path, { token }));
    return answers;
  };
  const ofAccount = await statuses(11, "/v1/account", customer.token);
  expect(ofAccount.map(({ status }) => status)).toEqual([...Array(10).fill(200), 429]);
  expect(ofAccount.at(-1)?.headers.get("retry-after")).toBe("1");
  const ofApp = await statuses(31, "/v1/app/accounts", appToken);
  expect(ofApp.map(({ status }) => status)).toEqual([...Array(30).fill(200), 429]);
  sandbox.time.ms += 1_000;
  expect((await customer.send("GET", "/v1/account")).status).toBe(200);
});

it("a browser anywhere may call the account half, and errors carry the header too", async () => {
  const sandbox = await testSandbox();
  const headers = {
    Origin: "http://portal.test",
    "Access-Control-Request-Method": "PATCH",
    "Access-Control-Request-Headers": "authorization,content-type",
  };
  const preflight = await sandbox.call("OPTIONS", "/v1/account/enroll/identity", { headers });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  expect(preflight.headers.get("access-control-allow-headers")).toBe("Authorization,Content-Type");
  expect(preflight.headers.get("access-control-allow-methods")).toContain("PATCH");

  const refused = await sandbox.call("GET", "/v1/account", { headers: { Origin: "http://portal.test" } });
  expect(refused.status).toBe(401);
  expect(refused.headers.get("access-control-allow-origin")).toBe("*");

  const app = await sandbox.call("GET", "/v1/app/accounts", {
    token: appToken,
    headers: { Origin: "http://portal.test" },
  });
  expect(app.headers.get("access-control-allow-origin")).toBeNull();
});
