import { expect, it } from "vitest";
import { type Customer, enroll, newCustomer } from "../testing/customer.ts";
import { type Home, homeOf } from "../testing/home.ts";
import { type TestSandbox, testSandbox } from "../testing/test-sandbox.ts";

const seed = (customer: Customer) => customer.send("POST", "/v1/account/sandbox/seed-demo-data");

async function seededHome(start = "2026-05-01"): Promise<Home> {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { start });
  expect((await seed(customer)).status).toBe(200);
  return homeOf(sandbox, customer);
}

it("demo data make a finalized enrollment active as if it had begun thirteen months ago, and nothing else", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  expect((await seed(customer)).status).toBe(409);
  await enroll(sandbox, customer, { start: "2026-05-01" });
  const [{ plan_uuid }] = (await customer.read()).locations;
  expect((await seed(customer)).body).toMatchObject({
    status: "active",
    enrollment: { is_service_active: true },
    locations: [
      { plan_uuid, is_service_active: true, has_usage_history: true, service_start_date: "2025-03-07" },
    ],
  });
  expect((await seed(customer)).status).toBe(409);
});

it("after demo data bills, usage, plan and documents load, under the plan that was accepted", async () => {
  const home = await seededHome();
  const plan = (await home.at("/plan")).body;
  expect(plan).toMatchObject({ contract_start: "2026-03-07", contract_end: "2027-03-06" });
  expect(await home.contracts()).toEqual([
    ["active", "2026-03-07", "2027-03-06"],
    ["past", "2025-03-07", "2026-03-06"],
  ]);
  const invoices = (await home.customer.send("GET", "/v1/account/billing/invoices")).body.data;
  expect([12, 13]).toContain(invoices.length);
  expect((await home.at("/usage/monthly?year=2025")).body.months).toHaveLength(12);
  for (const { efl } of (await home.at("/all-documents")).body) {
    expect((await home.sandbox.call("GET", new URL(efl).pathname)).status).toBe(200);
  }
});

it("demo data tell subscribers that service began, not of a year of payments", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { start: "2026-05-01" });
  const { app_uuid } = sandbox.world.accounts.get(customer.uuid);
  sandbox.world.webhooks.addEndpoint(app_uuid, "http://127.0.0.1:9/hook", "s");
  await seed(customer);
  const log: { event: string; payload: { created_at: string } }[] = (
    await sandbox.call("GET", "/__sandbox/webhooks/log")
  ).body;
  expect(log.map(({ event }) => event)).toEqual([
    "location.usage_history_available",
    "location.service_active",
  ]);
  for (const { payload } of log) expect(payload.created_at).toBe(sandbox.world.clock.now().toISOString());
});

it("a held or stuck enrollment is started too, and lives on from there", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { ssn: "000000002" });
  await sandbox.clock({ advance: "+8m" });
  expect(await customer.pair()).toBe("needs_attention/credit_declined");
  await seed(customer);
  const home = await homeOf(sandbox, customer);
  await sandbox.clock({ now: "2027-03-07T15:00:00Z" });
  expect((await home.contracts())[0]).toEqual(["active", "2027-03-07", null]);
});

/** How many rows there are in each table that could hold something of an enrollment. */
function rows({ world }: TestSandbox): Record<string, number> {
  const kept = ["account", "token", "setting", "app", "quote", "setup_intent", "stripe_card"];
  const names = world.db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => name)
    .filter((name) => !kept.includes(name) && !name.startsWith("sqlite_"));
  const count = (name: string) =>
    world.db.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM ${name}`).get()?.rows ?? 0;
  return Object.fromEntries(names.map((name) => [name, count(name)] as const).filter(([, many]) => many > 0));
}

it("a deleted enrollment leaves no location, plan, card, bill or usage", async () => {
  const home = await seededHome();
  const { sandbox, customer } = home;
  expect(Object.keys(rows(sandbox)).sort()).toEqual(["contract", "invoice", "location", "payment"]);
  const deleted = await customer.send("POST", "/v1/account/sandbox/delete-enrollment");
  expect(deleted.body).toMatchObject({ status: "not_enrolled", locations: [], account_number: null });
  expect(rows(sandbox)).toEqual({});
  expect((await customer.send("GET", "/v1/account/billing/payment-method")).body).toBeNull();
  expect((await customer.send("GET", "/v1/account/billing/invoices")).body.data).toEqual([]);
  expect((await home.at("/plan")).status).toBe(404);
  expect((await home.at("/usage/monthly?year=2025")).status).toBe(404);
  await sandbox.clock({ advance: "+60d" });
  expect(rows(sandbox)).toEqual({});
});
