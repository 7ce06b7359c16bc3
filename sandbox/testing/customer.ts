import { type Answer, appToken, type TestSandbox } from "./test-sandbox.ts";

export interface Customer {
  readonly uuid: string;
  readonly token: string;
  /** A call with this customer's AccountToken. */
  send(method: string, path: string, body?: unknown): Promise<Answer>;
  read(): Promise<Answer["body"]>;
  pair(): Promise<string>;
}

export const person = {
  email: "jane.doe@example.com",
  first_name: "Jane",
  last_name: "Doe",
  phone_number: "214-555-0100",
  date_of_birth: "1980-01-31",
};

export const home = { address_1: "100 Switchback Ln", city: "Dallas", state: "TX", postal_code: "75214" };

export async function newCustomer(sandbox: TestSandbox, appToken_ = appToken): Promise<Customer> {
  const created = await sandbox.call("POST", "/v1/app/accounts", { token: appToken_, body: person });
  const { uuid } = created.body;
  const minted = await sandbox.call("POST", `/v1/app/accounts/${uuid}/token`, { token: appToken_ });
  const { token } = minted.body;
  const send = (method: string, path: string, body?: unknown) =>
    sandbox.call(method, path, body === undefined ? { token } : { token, body });
  const read = async () => (await send("GET", "/v1/account")).body;
  const pair = async () => {
    const { status, status_reason } = await read();
    return `${status}/${status_reason}`;
  };
  return { uuid, token, send, read, pair };
}

/** The meter of the demonstration home, or of the house on the same street whose number is given. */
export async function meter(sandbox: TestSandbox, houseNumber = "100"): Promise<string> {
  const address_1 = `${houseNumber} Switchback Ln`;
  const body = { ...home, address_1 };
  const found = await sandbox.call("POST", "/v1/app/accounts/enroll/full-address-search", {
    token: appToken,
    body,
  });
  return found.body[0].esi_id;
}

export async function requestPlans(
  sandbox: TestSandbox,
  customer: Customer,
  houseNumber?: string,
): Promise<Answer["body"]> {
  const esi_id = await meter(sandbox, houseNumber);
  return (await customer.send("POST", "/v1/account/enroll/plans/request", { esi_id })).body;
}

export async function acceptPlan(
  sandbox: TestSandbox,
  customer: Customer,
  wish: { houseNumber?: string; start?: string } = {},
): Promise<Answer> {
  const [plan] = await requestPlans(sandbox, customer, wish.houseNumber);
  const start_date = wish.start ?? plan.earliest_start_date;
  const body = { plan_uuid: plan.uuid, terms_accepted: true, start_date };
  return customer.send("POST", "/v1/account/enroll/plans/accept", body);
}

/** Every step up to, and including, the finish. */
export async function enroll(
  sandbox: TestSandbox,
  customer: Customer,
  wish: { houseNumber?: string; start?: string; ssn?: string } = {},
): Promise<Answer> {
  await acceptPlan(sandbox, customer, wish);
  return finishEnrollment(sandbox, customer, wish.ssn);
}

/** Every step after the plan. */
export async function finishEnrollment(
  sandbox: TestSandbox,
  customer: Customer,
  ssn = "123-45-6789",
): Promise<Answer> {
  await customer.send("PATCH", "/v1/account/enroll/identity", { confirmed: true });
  await customer.send("POST", "/v1/account/enroll/credit-check", { ssn, terms_accepted: true });
  await saveCard(sandbox, customer);
  return customer.send("POST", "/v1/account/enroll/finalize");
}

/** Types a card into the form of a fresh payment session and keeps it. */
export async function saveCard(sandbox: TestSandbox, customer: Customer): Promise<Answer> {
  const { client_secret } = (await customer.send("POST", "/v1/account/billing/payment-session")).body;
  const card = {
    number: "4242424242424242",
    exp_month: 12,
    exp_year: 2030,
    cvc: "123",
    postal_code: "75214",
  };
  const body = { key: "pk_test_x", client_secret, card };
  const intent = await sandbox.call("POST", "/stripe/v1/setup_intents/confirm", { body });
  const payment_method_id = intent.body.payment_method?.id ?? intent.body.payment_method;
  return customer.send("POST", "/v1/account/billing/ensure-payment-method-added", { payment_method_id });
}
