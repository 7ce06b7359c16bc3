import { expect, it } from "vitest";
import { addDays } from "../chicago-day.ts";
import { acceptPlan, enroll, newCustomer, requestPlans } from "../testing/customer.ts";
import { homeOf, servedHome, serviceStart as start } from "../testing/home.ts";
import { testSandbox } from "../testing/test-sandbox.ts";

it("what was accepted is upcoming until service starts, and active from that day", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { start });
  const home = await homeOf(sandbox, customer);
  expect(await home.contracts()).toEqual([["upcoming", start, "2027-04-19"]]);
  expect((await home.at("/documents")).body.contract_start).toBe(start);
  await sandbox.clock({ now: "2026-04-20T15:00:00Z" });
  expect(await home.contracts()).toEqual([["active", start, "2027-04-19"]]);
});

it("a plan replaced before the finish leaves no contract behind", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await acceptPlan(sandbox, customer);
  const [, other] = await requestPlans(sandbox, customer);
  const body = { plan_uuid: other.uuid, terms_accepted: true, start_date: start };
  await customer.send("POST", "/v1/account/enroll/plans/accept", body);
  const all = (await (await homeOf(sandbox, customer)).at("/all-documents")).body;
  expect(all).toMatchObject([{ plan_uuid: other.uuid, status: "upcoming" }]);
});

it("an enrollment cancelled before its start leaves nothing to come", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { start, ssn: "000000007" });
  await sandbox.clock({ advance: "+30m" });
  expect(await (await homeOf(sandbox, customer)).contracts()).toEqual([["past", start, "2027-04-19"]]);
});

it("the plan in force has every price, with delivery as it is charged today", async () => {
  const home = await servedHome();
  const before = (await home.at("/plan")).body;
  const agreed = (await home.account()).locations[0];
  expect(before).toMatchObject({
    uuid: agreed.plan_uuid,
    name: agreed.plan_name,
    plan_type: "residential_fixed",
    rate_structure: "fixed",
    term_months: 12,
    contract_start: start,
    contract_end: "2027-04-19",
    early_termination_fee_dollars: "150.00",
    delivery_rate_cents_per_kwh: "5.6183",
  });
});

it("the utility's outage number and the support's hours are told", async () => {
  const home = await servedHome();
  expect((await home.at("/support-info")).body).toEqual({
    tdu_name: "Oncor",
    tdu_phone: "888-313-4747",
    support_email: "support@porchlight.example",
    support_phone: "800-555-0100",
    support_hours: expect.stringContaining("Central Time"),
  });
});

it("a home of somebody else is not found on any path", async () => {
  const home = await servedHome();
  const { uuid } = (await home.account()).locations[0];
  const stranger = await newCustomer(home.sandbox);
  for (const path of ["documents", "all-documents", "plan", "support-info"]) {
    const answer = await stranger.send("GET", `/v1/account/locations/${uuid}/${path}`);
    expect([path, answer.status]).toEqual([path, 404]);
  }
  const body = {
    plan_uuid: uuid,
    service_start_date: start,
    terms_accepted: true,
    final_service_date: start,
  };
  for (const path of ["renewal-plans/request", "renewal-plans/accept", "cancel"]) {
    const answer = await stranger.send("POST", `/v1/account/locations/${uuid}/${path}`, body);
    expect([path, answer.status]).toEqual([path, 404]);
  }
});

it("nobody renews: the day after its end a contract goes on month to month, at a price posted each month", async () => {
  const home = await servedHome();
  await home.sandbox.clock({ now: "2027-04-20T04:59:00Z" });
  expect(await home.contracts()).toEqual([["active", start, "2027-04-19"]]);
  await home.sandbox.clock({ now: "2027-04-20T05:00:00Z" });
  expect(await home.contracts()).toEqual([
    ["active", "2027-04-20", null],
    ["past", start, "2027-04-19"],
  ]);
  const [location] = (await home.account()).locations;
  const april = (await home.at("/plan")).body;
  expect(april).toMatchObject({
    uuid: location.plan_uuid,
    rate_structure: "variable",
    term_months: 1,
    contract_end: null,
    early_termination_fee_dollars: "0.00",
  });
  await home.sandbox.clock({ now: "2027-05-19T15:00:00Z" });
  expect((await home.at("/plan")).body).toEqual(april);
  await home.sandbox.clock({ now: "2027-05-20T15:00:00Z" });
  const may = (await home.at("/plan")).body;
  expect(may.uuid).toBe(april.uuid);
  expect(may.energy_rate_cents_per_kwh).not.toBe(april.energy_rate_cents_per_kwh);
});

it("the documents of every contract open after two years", async () => {
  const home = await servedHome();
  await home.sandbox.clock({ now: "2028-04-20T15:00:00Z" });
  const contracts = (await home.at("/all-documents")).body;
  expect(contracts).toHaveLength(2);
  for (const { efl, tos, yrac } of contracts) {
    for (const url of [efl, tos, yrac]) {
      const answer = await home.sandbox.call("GET", `${new URL(url).pathname}?lang=es`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    }
  }
});

it("service that is ended goes on to its last day and is then cancelled", async () => {
  const home = await servedHome();
  const events = `/__sandbox/webhooks/log?event=location.service_canceled`;
  const { app_uuid } = home.sandbox.world.accounts.get(home.customer.uuid);
  home.sandbox.world.webhooks.addEndpoint(app_uuid, "http://127.0.0.1:9/hook", "s");
  const early = await home.at("/cancel", { final_service_date: addDays(start, -1) });
  expect([early.status, early.body.details[0].field]).toEqual([422, "final_service_date"]);
  const answer = await home.at("/cancel", { final_service_date: "2026-05-15", reason: "moving" });
  expect(answer.body).toMatchObject({ final_service_date: "2026-05-15", is_service_active: true });
  await home.sandbox.clock({ now: "2026-05-16T04:59:00Z" });
  expect((await home.account()).status).toBe("active");
  expect((await home.sandbox.call("GET", events)).body).toEqual([]);
  await home.sandbox.clock({ now: "2026-05-16T05:00:00Z" });
  const { status, status_reason, locations } = await home.account();
  expect([status, status_reason]).toEqual(["cancelled", "cancelled_post_start"]);
  expect(locations[0]).toMatchObject({ final_service_date: "2026-05-15", is_service_active: false });
  expect((await home.sandbox.call("GET", events)).body).toHaveLength(1);
  expect(await home.contracts()).toEqual([["past", start, "2027-04-19"]]);
  expect((await home.at("/cancel", { final_service_date: "2026-06-15" })).status).toBe(409);
  await home.sandbox.clock({ now: "2027-06-01T15:00:00Z" });
  expect(await home.contracts()).toHaveLength(1);
});

it("a renewal that waits does not come when service is ended by force", async () => {
  const home = await servedHome();
  await home.sandbox.clock({ now: "2027-03-01T15:00:00Z" });
  const [plan] = (await home.at("/renewal-plans/request", {})).body;
  const renewal = { plan_uuid: plan.uuid, service_start_date: "2027-04-20", terms_accepted: true };
  expect((await home.at("/renewal-plans/accept", renewal)).status).toBe(200);
  const body = { status: "cancelled", status_reason: "cancelled_post_start" };
  await home.sandbox.call("POST", `/__sandbox/accounts/${home.customer.uuid}/status`, { body });
  expect(await home.contracts()).toEqual([["past", start, "2027-04-19"]]);
});

it("service that has not begun cannot be ended", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { start });
  const home = await homeOf(sandbox, customer);
  expect((await home.at("/cancel", { final_service_date: "2026-06-30" })).status).toBe(409);
});
