import { expect, it } from "vitest";
import { Random } from "../addresses/random.ts";
import { newCustomer } from "../testing/customer.ts";
import { type Answer, appToken, type TestSandbox, testSandbox } from "../testing/test-sandbox.ts";
import { demoHome } from "./demo-home.ts";
import { demoPeople } from "./demo-people.ts";

type Body = Answer["body"];

interface DemoHome {
  readonly account: Body;
  /** Under the account's billing or its location; a POST where there is a body. */
  read(path: string, body?: object): Promise<Body>;
  invoices(): Promise<Body[]>;
  contracts(): Promise<Body[]>;
}

const today = "2026-04-07";

async function make(name: string, sandbox?: TestSandbox): Promise<{ person: Body; homes: DemoHome[] }> {
  const world = sandbox ?? (await testSandbox());
  const made = await world.call("POST", `/__sandbox/demo-people/${name}`, { body: {} });
  expect(made.status).toBe(201);
  const homes: DemoHome[] = [];
  for (const { uuid } of made.body.accounts) {
    const path = `/v1/app/accounts/${uuid}`;
    const { token } = (await world.call("POST", `${path}/token`, { token: appToken })).body;
    const read = async (at: string, body?: object) => {
      const sent = body ? { token, body } : { token };
      return (await world.call(body ? "POST" : "GET", `/v1/account${at}`, sent)).body;
    };
    const account = await read("");
    const at = `/locations/${account.locations[0].uuid}`;
    homes.push({
      account,
      read: (under, body) => read(under.startsWith("/billing") ? under : `${at}${under}`, body),
      invoices: async () => (await read("/billing/invoices?limit=100")).data,
      contracts: () => read(`${at}/all-documents`),
    });
  }
  return { person: made.body, homes };
}

async function only(name: string): Promise<DemoHome> {
  const [home] = (await make(name)).homes;
  if (!home) throw new Error(`${name} has no home`);
  return home;
}

const served = Object.keys(demoPeople).filter((name) => !["just-enrolled", "needs-attention"].includes(name));

it("the list says who can be made", async () => {
  const sandbox = await testSandbox();
  const { body } = await sandbox.call("GET", "/__sandbox/demo-people");
  expect(body.map(({ name }: Body) => name)).toEqual(Object.keys(demoPeople));
  expect((await sandbox.call("POST", "/__sandbox/demo-people/nobody")).status).toBe(404);
  const foreign = { body: { app_uuid: "unknown" } };
  expect((await sandbox.call("POST", "/__sandbox/demo-people/settled", foreign)).status).toBe(422);
});

it("a person is new each time, in other homes, with an address that was asked for or their own", async () => {
  const sandbox = await testSandbox();
  const people = [
    await make("settled", sandbox),
    await make("settled", sandbox),
    await make("settled", sandbox),
  ];
  const emails = people.map(({ person }) => person.email);
  const meters = people.map(({ homes }) => homes[0]?.account.locations[0].utility_number);
  expect(new Set([...emails, ...meters]).size).toBe(6);
  for (const email of emails) expect(email).toMatch(/^settled-[0-9a-f]{4}@demo\.example$/);
  const body = { email: "me@example.com" };
  const mine = await sandbox.call("POST", "/__sandbox/demo-people/renewal", { body });
  expect(mine.body.email).toBe("me@example.com");
});

it("nobody is put into a home that somebody has", async () => {
  const sandbox = await testSandbox();
  const pick = () => demoHome(sandbox.world, new Random("same"), {});
  const { esi_id } = pick();
  const customer = await newCustomer(sandbox);
  const [plan] = (await customer.send("POST", "/v1/account/enroll/plans/request", { esi_id })).body;
  const body = { plan_uuid: plan.uuid, terms_accepted: true, start_date: plan.earliest_start_date };
  await customer.send("POST", "/v1/account/enroll/plans/accept", body);
  expect(pick().esi_id).not.toBe(esi_id);
});

it("there are homes for hundreds of demo people of a kind that fits few of them", async () => {
  const sandbox = await testSandbox();
  const given = new Set<string>();
  const fits = (esi_id: string) => Number(esi_id.slice(-4)) % 5 === 0 && !given.has(esi_id);
  for (let made = 0; made < 100; made += 1)
    given.add(demoHome(sandbox.world, new Random(`${made}`), { utility: "ONCOR", fits }).esi_id);
  expect(given.size).toBe(100);
});

it("just-enrolled has finished today and waits for the first day", async () => {
  const { account, contracts, invoices } = await only("just-enrolled");
  expect([account.status, account.status_reason]).toEqual(["ready", "service_pending"]);
  expect(account.locations[0].service_start_date).toBe("2026-04-13");
  expect(await contracts()).toMatchObject([{ status: "upcoming", contract_start: "2026-04-13" }]);
  expect(await invoices()).toEqual([]);
});

it("needs-attention stays with a frozen credit report until it is resolved", async () => {
  const sandbox = await testSandbox();
  const { person } = await make("needs-attention", sandbox);
  await sandbox.clock({ advance: "+120d" });
  const path = `/__sandbox/accounts/${person.accounts[0].uuid}`;
  expect((await sandbox.call("GET", path)).body).toMatchObject({
    status: "needs_attention",
    status_reason: "credit_check_frozen",
    is_held: true,
  });
  expect((await sandbox.call("POST", `${path}/resolve`)).body.status).toBe("reviewing");
});

it("settled has 24 bills, none past due, on a contract that was renewed once", async () => {
  const home = await only("settled");
  const invoices = await home.invoices();
  expect(invoices).toHaveLength(24);
  for (const { payment_due_date, paid_at } of invoices)
    expect(paid_at !== null || payment_due_date >= today).toBe(true);
  expect(await home.contracts()).toMatchObject([
    { status: "active", contract_start: "2025-04-07", contract_end: "2027-04-06" },
    { status: "past", contract_start: "2024-04-07", contract_end: "2025-04-06" },
  ]);
  expect(home.account.created_at.slice(0, 10)).toBe("2024-04-01");
  expect((await home.read("/plan")).rate_structure).toBe("fixed");
});

it("solar-ev sends power to the grid and charges a car, and its bills credit both", async () => {
  const home = await only("solar-ev");
  // January is in the year on EV Nights.
  const [month] = (await home.read("/usage/monthly?year=2025")).months;
  for (const part of ["consumption", "generation", "vehicle_charging", "eligible_vehicle_charging"]) {
    expect([part, Number(month[part])]).toEqual([part, expect.toSatisfy((kwh) => kwh > 0)]);
  }
  const codes = new Set<string>();
  for (const { number } of await home.invoices()) {
    const { charges_groups } = await home.read(`/billing/invoices/${number}`);
    for (const { charges } of charges_groups) for (const { code } of charges) codes.add(code);
  }
  expect([...codes]).toEqual(expect.arrayContaining(["export_credit", "vehicle_charging_credit"]));
  expect((await home.read("/plan")).plan_type).toBe("solar_buyback");
});

it("past-due owes the last bill, for which the card failed once, and no other", async () => {
  const home = await only("past-due");
  const [last, ...earlier] = await home.invoices();
  expect(last.paid_at).toBeNull();
  expect(last.payment_due_date < today).toBe(true);
  expect(earlier.length).toBeGreaterThanOrEqual(6);
  for (const { paid_at } of earlier) expect(paid_at).not.toBeNull();
  const { payments } = await home.read(`/billing/invoices/${last.number}`);
  expect(payments).toMatchObject([{ status: "failed", card_last4: "0341" }]);
});

it("renewal is offered plans, and has a card that expires next month", async () => {
  const home = await only("renewal");
  expect((await home.read("/documents")).contract_end).toBe("2026-05-22");
  const card = await home.read("/billing/payment-method");
  expect(card).toMatchObject({ card_exp_month: 5, card_exp_year: 2026 });
  const [offer] = await home.read("/renewal-plans/request", {});
  expect(offer.earliest_start_date).toBe("2026-05-23");
});

it("a card that expires next month does so in the next one, on the last days of a long month too", async () => {
  const sandbox = await testSandbox();
  await sandbox.clock({ now: "2027-01-31T17:30:00Z" });
  const [home] = (await make("renewal", sandbox)).homes;
  expect(await home?.read("/billing/payment-method")).toMatchObject({
    card_exp_month: 2,
    card_exp_year: 2027,
  });
});

it("two-homes has a house and an apartment of two utilities under one e-mail", async () => {
  const { homes, person } = await make("two-homes");
  const [house, apartment] = homes.map(({ account }) => account);
  expect([house.email, apartment.email]).toEqual([person.email, person.email]);
  expect(house.locations[0]).toMatchObject({ utility: "ONCOR", address_2: null });
  expect(apartment.locations[0]).toMatchObject({ utility: "CENTERPOINT", address_2: expect.any(String) });
});

it("month-to-month has let a contract end", async () => {
  const [current, before] = await (await only("month-to-month")).contracts();
  expect(current).toMatchObject({ status: "active", contract_start: "2026-01-07", contract_end: null });
  expect(before).toMatchObject({ status: "past", contract_end: "2026-01-06" });
});

it.each(served)("%s lives on: a month later there is one more bill", async (name) => {
  const sandbox = await testSandbox();
  const { person } = await make(name, sandbox);
  for (const { uuid } of person.accounts) {
    const count = () => sandbox.world.invoices.of(sandbox.world.accounts.location(uuid)?.uuid ?? "").length;
    const before = count();
    await sandbox.clock({ advance: "+36d" });
    expect(count()).toBeGreaterThan(before);
  }
});

it.each(["2028-02-29", "2026-12-31", "2026-11-01"])("every person can be made on %s", async (day) => {
  const sandbox = await testSandbox();
  await sandbox.clock({ now: `${day}T17:30:00Z` });
  for (const name of Object.keys(demoPeople)) {
    const { homes } = await make(name, sandbox);
    const status = served.includes(name) ? "active" : expect.any(String);
    for (const { account } of homes) expect([name, account.status]).toEqual([name, status]);
  }
});

it("nobody is told of a past that was made up", async () => {
  const sandbox = await testSandbox();
  const { world } = sandbox;
  world.webhooks.addEndpoint(world.credentials.defaultApp().uuid, "http://127.0.0.1:9/hook", "s");
  const { person } = await make("settled", sandbox);
  expect(world.webhooks.log()).toEqual([]);
  await sandbox.clock({ advance: "+50d" });
  const told = JSON.stringify(world.webhooks.log());
  expect(told).toContain("account.payment_successful");
  expect(told).toContain(person.accounts[0].uuid);
});
