import { expect, it } from "vitest";
import { acceptPlan, newCustomer, requestPlans } from "../testing/customer.ts";
import { appToken, testSandbox } from "../testing/test-sandbox.ts";
import { matches } from "./faults.ts";

it("a fault hits as often as it was ordered, then the call works", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const fault = { method: "get", path: "/v1/account", kind: "status", status: 503, times: 2 };
  expect((await sandbox.call("POST", "/__sandbox/faults", { body: fault })).status).toBe(201);
  const statuses = [];
  for (let i = 0; i < 3; i++) statuses.push((await customer.send("GET", "/v1/account")).status);
  expect(statuses).toEqual([503, 503, 200]);
});

it("a fault before the work leaves nothing, one after it loses only the answer", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const path = "/v1/account/enroll/plans/accept";
  const [plan] = await requestPlans(sandbox, customer);
  const body = { plan_uuid: plan.uuid, terms_accepted: true, start_date: plan.earliest_start_date };
  for (const [when, locations] of [
    ["before", 0],
    ["after", 1],
  ] as const) {
    await sandbox.call("POST", "/__sandbox/faults", {
      body: { path, kind: "status", status: 500, when, times: 1 },
    });
    expect((await customer.send("POST", path, body)).status).toBe(500);
    expect((await customer.read()).locations).toHaveLength(locations);
  }
});

it("a cut connection and garbage are told apart from an answer", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const order = (kind: string) =>
    sandbox.call("POST", "/__sandbox/faults", { body: { path: "/v1/account", kind, times: 1 } });
  await order("garbage");
  await expect(customer.send("GET", "/v1/account")).rejects.toThrow(SyntaxError);
  await order("cut");
  expect((await customer.send("GET", "/v1/account")).status).toBe(502);
});

it("a slow call works in the end", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  for (const when of ["before", "after"]) {
    await sandbox.call("POST", "/__sandbox/faults", {
      body: { path: "/v1/account", kind: "latency", latency_ms: 5, when, times: 1 },
    });
    expect((await customer.send("GET", "/v1/account")).body.uuid).toBe(customer.uuid);
  }
});

it("a fault for one account or app spares the others", async () => {
  const sandbox = await testSandbox();
  const unlucky = await newCustomer(sandbox);
  const lucky = await newCustomer(sandbox);
  await sandbox.call("POST", "/__sandbox/faults", {
    body: { path: "/v1", kind: "status", account_uuid: unlucky.uuid },
  });
  expect((await lucky.send("GET", "/v1/account")).status).toBe(200);
  expect((await unlucky.send("GET", "/v1/account")).status).toBe(503);
  expect((await sandbox.call("GET", "/v1/app/accounts", { token: appToken })).status).toBe(200);
});

it("faults are listed and cleared", async () => {
  const sandbox = await testSandbox();
  await sandbox.call("POST", "/__sandbox/faults", { body: { path: "/v1/app", kind: "timeout", times: 3 } });
  expect((await sandbox.call("GET", "/__sandbox/faults")).body).toMatchObject([
    { path: "/v1/app", kind: "timeout", left: 3 },
  ]);
  await sandbox.call("DELETE", "/__sandbox/faults");
  expect((await sandbox.call("GET", "/__sandbox/faults")).body).toEqual([]);
  expect(
    (await sandbox.call("POST", "/__sandbox/faults", { body: { path: "v1", kind: "quake" } })).status,
  ).toBe(422);
});

it("a path is a prefix of whole segments, or a pattern for the whole", () => {
  expect(matches("/v1/account", "/v1/account")).toBe(true);
  expect(matches("/v1/account", "/v1/account/enroll/finalize")).toBe(true);
  expect(matches("/v1/account", "/v1/accounts")).toBe(false);
  expect(matches("/v1/app/accounts/*/token", "/v1/app/accounts/12/token")).toBe(true);
  expect(matches("/v1/app/accounts/*", "/v1/app/accounts/12/token")).toBe(false);
});

it("the calls are logged without bodies, queries or tokens", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await acceptPlan(sandbox, customer);
  await sandbox.call("GET", "/v1/app/accounts?email=jane.doe@example.com");
  const { body } = await sandbox.call("GET", "/__sandbox/calls");
  expect(body.at(-2)).toMatchObject({
    method: "POST",
    path: "/v1/account/enroll/plans/accept",
    credential: "account",
    status: 200,
    account_uuid: customer.uuid,
  });
  expect(body.at(-1)).toMatchObject({ path: "/v1/app/accounts", credential: "none", status: 401 });
  expect(JSON.stringify(body)).not.toMatch(/jane|eyJ/);
});
