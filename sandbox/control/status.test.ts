import { expect, it } from "vitest";
import { statusPairs } from "../status/pairs.ts";
import { acceptPlan, type Customer, enroll, meter, newCustomer, saveCard } from "../testing/customer.ts";
import { appToken, type TestSandbox, testSandbox } from "../testing/test-sandbox.ts";

/** Section 5.2 of the contract: the flags that go with a status. */
function expectConsistent(account: Awaited<ReturnType<Customer["read"]>>): void {
  const { status, enrollment, locations } = account;
  const isActive = status === "active";
  expect(enrollment.is_service_active).toBe(isActive);
  expect(locations[0]?.is_service_active ?? false).toBe(isActive);
  expect(enrollment.has_accepted_plan).toBe(locations.length === 1);
  expect(enrollment.is_enrollment_finalized).toBe(status !== "not_enrolled");
  if (enrollment.is_enrollment_finalized) {
    expect(enrollment.can_finalize_enrollment).toBe(false);
    expect(account.account_number).not.toBeNull();
    expect(enrollment).toMatchObject({
      has_payment_method: true,
      is_identity_verified: true,
      has_submitted_credit_check: true,
    });
  }
}

async function reread(sandbox: TestSandbox, customer: Customer) {
  return (await sandbox.call("GET", `/v1/app/accounts/${customer.uuid}`, { token: appToken })).body;
}

for (const pair of statusPairs) {
  it(`an account can be put into ${pair}, with every flag in line, and stays there`, async () => {
    const sandbox = await testSandbox();
    const customer = await newCustomer(sandbox);
    const [status, status_reason] = pair.split("/");
    for (const enrolledBefore of [false, true]) {
      if (enrolledBefore) {
        await customer.send("POST", "/v1/account/sandbox/delete-enrollment");
        await enroll(sandbox, customer);
      }
      const path = `/__sandbox/accounts/${customer.uuid}/status`;
      const forced = await sandbox.call("POST", path, { body: { status, status_reason } });
      expect(forced.body).toMatchObject({ status, status_reason });
      expectConsistent(forced.body);
    }
    await sandbox.clock({ advance: "+90d" });
    expect(await reread(sandbox, customer)).toMatchObject({ status, status_reason });
  });
}

/** Walks through the review and answers every pair seen at each read. */
async function walk(sandbox: TestSandbox, customer: Customer, moves: string[]): Promise<string[]> {
  const seen: string[] = [];
  for (const advance of moves) {
    await sandbox.clock({ advance });
    const account = await reread(sandbox, customer);
    expectConsistent(account);
    seen.push(`${account.status}/${account.status_reason}`);
  }
  return seen;
}

const review = ["reviewing/credit_check_pending", "reviewing/utility_submitted"];

it("an ordinary enrollment is reviewed step by step and starts at midnight of its day", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { start: "2026-04-20" });
  const seen = await walk(sandbox, customer, ["+1m", "+2m", "+5m"]);
  expect(seen).toEqual([...review, "ready/service_pending"]);
  await sandbox.clock({ now: "2026-04-20T04:59:59Z" });
  expect((await reread(sandbox, customer)).status).toBe("ready");
  await sandbox.clock({ advance: 1 });
  expect(await reread(sandbox, customer)).toMatchObject({
    status: "active",
    locations: [{ service_start_date: "2026-04-20", has_usage_history: true }],
  });
});

it("one jump over everything ends in the same place, with each step at its own moment", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { start: "2026-04-20" });
  await sandbox.clock({ advance: "+60d" });
  const { body } = await sandbox.call("GET", `/__sandbox/accounts/${customer.uuid}`);
  expect(body).toMatchObject({
    status: "active",
    status_since: "2026-04-20T05:00:00.000Z",
    service_start_date: "2026-04-20",
  });
});

it.each([
  ["000-00-0001", ["+3m"], "needs_attention/credit_not_found"],
  ["000000002", ["+3m"], "needs_attention/credit_declined"],
  ["000 00 0003", ["+3m"], "needs_attention/credit_check_frozen"],
  ["000-00-0004", ["+3m"], "needs_attention/credit_check_error"],
  ["000-00-0005", ["+1m"], "needs_attention/enrollment_blocked_verification_hold"],
  ["000-00-0006", ["+3m"], "cancelled/expire_pre_active"],
  ["000-00-0007", ["+10m"], "cancelled/cancelled_pre_start"],
  ["000-00-0008", ["+8m", "+1d"], "cancelled/cancelled_post_start"],
])("the SSN %s leads to its pair", async (ssn, moves, pair) => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { ssn });
  expect((await walk(sandbox, customer, moves)).at(-1)).toBe(pair);
});

it.each([
  ["901", "needs_attention/enrollment_blocked_switch_hold"],
  ["902", "needs_attention/enrollment_blocked_deactivated"],
  ["903", "needs_attention/utility_blocked"],
])("a meter ending %s is stopped by the utility, and goes on once resolved", async (houseNumber, pair) => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  expect(await meter(sandbox, houseNumber)).toMatch(new RegExp(`${houseNumber}$`));
  await enroll(sandbox, customer, { houseNumber });
  expect(await walk(sandbox, customer, ["+1m", "+2m", "+5m"])).toEqual([...review, pair]);
  const resolved = await sandbox.call("POST", `/__sandbox/accounts/${customer.uuid}/resolve`);
  expect(resolved.body).toMatchObject({ status: "reviewing", status_reason: "utility_submitted" });
  expect(await walk(sandbox, customer, ["+5m"])).toEqual(["active/active"]);
  expect((await sandbox.call("POST", `/__sandbox/accounts/${customer.uuid}/resolve`)).status).toBe(409);
});

it("service that was held up starts on the day it really does", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { ssn: "000000002" });
  await sandbox.clock({ advance: "+4d" });
  await sandbox.call("POST", `/__sandbox/accounts/${customer.uuid}/resolve`);
  await sandbox.clock({ advance: "+5m" });
  expect(await reread(sandbox, customer)).toMatchObject({
    status: "active",
    locations: [{ service_start_date: "2026-04-11" }],
  });
});

it("an account that nobody resolves expires with the last day of its plan", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { ssn: "000000001" });
  expect(await walk(sandbox, customer, ["+60d", "+1d"])).toEqual([
    "needs_attention/credit_not_found",
    "cancelled/expire_pre_active",
  ]);
});

it("a forced status that is not held goes on by itself", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const body = { status: "reviewing", status_reason: "utility_submitted", hold: false };
  await sandbox.call("POST", `/__sandbox/accounts/${customer.uuid}/status`, { body });
  expect(await walk(sandbox, customer, ["+5m"])).toEqual(["active/active"]);
});

it("a pair that does not exist is refused", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const body = { status: "active", status_reason: "utility_blocked" };
  const path = `/__sandbox/accounts/${customer.uuid}/status`;
  expect((await sandbox.call("POST", path, { body })).status).toBe(422);
  expect((await sandbox.call("POST", "/__sandbox/accounts/none/status", { body })).status).toBe(404);
});

it("the steps of the customer are the pairs before the finish", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const seen = [await customer.pair()];
  const note = async () => seen.push(await customer.pair());
  await customer.send("POST", "/v1/account/enroll/address-search", { query: "100" });
  await note();
  const esi_id = await meter(sandbox);
  await customer.send("POST", "/v1/account/enroll/esi-id-search", { esi_id });
  await note();
  await acceptPlan(sandbox, customer);
  await note();
  await customer.send("PATCH", "/v1/account/enroll/identity", {});
  await customer.send("POST", "/v1/account/enroll/credit-check", { ssn: "123456789", consent: true });
  await note();
  await saveCard(sandbox, customer);
  await note();
  expect(seen).toEqual([
    "not_enrolled/unresolved",
    "not_enrolled/missing_address",
    "not_enrolled/plan_not_accepted",
    "not_enrolled/missing_identity",
    "not_enrolled/missing_payment_method",
    "not_enrolled/unresolved",
  ]);
});
