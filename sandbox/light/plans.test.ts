import { expect, it } from "vitest";
import { meter, newCustomer, requestPlans } from "../testing/customer.ts";
import { appToken, testSandbox } from "../testing/test-sandbox.ts";

const path = "/v1/app/accounts/enroll/plans/request";

it("plans carry prices, dates, documents and an end after 30 minutes", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const plans = await requestPlans(sandbox, customer);
  expect(plans.length).toBeGreaterThan(3);
  for (const plan of plans) {
    expect(plan).toMatchObject({
      utility: "ONCOR",
      esi_id: await meter(sandbox),
      usage_profile_uuid: null,
      earliest_start_date: "2026-04-07",
      latest_start_date: "2026-06-06",
      expires_at: "2026-04-07T15:30:00.000Z",
      links: { efl: `http://sandbox.test/documents/${plan.uuid}/efl.pdf` },
      document_versions: { efl: expect.any(String), tos: expect.any(String), yrac: expect.any(String) },
    });
  }
});

it("the same request later makes new quotes", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const [first] = await requestPlans(sandbox, customer);
  const [second] = await requestPlans(sandbox, customer);
  expect(second.group_uuid).toBe(first.group_uuid);
  expect(second.uuid).not.toBe(first.uuid);
});

it("a ZIP code with its utility is enough, and the group can be chosen", async () => {
  const sandbox = await testSandbox();
  const ask = (body: object) => sandbox.call("POST", path, { token: appToken, body });
  const all = await ask({ postal_code: "75214", utility: "ONCOR" });
  const plan_group = all.body[0].group_uuid;
  const one = await ask({ postal_code: "75214", utility: "ONCOR", plan_group });
  expect(one.body.map((plan: { group_uuid: string }) => plan.group_uuid)).toEqual([plan_group]);
  expect(one.body[0].esi_id).toBeNull();
  expect((await ask({ postal_code: "78701", utility: "ONCOR" })).body).toEqual([]);
});

it("a partner can set its own rate", async () => {
  const sandbox = await testSandbox();
  const base = { postal_code: "75214", utility: "ONCOR" };
  const [plan] = (await sandbox.call("POST", path, { token: appToken, body: base })).body;
  const body = { ...base, plan_group: plan.group_uuid, energy_rate_cents_per_kwh: "8.8" };
  const [custom] = (await sandbox.call("POST", path, { token: appToken, body })).body;
  expect(Number(custom.energy_rate_cents_per_kwh)).toBe(8.8);
  expect(Number(custom.avg_cents_per_kwh_1000)).not.toBe(Number(plan.avg_cents_per_kwh_1000));
});

it.each([
  [{}, "esi_id"],
  [{ postal_code: "75214" }, "esi_id"],
  [{ esi_id: "10443729999999999" }, "esi_id"],
  [{ postal_code: "75214", utility: "EDISON" }, "utility"],
  [
    { postal_code: "75214", utility: "ONCOR", plan_group: "4e7acc79-58af-4be1-881f-c9ccbbe02a80x" },
    "plan_group",
  ],
  [{ postal_code: "75214", utility: "ONCOR", term_months: "twelve" }, "term_months"],
  [{ postal_code: "75214", utility: "ONCOR", energy_rate_cents_per_kwh: "-1" }, "energy_rate_cents_per_kwh"],
])("a bad request names its field: %#", async (body, field) => {
  const sandbox = await testSandbox();
  const answer = await sandbox.call("POST", path, { token: appToken, body });
  expect(answer.status).toBe(422);
  expect(answer.body.details[0].field).toBe(field);
});

it("the documents of a quote are PDFs in two languages, also after it has expired", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const [plan] = await requestPlans(sandbox, customer);
  await sandbox.clock({ advance: "+40d" });
  for (const kind of ["efl", "tos", "yrac"]) {
    const english = await sandbox.call("GET", `/documents/${plan.uuid}/${kind}.pdf`);
    const spanish = await sandbox.call("GET", `/documents/${plan.uuid}/${kind}.pdf?lang=es`);
    expect(english.headers.get("content-type")).toBe("application/pdf");
    expect(english.body.slice(0, 5)).toBe("%PDF-");
    expect(spanish.body).not.toBe(english.body);
  }
  for (const wrong of ["efl.doc", "x.pdf", "efl.pdf?lang=fr"]) {
    expect((await sandbox.call("GET", `/documents/${plan.uuid}/${wrong}`)).status).toBe(404);
  }
  expect((await sandbox.call("GET", "/documents/unknown/efl.pdf")).status).toBe(404);
});
