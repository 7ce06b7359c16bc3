import { expect, it } from "vitest";
import { acceptPlan, enroll, newCustomer, person, saveCard } from "../testing/customer.ts";
import { appToken, testSandbox } from "../testing/test-sandbox.ts";

const path = "/v1/account/enroll";

it("the enrollment can be finished exactly when plan, identity, credit check and card are in", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const ready = async () => (await customer.read()).enrollment.can_finalize_enrollment;
  const steps = [
    () => acceptPlan(sandbox, customer),
    () => customer.send("PATCH", `${path}/identity`, {}),
    () => customer.send("POST", `${path}/credit-check`, { ssn: "123456789", consent: true }),
    () => saveCard(sandbox, customer),
  ];
  const pairs: string[] = [];
  for (const step of steps) {
    expect(await ready()).toBe(false);
    const early = await customer.send("POST", `${path}/finalize`);
    expect([early.status, early.body.code]).toEqual([409, "enrollment_incomplete"]);
    expect((await step()).status).toBe(200);
    pairs.push(await customer.pair());
  }
  expect(pairs).toEqual([
    "not_enrolled/missing_identity",
    "not_enrolled/missing_identity",
    "not_enrolled/missing_payment_method",
    "not_enrolled/unresolved",
  ]);
  expect(await ready()).toBe(true);
  const finished = await customer.send("POST", `${path}/finalize`);
  expect(finished.body).toMatchObject({
    status: "reviewing",
    status_reason: "verification_pending",
    account_number: expect.stringMatching(/^\d{6}$/),
    enrollment: { is_enrollment_finalized: true, can_finalize_enrollment: false },
  });
  expect((await customer.send("POST", `${path}/finalize`)).body).toEqual(finished.body);
});

it("what is missing is listed", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await acceptPlan(sandbox, customer);
  const early = await customer.send("POST", `${path}/finalize`);
  expect(early.body.details.map((detail: { field: string }) => detail.field)).toEqual([
    "identity",
    "credit_check",
    "payment_method",
  ]);
});

it("an identity without telephone or birth date is refused and changes nothing", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const body = { phone_number: null, date_of_birth: null };
  await sandbox.call("PATCH", `/v1/app/accounts/${customer.uuid}`, { token: appToken, body });
  const refused = await customer.send("PATCH", `${path}/identity`, { first_name: "Janet", confirmed: true });
  expect([refused.status, refused.body.error]).toEqual([
    422,
    "Missing or wrong: phone_number, date_of_birth.",
  ]);
  expect((await customer.read()).first_name).toBe("Jane");
  const { phone_number, date_of_birth } = person;
  const given = await customer.send("PATCH", `${path}/identity`, { phone_number, date_of_birth });
  expect(given.body.enrollment.is_identity_verified).toBe(true);
});

it.each([
  [{ ssn: "12345678", terms_accepted: true }, "ssn"],
  [{ ssn: "000-00-0000", terms_accepted: true }, "ssn"],
  [{ ssn: 123456789, terms_accepted: true }, "ssn"],
  [{ ssn: "123-45-6789" }, "terms_accepted"],
  [{ ssn: "123-45-6789", consent: false }, "terms_accepted"],
])("a credit check needs nine digits and consent: %#", async (body, field) => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const answer = await customer.send("POST", `${path}/credit-check`, body);
  expect([answer.status, answer.body.details[0].field]).toEqual([422, field]);
  expect(JSON.stringify(answer.body)).not.toContain("6789");
});

it("a start day that has passed before the finish becomes today", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await acceptPlan(sandbox, customer);
  await customer.send("PATCH", `${path}/identity`, {});
  await customer.send("POST", `${path}/credit-check`, { ssn: "123456789", consent: true });
  await saveCard(sandbox, customer);
  await sandbox.clock({ advance: "+3d" });
  const minted = await sandbox.call("POST", `/v1/app/accounts/${customer.uuid}/token`, { token: appToken });
  const finished = await sandbox.call("POST", `${path}/finalize`, { token: minted.body.token });
  expect(finished.body.locations[0].service_start_date).toBe("2026-04-10");
});

it("a deleted enrollment leaves the account as it was created", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const before = await customer.read();
  await enroll(sandbox, customer);
  const deleted = await customer.send("POST", "/v1/account/sandbox/delete-enrollment");
  expect(deleted.body).toEqual(before);
  expect((await customer.send("GET", "/v1/account/billing/payment-method")).body).toBeNull();
  expect((await enroll(sandbox, customer)).body.status).toBe("reviewing");
});
