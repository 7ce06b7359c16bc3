import { expect, it } from "vitest";
import { finishEnrollment, meter, newCustomer } from "../testing/customer.ts";
import { type Home, homeOf, servedHome, serviceStart } from "../testing/home.ts";
import { appToken, testSandbox } from "../testing/test-sandbox.ts";

const end = "2027-04-19";
const next = "2027-04-20";

/** A home within the last ninety days of its contract. */
async function renewableHome(): Promise<Home> {
  const home = await servedHome();
  await home.sandbox.clock({ now: "2027-02-15T15:00:00Z" });
  return home;
}

const offers = async (home: Home, wish: object = {}) => (await home.at("/renewal-plans/request", wish)).body;
const agree = (home: Home, plan_uuid: string, service_start_date = next) =>
  home.at("/renewal-plans/accept", { plan_uuid, service_start_date, terms_accepted: true });

it("renewals are offered from 90 days before the end, to begin the day after it", async () => {
  const home = await servedHome();
  await home.sandbox.clock({ now: "2027-01-18T15:00:00Z" });
  expect(await offers(home)).toEqual([]);
  await home.sandbox.clock({ now: "2027-01-19T15:00:00Z" });
  const plans = await offers(home);
  expect(plans.length).toBeGreaterThan(3);
  for (const plan of plans) {
    expect([plan.earliest_start_date, plan.latest_start_date]).toEqual([next, next]);
  }
  const [longer] = await offers(home, { plan_group: plans[0].group_uuid, term_months: 24 });
  expect(longer).toMatchObject({ group_uuid: plans[0].group_uuid, term_months: 24 });
});

it("a renewal waits behind the contract in force and takes its place on its day", async () => {
  const home = await renewableHome();
  const [, plan] = await offers(home);
  const answer = await agree(home, plan.uuid);
  expect(answer.status).toBe(200);
  const [queued] = (await home.at("/all-documents")).body;
  expect(queued).toMatchObject({ status: "upcoming", plan_uuid: plan.uuid, contract_start: next });
  expect((await home.account()).locations[0].plan_uuid).not.toBe(plan.uuid);
  expect((await home.at("/documents")).body.contract_end).toBe(end);
  await home.sandbox.clock({ now: "2027-04-20T05:00:00Z" });
  expect((await home.account()).locations[0]).toMatchObject({ plan_uuid: plan.uuid, plan_name: plan.name });
  expect((await home.at("/plan")).body).toMatchObject({ uuid: plan.uuid, contract_start: next });
  expect(await home.contracts()).toEqual([
    ["active", next, queued.contract_end],
    ["past", serviceStart, end],
  ]);
});

it("agreeing twice on the same renewal changes nothing; on another it is refused", async () => {
  const home = await renewableHome();
  const [first, second] = await offers(home);
  await agree(home, first.uuid);
  const contracts = await home.contracts();
  await home.sandbox.clock({ advance: "+2h" });
  expect((await agree(home, first.uuid)).status).toBe(200);
  expect((await agree(home, second.uuid)).status).toBe(409);
  expect(await home.contracts()).toEqual(contracts);
  expect(await offers(home)).toEqual([]);
});

it("a renewal needs the terms, the very next day and a price that still holds", async () => {
  const home = await renewableHome();
  const [plan] = await offers(home);
  const body = { plan_uuid: plan.uuid, service_start_date: next, terms_accepted: false };
  expect((await home.at("/renewal-plans/accept", body)).body.details[0].field).toBe("terms_accepted");
  expect((await agree(home, plan.uuid, "2027-04-21")).body.details[0].field).toBe("service_start_date");
  await home.sandbox.clock({ advance: "+31m" });
  const late = await agree(home, plan.uuid);
  expect([late.status, late.body.code]).toEqual([409, "plan_expired"]);
  expect(await home.contracts()).toHaveLength(1);
});

it("a partner's own price for this home is agreed on like an offer of Light's", async () => {
  const home = await renewableHome();
  const custom = async (houseNumber: string, wish: object) => {
    const { esi_id } = (
      await home.sandbox.call("POST", "/v1/app/accounts/enroll/full-address-search", {
        token: appToken,
        body: {
          address_1: `${houseNumber} Switchback Ln`,
          city: "Dallas",
          state: "TX",
          postal_code: "75214",
        },
      })
    ).body[0];
    const body = { esi_id, term_months: 24, energy_rate_cents_per_kwh: "8.1", ...wish };
    const path = "/v1/app/accounts/enroll/plans/request";
    return (await home.sandbox.call("POST", path, { token: appToken, body })).body[0];
  };
  const foreign = await agree(home, (await custom("102", {})).uuid);
  expect([foreign.status, foreign.body.details[0].field]).toEqual([422, "plan_uuid"]);
  const plan = await custom("100", { account_uuid: home.customer.uuid });
  expect((await agree(home, plan.uuid)).status).toBe(200);
  await home.sandbox.clock({ now: "2027-04-20T15:00:00Z" });
  expect((await home.at("/plan")).body).toMatchObject({
    energy_rate_cents_per_kwh: "8.1000",
    contract_end: "2029-04-19",
  });
});

it("who is month to month may renew for the next day", async () => {
  const home = await servedHome();
  await home.sandbox.clock({ now: "2027-06-10T15:00:00Z" });
  const [plan] = await offers(home);
  expect(plan.earliest_start_date).toBe("2027-06-11");
  expect((await agree(home, plan.uuid, "2027-06-11")).status).toBe(200);
  await home.sandbox.clock({ now: "2027-06-11T05:00:00Z" });
  expect(await home.contracts()).toEqual([
    ["active", "2027-06-11", "2028-06-10"],
    ["past", next, "2027-06-10"],
    ["past", serviceStart, end],
  ]);
});

it("a variable plan has no end from its first day, and the plan in force cannot follow itself", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const esi_id = await meter(sandbox);
  const plans = (await customer.send("POST", "/v1/account/enroll/plans/request", { esi_id, term_months: 1 }))
    .body;
  const plan_uuid = plans[0].uuid;
  const accept = { plan_uuid, terms_accepted: true, start_date: "2026-04-07" };
  await customer.send("POST", "/v1/account/enroll/plans/accept", accept);
  await finishEnrollment(sandbox, customer);
  await sandbox.clock({ advance: "+9m" });
  const home = await homeOf(sandbox, customer);
  expect(await home.contracts()).toEqual([["active", "2026-04-07", null]]);
  expect((await agree(home, plan_uuid, "2026-04-08")).status).toBe(409);
  const [offer] = await offers(home);
  expect((await agree(home, offer.uuid, "2026-04-08")).status).toBe(200);
});

it("who has ended service is offered no renewal, and one that was agreed does not come", async () => {
  const home = await renewableHome();
  const [plan] = await offers(home);
  await agree(home, plan.uuid);
  await home.at("/cancel", { final_service_date: "2027-03-31" });
  expect(await home.contracts()).toEqual([["active", serviceStart, end]]);
  expect(await offers(home)).toEqual([]);
});

it("both steps of a renewal are told to subscribers, once", async () => {
  const home = await renewableHome();
  const { app_uuid } = home.sandbox.world.accounts.get(home.customer.uuid);
  home.sandbox.world.webhooks.addEndpoint(app_uuid, "http://127.0.0.1:9/hook", "s");
  const [plan] = await offers(home);
  await agree(home, plan.uuid);
  await agree(home, plan.uuid);
  const log: { event: string }[] = (await home.sandbox.call("GET", "/__sandbox/webhooks/log")).body;
  const renewals = log.map(({ event }) => event).filter((event) => event.includes("renewal"));
  expect(renewals).toEqual(["location.renewal_plan_accepted", "location.renewal_plan_requested"]);
});
