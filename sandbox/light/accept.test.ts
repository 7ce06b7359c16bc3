import { expect, it } from "vitest";
import { acceptPlan, enroll, meter, newCustomer, requestPlans } from "../testing/customer.ts";
import { appToken, testSandbox } from "../testing/test-sandbox.ts";

const path = "/v1/account/enroll/plans/accept";

it("an accepted plan makes a location with every field", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const [plan] = await requestPlans(sandbox, customer);
  const body = { plan_uuid: plan.uuid, terms_accepted: true, start_date: "2026-04-20" };
  const answer = await customer.send("POST", path, body);
  expect(answer.body.enrollment.has_accepted_plan).toBe(true);
  expect(answer.body.locations).toEqual([
    {
      uuid: expect.any(String),
      address_1: "100 SWITCHBACK LN",
      address_2: null,
      city: "DALLAS",
      state: "TX",
      postal_code: "75214",
      utility_number: plan.esi_id,
      utility: "ONCOR",
      tdu_name: plan.tdu_shortname,
      service_start_date: "2026-04-20",
      final_service_date: null,
      is_service_active: false,
      has_usage_history: false,
      estimated_next_reading_date: null,
      plan_name: plan.name,
      plan_uuid: plan.uuid,
    },
  ]);
  expect(await customer.read()).toEqual(answer.body);
});

it("accepting twice changes nothing and tells nobody twice, even after the quote's end", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const [plan] = await requestPlans(sandbox, customer);
  const body = { plan_uuid: plan.uuid, terms_accepted: true, service_start_date: plan.earliest_start_date };
  const first = await customer.send("POST", path, body);
  await sandbox.clock({ advance: "+31m" });
  const second = await customer.send("POST", path, body);
  expect(second.body).toEqual(first.body);
});

it("another plan replaces the first and keeps the location", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const first = await acceptPlan(sandbox, customer);
  const [, other] = await requestPlans(sandbox, customer);
  const body = { plan_uuid: other.uuid, terms_accepted: true, start_date: other.latest_start_date };
  const [location] = (await customer.send("POST", path, body)).body.locations;
  expect(location).toMatchObject({ plan_uuid: other.uuid, service_start_date: other.latest_start_date });
  expect(location.uuid).toBe(first.body.locations[0].uuid);
});

it("a quote is good for 30 minutes of the sandbox's time", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const [plan] = await requestPlans(sandbox, customer);
  const body = { plan_uuid: plan.uuid, terms_accepted: true, start_date: plan.earliest_start_date };
  await sandbox.clock({ advance: "+30m" });
  const late = await customer.send("POST", path, body);
  expect(late.status).toBe(409);
  expect(late.body).toEqual({
    error: "This plan has expired. Request plans again.",
    code: "plan_expired",
    details: [{ field: "plan_uuid", message: "expired at 2026-04-07T15:30:00.000Z" }],
  });
});

it("what can not be accepted is refused with the field that is wrong", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const [plan] = await requestPlans(sandbox, customer);
  const good = { plan_uuid: plan.uuid, terms_accepted: true, start_date: plan.earliest_start_date };
  for (const [change, field] of [
    [{ terms_accepted: false }, "terms_accepted"],
    [{ terms_accepted: "yes" }, "terms_accepted"],
    [{ start_date: undefined }, "start_date"],
    [{ start_date: "2026-04-06" }, "start_date"],
    [{ start_date: "2026-06-07" }, "start_date"],
    [{ start_date: "2026-04-31" }, "start_date"],
    [{ esi_id: await meter(sandbox, "102") }, "esi_id"],
  ] as const) {
    const answer = await customer.send("POST", path, { ...good, ...change });
    expect([answer.status, answer.body.details[0].field]).toEqual([422, field]);
  }
  expect((await customer.send("POST", path, { ...good, plan_uuid: "nothing" })).status).toBe(404);
  expect((await customer.read()).locations).toEqual([]);
});

it("a plan quoted for one account is not there for another", async () => {
  const sandbox = await testSandbox();
  const owner = await newCustomer(sandbox);
  const other = await newCustomer(sandbox);
  const [plan] = await requestPlans(sandbox, owner);
  const body = { plan_uuid: plan.uuid, terms_accepted: true, start_date: plan.earliest_start_date };
  expect((await other.send("POST", path, body)).status).toBe(404);
});

it("a plan requested by ZIP code needs the meter, of the same utility, when it is accepted", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const asked = { token: appToken, body: { postal_code: "75214", utility: "ONCOR" } };
  const [plan] = (await sandbox.call("POST", "/v1/app/accounts/enroll/plans/request", asked)).body;
  const body = { plan_uuid: plan.uuid, terms_accepted: true, start_date: plan.earliest_start_date };
  expect((await customer.send("POST", path, body)).body.details[0].field).toBe("esi_id");
  const elsewhere = { query: "100 switchback", postal_code: "77008" };
  const [houston] = (await customer.send("POST", "/v1/account/enroll/address-search", elsewhere)).body;
  expect((await customer.send("POST", path, { ...body, esi_id: houston.esi_id })).status).toBe(422);
  expect((await customer.send("POST", path, { ...body, esi_id: await meter(sandbox) })).status).toBe(200);
});

it("nothing can be accepted after the finish", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer);
  const again = await acceptPlan(sandbox, customer);
  expect([again.status, again.body.code]).toEqual([409, "already_finalized"]);
});
