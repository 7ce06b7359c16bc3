import { expect, it } from "vitest";
import { billedHome } from "../testing/billed-home.ts";
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

it("a delivery is doubled by hand, with one uuid", async () => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  await acceptPlan(sandbox, await newCustomer(sandbox));
  const [first] = await sent(sandbox);
  const doubled = await sandbox.call("POST", `/__sandbox/webhooks/log/${first.id}/duplicate`);
  expect(doubled.status).toBe(201);
  expect(doubled.body.map((each: { event_uuid: string }) => each.event_uuid)).toEqual([
    first.event_uuid,
    first.event_uuid,
  ]);
  expect((await sandbox.call("GET", `/__sandbox/webhooks/log/${first.id}`)).body.event).toBe(first.event);
  for (const act of ["duplicate", "drop"]) {
    expect((await sandbox.call("POST", `/__sandbox/webhooks/log/none/${act}`)).status).toBe(404);
  }
});

it("switches are set, listed, taken away one by one and all at once; nonsense is refused", async () => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  const switches = "/__sandbox/webhooks/switches";
  const set = (body: object) => sandbox.call("POST", switches, { body });
  for (const wrong of [{ kind: "lose" }, { kind: "delay", delay_ms: -1 }, { kind: "drop", evnt: "x" }]) {
    expect((await set(wrong)).status).toBe(422);
  }
  await set({ kind: "drop", times: 1 });
  const [drop] = (await set({ kind: "hold" })).body;
  await sandbox.call("DELETE", `${switches}/${drop.id}`);
  expect((await sandbox.call("GET", switches)).body).toMatchObject([{ kind: "hold", left: null }]);
  expect((await sandbox.call("DELETE", `${switches}/${drop.id}`)).status).toBe(404);
  expect((await sandbox.call("DELETE", switches)).body).toEqual([]);
});

it("what is held is released in the order that the call names, and nothing else can be", async () => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  await sandbox.call("POST", "/__sandbox/webhooks/switches", { body: { kind: "hold" } });
  await acceptPlan(sandbox, await newCustomer(sandbox));
  const ids = (await sent(sandbox, "?state=held")).map(({ id }: { id: string }) => id);
  expect(ids).toHaveLength(2);
  const release = (body: object) => sandbox.call("POST", "/__sandbox/webhooks/release", { body });
  expect((await release({ ids: ["none"] })).status).toBe(422);
  const released = await release({ ids: ids.toReversed() });
  expect(released.body.map(({ id }: { id: string }) => id)).toEqual(ids.toReversed());
  expect((await release({ order: "shuffled" })).body).toEqual([]);
});

it("a webhook sent by hand has the form and the account of a real one, and changes nothing", async () => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer);
  const before = await customer.read();
  const send = (body: object) => sandbox.call("POST", "/__sandbox/webhooks/send", { body });
  const made = await send({ event: "enrollment.finalized", account_uuid: customer.uuid });
  expect(made.status).toBe(201);
  const real = (await sent(sandbox)).find(({ event }: { event: string }) => event === "enrollment.finalized");
  const { uuid, ...payload } = made.body[0].payload;
  expect(uuid).not.toBe(real.payload.uuid);
  expect({ ...payload, uuid: real.payload.uuid }).toEqual(real.payload);
  expect(made.body[0].marks).toEqual(["by_hand"]);
  expect(await customer.read()).toEqual(before);

  const unknown = await send({ event: "location.moon_rose", account_uuid: customer.uuid });
  expect(unknown.body).toMatchObject([{ event: "location.moon_rose", marks: ["by_hand"] }]);
  expect((await send({ event: "nonsense", account_uuid: customer.uuid })).status).toBe(422);
  expect((await send({ event: "enrollment.finalized", account_uuid: "none" })).status).toBe(404);
  expect((await send({ event: "account.payment_failed", account_uuid: customer.uuid })).status).toBe(404);
});

it("a payment told by hand carries the latest bill, or the one that is named", async () => {
  const sandbox = await testSandbox(LIGHT_WEBHOOK);
  const home = await billedHome(sandbox);
  await sandbox.clock({ advance: "+80d" });
  const [latest, older] = await home.bills();
  const send = (more: object) =>
    sandbox.call("POST", "/__sandbox/webhooks/send", {
      body: { event: "account.payment_failed", account_uuid: home.uuid, ...more },
    });
  expect((await send({})).body[0].payload.data.invoice).toEqual(latest);
  expect((await send({ number: older.number })).body[0].payload.data.invoice).toEqual(older);
  const { uuid: stranger } = await newCustomer(sandbox);
  expect((await send({ number: older.number, account_uuid: stranger })).status).toBe(404);
});

it("nobody is told by hand where nobody listens", async () => {
  const sandbox = await testSandbox();
  const { uuid } = await newCustomer(sandbox);
  const body = { event: "enrollment.finalized", account_uuid: uuid };
  expect((await sandbox.call("POST", "/__sandbox/webhooks/send", { body })).status).toBe(409);
});
