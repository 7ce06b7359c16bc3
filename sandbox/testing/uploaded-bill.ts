import type { BillRead, Reading } from "../bills/bill-read.ts";
import { type Customer, meter, newCustomer } from "./customer.ts";
import { type Answer, appToken, type TestSandbox, testSandbox } from "./test-sandbox.ts";

export const billPath = "/v1/account/comparison-invoice";
export const pdf = "%PDF-1.7 a bill";
export const groups = {
  cleanEnergy: "4e7acc79-58af-4be1-881f-c9ccbbe02a80",
  freeNights: "7b1e9a40-2f6c-4c3d-9e88-30c4d2a1f5b6",
  sunExchange: "5f3a8d21-9c4e-4e17-8d6b-f0a2b7c4e138",
};

export const readMarch: BillRead = {
  utility_account_number: null,
  provider_display_name: "TXU Energy",
  invoice_date: "2026-04-02",
  billing_period_start: "2026-03-02",
  billing_period_end: "2026-03-31",
  contract_end_date: "2026-09-30",
  total_dollars: "187.43",
  amount_due_dollars: "187.43",
  previous_balance_dollars: "0.00",
  total_kwh: "1523",
  exported_kwh: null,
  is_estimated: false,
  has_solar: false,
  confidence: { total_kwh: 0.98 },
};

/** Sends a file as the form of the upload. */
export async function upload(
  sandbox: TestSandbox,
  { token }: Pick<Customer, "token">,
  file: BlobPart = pdf,
): Promise<Answer> {
  const form = new FormData();
  form.set("file", new Blob([file]), "bill.pdf");
  const encoded = new Response(form);
  const headers = {
    Authorization: `Bearer ${token}`,
    "Content-Type": encoded.headers.get("content-type") ?? "",
  };
  const response = await sandbox.app.request(billPath, {
    method: "POST",
    headers,
    body: await encoded.arrayBuffer(),
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

export interface Compared {
  readonly sandbox: TestSandbox;
  readonly customer: Customer;
  /** Of the uploaded bill. */
  readonly uuid: string;
  readonly esi_id: string;
  compare(plan_group?: string): Promise<Answer>;
  fetchProfile(): Promise<Answer>;
  profile(uuid: string): Promise<Answer["body"]>;
}

/** A customer whose uploaded bill has been read; of a house on Switchback Ln, unless told otherwise. */
export async function readBillOf(
  wish: { houseNumber?: string; reading?: Partial<BillRead> | Extract<Reading, { problem: unknown }> } = {},
): Promise<Compared> {
  let esi_id = "";
  const { reading = {} } = wish;
  const read = async (): Promise<Reading> =>
    "problem" in reading && reading.problem
      ? { problem: reading.problem }
      : { ...readMarch, utility_account_number: esi_id, ...reading };
  const sandbox = await testSandbox({}, ":memory:", read);
  esi_id = await meter(sandbox, wish.houseNumber);
  return comparedIn(sandbox, esi_id);
}

/** One more customer of the same sandbox, who uploads a bill. */
export async function comparedIn(sandbox: TestSandbox, esi_id: string): Promise<Compared> {
  const customer = await newCustomer(sandbox);
  const { uuid } = (await upload(sandbox, customer)).body;
  await sandbox.world.billFiles.settled();
  const fetchProfile = () =>
    sandbox.call("POST", "/v1/app/usage-profiles/fetch", {
      token: appToken,
      body: { comparison_invoice_uuid: uuid, user_authorizes_usage_fetch: true },
    });
  return {
    ...{ sandbox, customer, uuid, esi_id, fetchProfile },
    compare: async (plan_group = groups.cleanEnergy) => {
      const { token } = (
        await sandbox.call("POST", `/v1/app/accounts/${customer.uuid}/token`, { token: appToken })
      ).body;
      return sandbox.call("GET", `${billPath}/simple-compare?plan_group=${plan_group}&uuid=${uuid}`, {
        token,
      });
    },
    profile: async (id) =>
      (await sandbox.call("GET", `/v1/app/usage-profiles/${id}`, { token: appToken })).body,
  };
}
