import { type Customer, meter, newCustomer, saveCard } from "./customer.ts";
import { type Answer, appToken, type TestSandbox } from "./test-sandbox.ts";

export interface BilledHome {
  readonly uuid: string;
  /** A call with a fresh token: those of months ago have expired. */
  send(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Newest first. */
  bills(): Promise<Answer["body"][]>;
  bill(number: string): Promise<Answer["body"]>;
}

interface Wish {
  readonly plan?: string;
  readonly houseNumber?: string;
  readonly start?: string;
  /** One of Stripe's test tokens; null for none. */
  readonly card?: string | null;
}

const billsPath = "/v1/account/billing/invoices";

/** A home with service under the plan of that name. */
export async function billedHome(sandbox: TestSandbox, wish: Wish = {}): Promise<BilledHome> {
  const customer = await newCustomer(sandbox);
  const esi_id = await meter(sandbox, wish.houseNumber);
  const { body: plans } = await customer.send("POST", "/v1/account/enroll/plans/request", { esi_id });
  const name = wish.plan ?? "Clean Energy";
  const plan = plans.find((each: { name: string }) => each.name === name);
  await customer.send("POST", "/v1/account/enroll/plans/accept", {
    plan_uuid: plan.uuid,
    terms_accepted: true,
    start_date: wish.start ?? plan.earliest_start_date,
  });
  await customer.send("PATCH", "/v1/account/enroll/identity", { confirmed: true });
  const credit = { ssn: "123-45-6789", terms_accepted: true };
  await customer.send("POST", "/v1/account/enroll/credit-check", credit);
  if (wish.card) await saveToken(sandbox, customer, wish.card);
  else await saveCard(sandbox, customer);
  await customer.send("POST", "/v1/account/enroll/finalize");
  if (wish.card === null) {
    sandbox.world.accounts.update(customer.uuid, { payment_method: null, payment_method_id: null });
  }

  const send: BilledHome["send"] = async (method, path, body) => {
    const minted = await sandbox.call("POST", `/v1/app/accounts/${customer.uuid}/token`, { token: appToken });
    return sandbox.call(method, path, { token: minted.body.token, ...(body === undefined ? {} : { body }) });
  };
  return {
    uuid: customer.uuid,
    send,
    bills: async () => (await send("GET", `${billsPath}?limit=100`)).body.data,
    bill: async (number) => (await send("GET", `${billsPath}/${number}`)).body,
  };
}

/** Keeps the card behind one of Stripe's test tokens. */
export async function saveToken(
  sandbox: TestSandbox,
  customer: Pick<Customer, "send">,
  payment_method: string,
): Promise<void> {
  const { client_secret } = (await customer.send("POST", "/v1/account/billing/payment-session")).body;
  const intent = await sandbox.call("POST", "/stripe/v1/setup_intents/confirm", {
    body: { key: "pk_test_x", client_secret, payment_method },
  });
  await customer.send("POST", "/v1/account/billing/ensure-payment-method-added", {
    payment_method_id: intent.body.payment_method,
  });
}
