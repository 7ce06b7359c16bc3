import { expect, it } from "vitest";
import { home, newCustomer, person } from "../testing/customer.ts";
import { appToken, startedAt, testSandbox } from "../testing/test-sandbox.ts";

const token = appToken;
const path = "/v1/app/accounts";

it("a new account is whole, with null for what is not known yet", async () => {
  const sandbox = await testSandbox();
  const { email, first_name, last_name } = person;
  const created = await sandbox.call("POST", path, { token, body: { email, first_name, last_name } });
  expect(created.status).toBe(201);
  expect(created.body).toEqual({
    uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    account_number: null,
    created_at: startedAt,
    email,
    first_name,
    last_name,
    phone_number: null,
    date_of_birth: null,
    status: "not_enrolled",
    status_reason: "unresolved",
    enrollment: {
      has_accepted_plan: false,
      has_payment_method: false,
      is_billing_address_confirmed: false,
      is_identity_verified: false,
      is_enrollment_finalized: false,
      is_service_active: false,
      can_finalize_enrollment: false,
      has_submitted_credit_check: false,
    },
    app: {
      uuid: expect.any(String),
      name: "Sandbox app",
      stripe_public_key: expect.stringMatching(/^pk_test_/),
      environment: "sandbox",
    },
    locations: [],
    preliminary_address: null,
  });
});

it("the same person may have two accounts, and every detail comes back as it was given", async () => {
  const sandbox = await testSandbox();
  const body = { ...person, preliminary_address: home };
  const first = await sandbox.call("POST", path, { token, body });
  const second = await sandbox.call("POST", path, { token, body });
  expect(second.body).toMatchObject({ ...person, preliminary_address: { ...home, address_2: null } });
  expect(first.body.uuid).not.toBe(second.body.uuid);
});

it.each([
  [{}, "email"],
  [{ ...person, email: "jane" }, "email"],
  [{ ...person, first_name: "  " }, "first_name"],
  [{ ...person, last_name: "x".repeat(10_000) }, "last_name"],
  [{ ...person, phone_number: "call me" }, "phone_number"],
  [{ ...person, date_of_birth: "1980-02-30" }, "date_of_birth"],
  [{ ...person, date_of_birth: "2980-01-01" }, "date_of_birth"],
  [{ ...person, preliminary_address: { city: "Dallas" } }, "preliminary_address.address_1"],
])("a bad field is named: %#", async (body, field) => {
  const sandbox = await testSandbox();
  const answer = await sandbox.call("POST", path, { token, body });
  expect(answer.status).toBe(422);
  expect(answer.body.details.map((detail: { field: string }) => detail.field)).toContain(field);
});

it("an edit changes what was sent and nothing else", async () => {
  const sandbox = await testSandbox();
  const { uuid } = await newCustomer(sandbox);
  const edited = await sandbox.call("PATCH", `${path}/${uuid}`, {
    token,
    body: { email: "new@example.com", phone_number: null },
  });
  expect(edited.body).toMatchObject({ ...person, email: "new@example.com", phone_number: null });
  const read = await sandbox.call("GET", `${path}/${uuid}`, { token });
  expect(read.body).toEqual(edited.body);
});

it("accounts are listed newest first, in pages, by e-mail and by status", async () => {
  const sandbox = await testSandbox();
  const uuids: string[] = [];
  for (let i = 0; i < 3; i++) {
    uuids.unshift((await newCustomer(sandbox)).uuid);
    await sandbox.clock({ advance: 1 });
  }
  const page = await sandbox.call("GET", `${path}?limit=2&email=JANE.DOE@example.com`, { token });
  expect(page.body.data.map((account: { uuid: string }) => account.uuid)).toEqual(uuids.slice(0, 2));
  expect(page.body).toMatchObject({ has_more: true, limit: 2, offset: 0 });

  const rest = await sandbox.call("GET", page.body.next_page_url.replace("http://sandbox.test", ""), {
    token,
  });
  expect(rest.body.data.map((account: { uuid: string }) => account.uuid)).toEqual(uuids.slice(2));
  expect(rest.body).toMatchObject({ has_more: false, offset: 2, next_page_url: null });

  expect((await sandbox.call("GET", `${path}?status=active`, { token })).body.data).toEqual([]);
  expect((await sandbox.call("GET", `${path}?limit=many`, { token })).status).toBe(422);
});

it("a flow link carries its scope, given in the body or in the query, and opens an honest page, once", async () => {
  const sandbox = await testSandbox({ FLOW_URL: "http://portal.test/flow" });
  const { uuid } = await newCustomer(sandbox);
  const flow = `${path}/${uuid}/flow-login`;
  const link = await sandbox.call("POST", flow, { token, body: { scope: "enrollment" } });
  expect(link.body).toEqual({
    login_link: expect.stringMatching(/^http:\/\/portal\.test\/flow\/login\?token=[0-9a-f]{32}$/),
    scope: "enrollment",
    expires_at: "2026-04-07T15:05:00.000Z",
  });
  expect((await sandbox.call("POST", `${flow}?scope=billing`, { token })).body.scope).toBe("billing");
  expect((await sandbox.call("POST", flow, { token, body: { scope: "everything" } })).status).toBe(422);
  expect((await sandbox.call("POST", flow, { token })).status).toBe(422);

  const page = new URL(link.body.login_link);
  const flowToken = page.searchParams.get("token");
  expect((await sandbox.call("GET", "/v1/account", { token: flowToken })).status).toBe(401);
  const opened = await sandbox.call("GET", `/login${page.search}`);
  expect(opened.status).toBe(200);
  expect(opened.body).toContain("light-flow-close");
  expect((await sandbox.call("GET", `/login${page.search}`)).status).toBe(410);
  expect((await sandbox.call("GET", "/login?token=unknown")).status).toBe(404);
});
