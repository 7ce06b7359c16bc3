import { type ServerType, serve } from "@hono/node-server";
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

it("half an answer promises the whole and ends in the middle of it", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const server = await new Promise<ServerType>((resolve) => {
    const listening = serve({ fetch: sandbox.app.fetch, port: 0, hostname: "127.0.0.1" }, () =>
      resolve(listening),
    );
  });
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  for (const [when, start] of [
    ["before", '{"uuid":"00000000'],
    ["after", `{"uuid":"${customer.uuid}`],
  ] as const) {
    const fault = { path: "/v1/account", kind: "half", when, times: 1 };
    await sandbox.call("POST", "/__sandbox/faults", { body: fault });
    const answer = await fetch(`http://127.0.0.1:${port}/v1/account`, {
      headers: { Authorization: `Bearer ${customer.token}` },
    });
    const promised = Number(answer.headers.get("content-length"));
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    let text = "";
    const reading = (async () => {
      for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) text += chunk;
    })();
    await expect(reading).rejects.toThrow("terminated");
    expect(text.startsWith(start)).toBe(true);
    expect(text).toHaveLength(Math.ceil(promised / 2));
  }
  server.close();
});

it("a wrong answer is JSON of another shape", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const fault = { path: "/v1/account", kind: "wrong", times: 1 };
  await sandbox.call("POST", "/__sandbox/faults", { body: fault });
  const { status, body } = await customer.send("GET", "/v1/account");
  expect([status, Object.keys(body)]).toEqual([200, ["result", "items"]]);
});

it("an ordered 429 is word for word that of the rate limit", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  sandbox.time.step = 0;
  sandbox.time.ms += 2_000;
  for (let n = 0; n < 10; n += 1) await customer.read();
  const real = await customer.send("GET", "/v1/account");
  sandbox.time.step = 2_000;
  const fault = { path: "/v1/account", kind: "status", status: 429, times: 1 };
  await sandbox.call("POST", "/__sandbox/faults", { body: fault });
  const ordered = await customer.send("GET", "/v1/account");
  expect([ordered.status, ordered.body]).toEqual([429, real.body]);
  expect(ordered.headers.get("retry-after")).toBe(real.headers.get("retry-after"));
});

it("one fault is taken away, the others stay; the log names the fault that hit", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const order = (path: string, more: object) =>
    sandbox.call("POST", "/__sandbox/faults", { body: { path, kind: "status", ...more } });
  const [first] = (await order("/v1/app", {})).body;
  await order("/v1/account", { exact: true });
  expect((await sandbox.call("DELETE", `/__sandbox/faults/${first.id}`)).body).toHaveLength(1);
  expect((await sandbox.call("DELETE", `/__sandbox/faults/${first.id}`)).status).toBe(404);
  expect((await customer.send("GET", "/v1/account")).status).toBe(503);
  expect((await customer.send("GET", "/v1/account/billing/address")).status).not.toBe(503);
  const { body: calls } = await sandbox.call("GET", `/__sandbox/calls?account_uuid=${customer.uuid}`);
  expect(calls.map(({ fault }: { fault: string | null }) => fault)).toEqual([null, "status", null]);
  expect((await sandbox.call("GET", "/__sandbox/faults")).body).toMatchObject([{ hits: 1, left: null }]);
  const since = calls.at(-2).id;
  expect((await sandbox.call("GET", `/__sandbox/calls?since=${since}`)).body).toEqual([calls.at(-1)]);
  expect((await sandbox.call("GET", "/__sandbox/calls?since=2026-04-08T00:00:00Z")).body).toEqual([]);
  expect((await sandbox.call("GET", "/__sandbox/calls?since=lately")).status).toBe(422);
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
  expect(matches("/v1/app/accounts/{account_uuid}", "/v1/app/accounts/12")).toBe(true);
  expect(matches("/v1/account", "/v1/account/enroll", true)).toBe(false);
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
