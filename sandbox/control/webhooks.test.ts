import { expect, it } from "vitest";
import { acceptPlan, enroll, newCustomer } from "../testing/customer.ts";
import { appToken, type TestSandbox, testSandbox } from "../testing/test-sandbox.ts";

/** Nobody listens there: what was sent is read from the log. */
const nowhere = "http://127.0.0.1:9/light";
const LIGHT_WEBHOOK = { LIGHT_WEBHOOK_URL: nowhere, LIGHT_WEBHOOK_SECRET: "whsec" };

async function sent(sandbox: TestSandbox, query = "") {
  const { body } = await sandbox.call("GET", `/__sandbox/webhooks/log${query}`);
  return body.reverse();
}

const names = (deliveries: { event: string }[]) => deliveries.map(({ event }) => event);

it("each step of an enrollment tells its event once, with account and location", async () => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { start: "2026-04-20" });
  await customer.send("POST", "/v1/account/enroll/finalize");
  await customer.send("PUT", "/v1/account/billing/address", { same_as_service_address: true });
  await customer.send("PUT", "/v1/account/billing/address", { same_as_service_address: true });
  await sandbox.clock({ advance: "+30d" });
  const deliveries = await sent(sandbox);
  expect(names(deliveries)).toEqual([
    "enrollment.plan_requested",
    "enrollment.plan_accepted",
    "enrollment.identity_updated",
    "account.payment_method_added",
    "enrollment.finalized",
    "account.billing_address_updated",
    "location.usage_history_available",
    "location.service_active",
  ]);
  const [requested, accepted, , , finalized, , , active] = deliveries;
  expect(Object.keys(requested.payload.data)).toEqual(["account"]);
  expect(accepted.payload).toMatchObject({
    uuid: expect.any(String),
    created_at: expect.stringMatching(/Z$/),
    api_version: "v1",
    event: "enrollment.plan_accepted",
    data: { account: { uuid: customer.uuid }, location: { service_start_date: "2026-04-20" } },
  });
  expect(finalized.payload.data.account).toMatchObject({
    status: "reviewing",
    enrollment: { is_enrollment_finalized: true },
  });
  expect(active.payload.data).toMatchObject({
    account: { status: "active" },
    location: { is_service_active: true },
  });
  const account = await sandbox.call("GET", `/v1/app/accounts/${customer.uuid}`, { token: appToken });
  expect(active.payload.data.account).toEqual(account.body);
});

it("a refused call tells nobody", async () => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  const customer = await newCustomer(sandbox);
  await customer.send("POST", "/v1/account/enroll/finalize");
  await customer.send("POST", "/v1/account/enroll/plans/request", { esi_id: "10443729999999999" });
  expect(await sent(sandbox)).toEqual([]);
});

it("service that ends is told, service that never began is not", async () => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  for (const [ssn, expected] of [
    ["000000007", []],
    ["000000008", ["location.service_active", "location.service_canceled"]],
  ] as const) {
    await enroll(sandbox, await newCustomer(sandbox), { ssn });
    await sandbox.clock({ advance: "+2d" });
    const events = names(await sent(sandbox)).filter((event) => event.startsWith("location.service"));
    expect(events).toEqual(expected);
    await sandbox.clock({ now: "2026-04-07T15:00:00Z" });
  }
});

it("a forced status tells what it implies", async () => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  const customer = await newCustomer(sandbox);
  const body = { status: "active", status_reason: "active" };
  await sandbox.call("POST", `/__sandbox/accounts/${customer.uuid}/status`, { body });
  expect(names(await sent(sandbox))).toEqual([
    "location.service_active",
    "enrollment.finalized",
    "location.usage_history_available",
  ]);
});

it("endpoints belong to an app: added, listed, removed", async () => {
  const sandbox = await testSandbox();
  const endpoints = "/__sandbox/webhooks/endpoints";
  const app = (await sandbox.call("POST", "/__sandbox/apps", { body: { name: "Two" } })).body;
  const added = await sandbox.call("POST", endpoints, {
    body: { app_uuid: app.uuid, url: nowhere, secret: "s3cret" },
  });
  expect(added.status).toBe(201);
  expect(JSON.stringify((await sandbox.call("GET", endpoints)).body)).not.toContain("s3cret");
  await acceptPlan(sandbox, await newCustomer(sandbox));
  expect(await sent(sandbox)).toEqual([]);
  await acceptPlan(sandbox, await newCustomer(sandbox, app.token));
  expect(names(await sent(sandbox, `?app_uuid=${app.uuid}`))).toHaveLength(2);

  expect((await sandbox.call("DELETE", `${endpoints}/${added.body.id}`)).status).toBe(200);
  expect((await sandbox.call("DELETE", `${endpoints}/${added.body.id}`)).status).toBe(404);
  expect(
    (await sandbox.call("POST", endpoints, { body: { app_uuid: "x", url: nowhere, secret: "s" } })).status,
  ).toBe(422);
  expect((await sandbox.call("POST", endpoints, { body: { url: "file:///etc", secret: "s" } })).status).toBe(
    422,
  );
});

it("a delivery can be sent again, as the same event", async () => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  await acceptPlan(sandbox, await newCustomer(sandbox));
  const [first] = await sent(sandbox);
  const again = await sandbox.call("POST", `/__sandbox/webhooks/log/${first.id}/deliver`);
  expect([again.status, again.body.event_uuid]).toEqual([201, first.event_uuid]);
  expect(again.body.id).not.toBe(first.id);
  expect((await sandbox.call("POST", "/__sandbox/webhooks/log/none/deliver")).status).toBe(404);
  expect((await sandbox.call("GET", "/__sandbox/webhooks/log?state=lost")).status).toBe(422);
});
