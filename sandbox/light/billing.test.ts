import { expect, it } from "vitest";
import { acceptPlan, newCustomer, saveCard } from "../testing/customer.ts";
import { testSandbox } from "../testing/test-sandbox.ts";

const path = "/v1/account/billing";
const postBox = {
  address_1: "PO Box 12",
  address_2: null,
  city: "Austin",
  state: "TX",
  postal_code: "78701",
};

it("without a card there is nothing, not an error", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const answer = await customer.send("GET", `${path}/payment-method`);
  expect([answer.status, answer.body]).toEqual([200, null]);
});

it("a card saved through the session is kept once, for its own account only", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const other = await newCustomer(sandbox);
  const saved = await saveCard(sandbox, customer);
  expect(saved.body).toEqual({
    type: "STRIPE_CARD",
    card_brand: "visa",
    card_last4: "4242",
    card_exp_month: 12,
    card_exp_year: 2030,
    card_postal_code: "75214",
  });
  expect((await customer.send("GET", `${path}/payment-method`)).body).toEqual(saved.body);
  const id = sandbox.world.accounts.get(customer.uuid).payment_method_id;
  const add = `${path}/ensure-payment-method-added`;
  expect((await customer.send("POST", add, { payment_method_id: id })).body).toEqual(saved.body);
  expect((await other.send("POST", add, { payment_method_id: id })).status).toBe(422);
  expect((await customer.send("POST", add, { payment_method_id: "pm_nothing" })).status).toBe(422);
});

it("bills go to the home until another address is given, and back", async () => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const read = async () => (await customer.send("GET", `${path}/address`)).body;
  const confirmed = async () => (await customer.read()).enrollment.is_billing_address_confirmed;
  expect(await read()).toEqual({
    same_as_service_address: true,
    address_1: null,
    address_2: null,
    city: null,
    state: null,
    postal_code: null,
  });
  await acceptPlan(sandbox, customer);
  const atHome = {
    same_as_service_address: true,
    address_1: "100 SWITCHBACK LN",
    address_2: null,
    city: "DALLAS",
    state: "TX",
    postal_code: "75214",
  };
  expect(await read()).toEqual(atHome);
  expect(await confirmed()).toBe(false);

  const elsewhere = { same_as_service_address: false, address: postBox };
  const put = await customer.send("PUT", `${path}/address`, elsewhere);
  expect(put.body).toEqual({ same_as_service_address: false, ...postBox });
  expect(await read()).toEqual(put.body);
  expect(await confirmed()).toBe(true);
  expect((await customer.send("PUT", `${path}/address`, { same_as_service_address: true })).body).toEqual(
    atHome,
  );
});

it.each([
  [{}, "same_as_service_address"],
  [{ same_as_service_address: false }, "address"],
  [{ same_as_service_address: false, address: { ...postBox, postal_code: "7870" } }, "address.postal_code"],
])("a bad billing address names its field: %#", async (body, field) => {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  const answer = await customer.send("PUT", `${path}/address`, body);
  expect([answer.status, answer.body.details[0].field]).toEqual([422, field]);
});
