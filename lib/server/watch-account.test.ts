import "./test-world.ts";
import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";

const light = vi.hoisted(() => ({
  now: "2026-03-10T18:00:00Z",
  account: {},
  bills: [] as object[],
  isDown: false,
  plan: null as object | null,
  contracts: [] as object[],
  isGarbled: false,
  /** Light says with a 404 that there is none. */
  isBare: false,
}));
const unlessBare = async <T>(value: T): Promise<T> => {
  if (light.isBare) throw problem("not_found");
  if (light.isGarbled) throw problem("light_garbled");
  return value;
};
vi.mock("./clock.ts", () => ({ now: async () => new Date(light.now) }));
vi.mock("./account-light.ts", () => ({
  accountLight: () => ({
    getAccount: async () => {
      if (light.isDown) throw problem("light_down");
      return light.account;
    },
    // Without payments, as Light lists them.
    listInvoices: async () => ({ data: light.bills.map((each) => ({ ...each, payments: undefined })) }),
    getInvoice: async ({ params }: { params: { invoice_number: string } }) =>
      light.bills.find((each) => "number" in each && each.number === params.invoice_number),
    getPlan: () => unlessBare(light.plan),
    listAllDocuments: () => unlessBare(light.contracts),
    getPaymentMethod: () => unlessBare(null),
    getBillingAddress: () => unlessBare(null),
  }),
}));

const { database } = await import("./database.ts");
const { failedJobs } = await import("./failed-jobs.ts");
const { addHome } = await import("./home.ts");
const { enqueue, leaseJobs } = await import("./job.ts");
const { revisionOf } = await import("./live-revision.ts");
const { testPerson } = await import("./test-people.ts");
const { lookAtAccount } = await import("./watch-account.ts");
const { doJob } = await import("./worker.ts");

const kind = { act: lookAtAccount, tries: { listedAfter: 2, last: 99 } };
const known = { userId: "", uuid: "", homeId: "" };
const location = {
  uuid: "l-1",
  is_service_active: true,
  service_start_date: "2026-03-02",
  has_usage_history: true,
};
const bill = (number: string, invoice_date: string, more: object = {}) => ({
  ...{
    number,
    invoice_date,
    payment_due_date: invoice_date,
    billing_period_end: invoice_date,
    total_cents: 5_000,
  },
  ...{ paid_at: null, voided_at: null, payments: [], ...more },
});

beforeAll(async () => {
  known.userId = (await testPerson("watched")).id;
});

beforeEach(async () => {
  for (const table of ["job", "notice"] as const) await database().deleteFrom(table).execute();
  known.uuid = randomUUID();
  known.homeId = (await addHome(known.userId, { light_account_uuid: known.uuid })).id;
  light.now = "2026-03-10T18:00:00Z";
  light.account = { uuid: known.uuid, status: "active", status_reason: "active", locations: [location] };
  light.bills = [bill("B-1", "2026-03-09")];
  Object.assign(light, { isDown: false, isBare: false, isGarbled: false, plan: null, contracts: [] });
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

test("what is new is told once, and mailed but for what the bell alone tells", async () => {
  await look();
  expect(await told()).toEqual(["bill_ready B-1", "service_active", "usage_history"]);
  expect(await mails()).toBe(2);
  await look();
  expect(await told()).toHaveLength(3);
  expect(await mails()).toBe(2);
});

test("the revision counts changes of anything that was read, and only those", async () => {
  await look();
  expect(await revisionOf(known.uuid)).toBe(1);
  await look();
  expect(await revisionOf(known.uuid)).toBe(1);
  light.account = { ...light.account, phone_number: "+12145550100" };
  await look();
  expect(await revisionOf(known.uuid)).toBe(2);
});

test("what has been so for over 45 days is no news any more", async () => {
  await look();
  light.bills = [bill("B-3", "2026-01-25"), bill("B-2", "2026-01-23"), ...light.bills];
  await look();
  expect(await told()).toContain("bill_ready B-3");
  expect(await told()).not.toContain("bill_ready B-2");
});

test("what needs the person is told each time that it comes back", async () => {
  const place = { ...location, is_service_active: false };
  const frozen = { status: "needs_attention", status_reason: "credit_check_frozen", locations: [place] };
  light.account = frozen;
  await look();
  await look();
  expect(await told()).toHaveLength(1);
  light.account = { status: "reviewing", status_reason: "utility_submitted", locations: [place] };
  await look();
  light.account = frozen;
  await look();
  expect(await told()).toEqual([
    "needs_attention credit_check_frozen 1",
    "needs_attention credit_check_frozen 3",
  ]);
});

test("an account that Light cannot show is tried again, listed, and told of in the end", async () => {
  light.isDown = true;
  vi.useFakeTimers({ toFake: ["Date"] });
  for (let tries = 0; tries < 2; tries += 1) {
    await look();
    vi.setSystemTime(Date.now() + 120_000);
  }
  expect((await failedJobs()).jobs).toMatchObject([
    { kind: "account", key: known.uuid, error: "light_down", isStillTried: true },
  ]);
  light.isDown = false;
  await look();
  vi.useRealTimers();
  expect((await failedJobs()).count).toBe(0);
  expect(await told()).toContain("bill_ready B-1");
});

test("what is neither final nor told of is looked at again in minutes, the rest within a day", async () => {
  const dueIn = async () => {
    const { due_at } = await database()
      .selectFrom("job")
      .select("due_at")
      .where("kind", "=", "account")
      .executeTakeFirstOrThrow();
    return (Date.parse(due_at) - Date.parse(light.now)) / 60_000;
  };
  await look();
  expect(await dueIn()).toBeGreaterThanOrEqual(20 * 60);
  expect(await dueIn()).toBeLessThanOrEqual(24 * 60);
  light.account = { status: "reviewing", status_reason: "verification_pending", locations: [] };
  await look();
  expect(await dueIn()).toBeGreaterThanOrEqual(4);
  expect(await dueIn()).toBeLessThanOrEqual(6);
});

test("a home that is gone is looked at no more", async () => {
  await look();
  await database().deleteFrom("home").where("id", "=", known.homeId).execute();
  await look();
  expect(await database().selectFrom("job").select("id").where("kind", "=", "account").execute()).toEqual([]);
});

test("an enrollment that Light shows as sent closes the home and has the order mailed, though no page saw it", async () => {
  const state = { status: "reviewing", status_reason: "verification_pending", locations: [] };
  light.account = { ...state, enrollment: { is_enrollment_finalized: true } };
  const orders = async () =>
    (await database().selectFrom("job").select("key").where("kind", "=", "order_mail").execute()).map(
      ({ key }) => key,
    );
  await look();
  await look();
  expect(await orders()).toEqual([known.homeId]);
  const home = await database()
    .selectFrom("home")
    .select("finalized_at")
    .where("id", "=", known.homeId)
    .executeTakeFirst();
  expect(home?.finalized_at).toBeTruthy();
});

test("what Light has none of, and says so with a 404, keeps nothing else from being told", async () => {
  light.isBare = true;
  await look();
  expect(await told()).toContain("bill_ready B-1");
});

test("of many open bills the newest is the one whose failed charge is told", async () => {
  const failed = { paid_at: "2026-03-09T15:00:00Z", status: "failed", amount_cents: 5_000 };
  const older = Array.from({ length: 5 }, (_, index) => bill(`B-${5 - index}`, `2026-02-${20 - index}`));
  const newest = bill("B-6", "2026-03-01", { payments: [failed] });
  light.bills = [newest, ...older];
  await look();
  expect((await told()).filter((key) => key.startsWith("payment_failed"))).toHaveLength(1);
});

test("a page hears of what a day alone brings", async () => {
  light.plan = { contract_start: "2025-12-01", contract_end: "2026-11-30", rate_structure: "fixed" };
  await look();
  const before = await revisionOf(known.uuid);
  light.now = "2026-09-01T18:00:00Z";
  await look();
  expect(await told()).toContain("renewal_window 2026-11-30");
  expect(await revisionOf(known.uuid)).toBe(before + 1);
});

test("a plan that cannot be read keeps no bill from being told, and is no news when it can be again", async () => {
  light.plan = { contract_start: "2025-04-01", contract_end: "2026-03-31", rate_structure: "fixed" };
  await look();
  const before = await told();
  expect(before).toContain("contract_notice 2026-03-31 3 1");
  light.isGarbled = true;
  light.bills = [bill("B-2", "2026-03-10"), ...light.bills];
  await look();
  expect(await told()).toEqual([...before, "bill_ready B-2"].toSorted());
  light.isGarbled = false;
  await look();
  expect(await told()).toEqual([...before, "bill_ready B-2"].toSorted());
});

test("a signed address that differs each time is no change", async () => {
  light.contracts = [{ status: "current", efl: "https://documents.example/1?signature=a" }];
  await look();
  light.contracts = [{ status: "current", efl: "https://documents.example/1?signature=b" }];
  await look();
  expect(await revisionOf(known.uuid)).toBe(1);
  light.contracts = [{ status: "current", efl: "https://documents.example/2?signature=b" }];
  await look();
  expect(await revisionOf(known.uuid)).toBe(2);
});
