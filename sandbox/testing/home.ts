import { type Customer, enroll, newCustomer } from "./customer.ts";
import { type Answer, appToken, type TestSandbox, testSandbox } from "./test-sandbox.ts";

/** The first day of service of `servedHome`. */
export const serviceStart = "2026-04-20";

export interface Home {
  readonly sandbox: TestSandbox;
  readonly customer: Customer;
  readonly uuid: string;
  /** A call under the location with a token that has not expired: a POST where there is a body. */
  at(path: string, body?: unknown): Promise<Answer>;
  account(): Promise<Answer["body"]>;
  /** Status, first and last day of every contract, newest first. */
  contracts(): Promise<unknown[]>;
}

/** A home whose service began on `serviceStart`, on a fixed plan of twelve months. */
export async function servedHome(): Promise<Home> {
  const sandbox = await testSandbox();
  const customer = await newCustomer(sandbox);
  await enroll(sandbox, customer, { start: serviceStart });
  await sandbox.clock({ now: `${serviceStart}T15:00:00Z` });
  return homeOf(sandbox, customer);
}

export async function homeOf(sandbox: TestSandbox, customer: Customer): Promise<Home> {
  const app = `/v1/app/accounts/${customer.uuid}`;
  const account = async () => (await sandbox.call("GET", app, { token: appToken })).body;
  const { uuid } = (await account()).locations[0];
  const at = async (path: string, body?: unknown) => {
    const { token } = (await sandbox.call("POST", `${app}/token`, { token: appToken })).body;
    const sent = body === undefined ? { token } : { token, body };
    return sandbox.call(body === undefined ? "GET" : "POST", `/v1/account/locations/${uuid}${path}`, sent);
  };
  const contracts = async () => {
    const all: Record<"status" | "contract_start" | "contract_end", unknown>[] = (await at("/all-documents"))
      .body;
    return all.map(({ status, contract_start, contract_end }) => [status, contract_start, contract_end]);
  };
  return { sandbox, customer, uuid, at, account, contracts };
}
