import "server-only";
import "./test-world.ts";
import { randomUUID } from "node:crypto";
import { vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";

// `import "./test-looks.ts"` stands first, bare, so that nothing is loaded with the real clock.

/** What Light says of the account that is looked at; `freshAccount` puts it back. */
export const light = {
  now: "",
  account: {},
  bills: [] as object[],
  plan: null as object | null,
  contracts: [] as object[],
  card: null as object | null,
  /** By what is read: how reading it fails. */
  fails: {} as Record<string, Error>,
};
vi.mock("./clock.ts", () => ({ now: async () => new Date(light.now) }));
vi.mock("./account-light.ts", () => {
  const said = async <T>(name: string, value: () => T): Promise<T> => {
    if (light.fails[name]) throw light.fails[name];
    return value();
  };
  // Without payments, as Light lists them.
  const listed = () => ({ data: light.bills.map((each) => ({ ...each, payments: undefined })) });
  return {
    accountLight: () => ({
      getAccount: () => said("account", () => light.account),
      listInvoices: () => said("bills", listed),
      getInvoice: ({ params }: { params: { invoice_number: string } }) =>
        said("bill", () =>
          light.bills.find((each) => "number" in each && each.number === params.invoice_number),
        ),
      getPlan: () => said("plan", () => light.plan),
      listAllDocuments: () => said("contracts", () => light.contracts),
      getPaymentMethod: () => said("card", () => light.card),
      getBillingAddress: () => said("billing address", () => null),
    }),
  };
});

const { database } = await import("./database.ts");
const { addHome } = await import("./home.ts");
const { enqueue } = await import("./enqueue.ts");
const { leaseJobs } = await import("./job.ts");
const { testPerson } = await import("./test-people.ts");
const { lookAtAccount } = await import("./watch-account.ts");
const { doJob } = await import("./worker.ts");

/** The account that is looked at, and its home. */
export const known = { uuid: "", homeId: "" };

export const location = {
  uuid: "l-1",
  is_service_active: true,
  service_start_date: "2026-03-02",
  has_usage_history: true,
};

/** A bill that is open. */
export const bill = (number: string, invoice_date: string, more: object = {}) => ({
  ...{ number, invoice_date, payment_due_date: invoice_date, billing_period_end: invoice_date },
  ...{ total_cents: 5_000, paid_at: null, voided_at: null, payments: [], ...more },
});

/** Makes one of the parts that Light tells fail in a way; without parts, every one of an account with service but its bills. */
export function failAs(code: "light_garbled" | "light_down" | "not_found", ...parts: string[]): void {
  const failing = parts.length > 0 ? parts : ["plan", "contracts", "card", "billing address"];
  light.fails = Object.fromEntries(failing.map((name) => [name, problem(code)]));
}

/** A new account with service and one bill, that nobody has looked at; nothing is told and no job waits. */
export async function freshAccount(): Promise<void> {
  for (const table of ["job", "notice"] as const) await database().deleteFrom(table).execute();
  const name = randomUUID();
  const { id } = await testPerson(name);
  known.uuid = `watched-${name}`;
  known.homeId = (await addHome(id, { light_account_uuid: known.uuid })).id;
  Object.assign(light, { now: "2026-03-10T18:00:00Z", plan: null, contracts: [], card: null, fails: {} });
  light.account = { uuid: known.uuid, status: "active", status_reason: "active", locations: [location] };
  light.bills = [bill("B-1", "2026-03-09")];
}

/** Has the account looked at as the worker does it. */
export async function look(data: object = {}): Promise<void> {
  const kind = { act: lookAtAccount, tries: { listedAfter: 2, last: 99 } };
  await enqueue(database(), { kind: "account", key: known.uuid, data });
  for (const job of await leaseJobs(1, ["account"])) await doJob(kind, job);
}

/** The keys of what the customer was told, sorted; those that were never news with "(read)". */
export async function told(): Promise<string[]> {
  const rows = await database()
    .selectFrom("notice")
    .select(["key", "read_at"])
    .where("home_id", "=", known.homeId)
    .execute();
  return rows.map(({ key, read_at }) => (read_at ? `${key} (read)` : key)).toSorted();
}

/** How many mails wait to be sent. */
export async function mails(): Promise<number> {
  const rows = await database().selectFrom("job").select("id").where("kind", "=", "notice_mail").execute();
  return rows.length;
}
