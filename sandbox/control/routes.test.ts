import { expect, it } from "vitest";
import { enroll, newCustomer } from "../testing/customer.ts";
import { appToken, startedAt, testSandbox } from "../testing/test-sandbox.ts";

it("the sandbox says that it is well", async () => {
  const sandbox = await testSandbox();
  expect((await sandbox.call("GET", "/__sandbox/health")).body).toEqual({ ok: true });
});

it("the clock is read and moved, and nonsense is refused without moving it", async () => {
  const sandbox = await testSandbox();
  const move = (body: unknown) => sandbox.call("POST", "/__sandbox/clock", { body });
  expect((await move({ advance: "+30d", frozen: true })).body).toMatchObject({
    now: "2026-05-07T15:00:00.000Z",
    frozen: true,
  });
  for (const wrong of [
    { advance: "soon" },
    { now: "yesterday" },
    { now: "0001-01-01T00:00:00Z" },
    { advance: "+999999999d" },
    { frozen: "yes" },
    { forward: 3 },
    [],
  ]) {
    expect((await move(wrong)).status).toBe(422);
  }
  expect((await sandbox.call("GET", "/__sandbox/clock")).body).toMatchObject({
    now: "2026-05-07T15:00:00.000Z",
  });
  const real = await move({ real: true });
  expect(real.body).toMatchObject({ frozen: false, offset_ms: 0 });
});

it("the state of an account shows what comes next and when", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { ssn: "000000002", houseNumber: "903" });
  const { body } = await sandbox.call("GET", "/__sandbox/accounts");
  expect(body).toEqual([
    {
      uuid: customer.uuid,
      app_uuid: expect.any(String),
      first_name: "Jane",
      last_name: "Doe",
      email: "jane.doe@example.com",
      status: "reviewing",
      status_reason: "verification_pending",
      status_since: startedAt,
      is_held: false,
      next_step_at: "2026-04-07T15:01:00.000Z",
      review_outcome: "credit_declined",
      utility_outcome: "utility_blocked",
      esi_id: "10443729000000903",
      service_start_date: "2026-04-07",
    },
  ]);
  expect((await sandbox.call("GET", "/__sandbox/accounts/none")).status).toBe(404);
});

it("a reset forgets what happened and keeps apps and endpoints", async () => {
  const sandbox = await testSandbox({ LIGHT_WEBHOOK_URL: "http://127.0.0.1:9/", LIGHT_WEBHOOK_SECRET: "s" });
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer);
  sandbox.world.mail.add({ to: "a@b.example", from: "c@d.example", subject: "s", text: "t", html: null });
  await sandbox.call("POST", "/__sandbox/faults", { body: { path: "/v1", kind: "cut" } });
  expect((await sandbox.call("POST", "/__sandbox/reset")).body).toEqual({ ok: true });

  for (const [path, empty] of [
    ["/__sandbox/accounts", []],
    ["/__sandbox/faults", []],
    ["/__sandbox/calls", []],
    ["/__sandbox/webhooks/log", []],
    ["/__sandbox/mailbox.json", { messages: [] }],
  ] as const) {
    expect((await sandbox.call("GET", path)).body).toEqual(empty);
  }
  expect((await customer.send("GET", "/v1/account")).status).toBe(401);
  expect((await sandbox.call("GET", "/__sandbox/clock")).body.frozen).toBe(false);
  expect((await sandbox.call("GET", "/__sandbox/webhooks/endpoints")).body).toHaveLength(1);
  expect((await sandbox.call("GET", "/v1/app/accounts", { token: appToken })).body.data).toEqual([]);
});

it("a card form and a mailbox are served", async () => {
  const sandbox = await testSandbox();
  expect((await sandbox.call("GET", "/stripe/v3.js")).headers.get("content-type")).toContain("javascript");
  expect((await sandbox.call("GET", "/__sandbox/mailbox")).status).toBe(200);
});
