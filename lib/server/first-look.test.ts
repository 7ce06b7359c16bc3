import "./test-world.ts";
import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";

const light = vi.hoisted(() => ({ account: {}, bills: [] as object[], plan: null as object | null }));
vi.mock("./clock.ts", () => ({ now: async () => new Date("2026-03-10T18:00:00Z") }));
vi.mock("./account-light.ts", () => ({
  accountLight: () => ({
    getAccount: async () => light.account,
    listInvoices: async () => ({ data: light.bills }),
    getInvoice: async () => light.bills[0],
    getPlan: async () => light.plan,
    listAllDocuments: async () => [],
    getPaymentMethod: async () => null,
    getBillingAddress: async () => null,
  }),
}));

const { database } = await import("./database.ts");
const { addHome } = await import("./home.ts");
const { enqueue, leaseJobs } = await import("./job.ts");
const { testPerson } = await import("./test-people.ts");
const { lookAtAccount } = await import("./watch-account.ts");
const { doJob } = await import("./worker.ts");

const kind = { act: lookAtAccount, tries: { listedAfter: 2, last: 99 } };
const known = { uuid: "", homeId: "" };
const bill = (number: string, invoice_date: string, paid_at: string | null = null) => ({
  ...{ number, invoice_date, payment_due_date: invoice_date, billing_period_end: invoice_date },
  ...{ total_cents: 5_000, paid_at, voided_at: null, payments: [] },
});
const location = {
  uuid: "l-1",
  is_service_active: true,
  service_start_date: "2026-03-02",
  has_usage_history: true,
};

beforeEach(async () => {
  for (const table of ["job", "notice"] as const) await database().deleteFrom(table).execute();
  known.uuid = randomUUID();
  const { id } = await testPerson(known.uuid);
  known.homeId = (await addHome(id, { light_account_uuid: `of ${known.uuid}` })).id;
  known.uuid = `of ${known.uuid}`;
  light.account = { status: "active", status_reason: "active", locations: [location] };
  light.bills = [bill("B-1", "2026-03-09")];
  light.plan = null;
});

async function look(data: object = {}): Promise<void> {
  await enqueue(database(), { kind: "account", key: known.uuid, data });
  for (const job of await leaseJobs(1, ["account"])) await doJob(kind, job);
}
const told = async () => {
  const rows = await database()
    .selectFrom("notice")
    .select(["key", "read_at"])
    .where("home_id", "=", known.homeId)
    .execute();
  return rows.map(({ key, read_at }) => (read_at ? `${key} (read)` : key)).toSorted();
};
const mails = async () =>
  (await database().selectFrom("job").select("id").where("kind", "=", "notice_mail").execute()).length;

test("of what was so before anybody looked the last few are in the bell, read, and nothing is mailed", async () => {
  light.bills = Array.from({ length: 9 }, (_, index) =>
    bill(`B-${9 - index}`, `2026-02-${20 - index}`, "2026-02-25T15:00:00Z"),
  );
  await look({ is_quiet: true });
  expect(await told()).toHaveLength(5);
  expect((await told()).every((key) => key.endsWith("(read)"))).toBe(true);
  expect(await mails()).toBe(0);
  light.bills = [bill("B-10", "2026-03-09"), ...light.bills];
  await look();
  expect(await told()).toContain("bill_ready B-10");
  expect(await mails()).toBe(1);
});

test("the last notice before a contract ends is told though it was due before anybody looked", async () => {
  light.plan = { contract_start: "2025-04-01", contract_end: "2026-03-31", rate_structure: "fixed" };
  await look({ is_quiet: true });
  expect((await told()).filter((key) => !key.endsWith("(read)"))).toEqual(["contract_notice 2026-03-31 3 1"]);
  expect(await mails()).toBe(1);
});

test("a home of before there was a worker is looked at quietly whoever asks first, but for what asks something of its person", async () => {
  await database()
    .updateTable("home")
    .set({ created_at: "2020-03-01T00:00:00Z" })
    .where("id", "=", known.homeId)
    .execute();
  const cold = { uuid: "l-1", is_service_active: false, has_usage_history: false };
  light.account = { status: "needs_attention", status_reason: "credit_check_frozen", locations: [cold] };
  await look();
  expect(await told()).toEqual(["needs_attention credit_check_frozen 1"]);
  expect(await mails()).toBe(1);
});

test("of what was so before a demo person came nothing is told", async () => {
  light.plan = { contract_start: "2025-04-01", contract_end: "2026-03-31", rate_structure: "fixed" };
  await look({ is_demo: true });
  expect((await told()).every((key) => key.endsWith("(read)"))).toBe(true);
  expect(await mails()).toBe(0);
});

test("the bills of a home of before there was a worker are not told anew", async () => {
  const created_at = "2020-03-01T00:00:00Z";
  await database().updateTable("home").set({ created_at }).where("id", "=", known.homeId).execute();
  await look();
  expect((await told()).every((key) => key.endsWith("(read)"))).toBe(true);
});
