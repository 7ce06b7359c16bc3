import "./test-looks.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { database } from "./database.ts";
import { failedJobs } from "./failed-jobs.ts";
import { revisionOf } from "./live-revision.ts";
import { bill, failAs, freshAccount, known, light, location, look, mails, told } from "./test-looks.ts";

beforeEach(freshAccount);

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
  failAs("light_down", "account");
  vi.useFakeTimers({ toFake: ["Date"] });
  for (let tries = 0; tries < 2; tries += 1) {
    await look();
    vi.setSystemTime(Date.now() + 120_000);
  }
  expect((await failedJobs()).jobs).toMatchObject([
    { kind: "account", key: known.uuid, error: "light_down", isStillTried: true },
  ]);
  light.fails = {};
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
  failAs("not_found");
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
  failAs("light_garbled");
  light.bills = [bill("B-2", "2026-03-10"), ...light.bills];
  await look();
  expect(await told()).toEqual([...before, "bill_ready B-2"].toSorted());
  light.fails = {};
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

const endsSoon = { contract_start: "2025-04-01", contract_end: "2026-03-31" };
const halves = [
  { part: "plan", plan: { rate_structure: "variable" }, contracts: [{ ...endsSoon, status: "active" }] },
  {
    part: "contracts",
    plan: { ...endsSoon, rate_structure: "fixed" },
    contracts: [{ contract_start: "2026-04-01", status: "upcoming" }],
  },
];

test.each(halves)(
  "only the $part unreadable: the other half does not tell of an end that is none",
  async ({ part, plan, contracts }) => {
    Object.assign(light, { plan, contracts });
    await look();
    const before = await told();
    expect(before).not.toContainEqual(expect.stringMatching(/^(contract|renewal)/));
    failAs("light_garbled", part);
    await look();
    expect(await told()).toEqual(before);
  },
);

test.each(["plan", "contracts"])(
  "what was known of a contract is not told anew when only its %s could not be read",
  async (part) => {
    light.plan = { ...endsSoon, rate_structure: "fixed" };
    light.contracts = [{ ...endsSoon, status: "active" }];
    await look();
    const before = await told();
    expect(before).toContain("contract_notice 2026-03-31 3 1");
    failAs("light_garbled", part);
    await look();
    light.fails = {};
    await look();
    expect(await told()).toEqual(before);
  },
);

test.each(["account", "bills", "bill", "plan", "contracts", "card", "billing address"])(
  "an outage of the %s is not read as if there were none: nothing that was seen is forgotten",
  async (part) => {
    const seen = () =>
      database()
        .selectFrom("watched_account")
        .selectAll()
        .where("light_account_uuid", "=", known.uuid)
        .executeTakeFirst();
    light.plan = { ...endsSoon, rate_structure: "fixed" };
    await look();
    const before = [await seen(), await told()];
    failAs("light_down", part);
    await look();
    expect([await seen(), await told()]).toEqual(before);
    const job = await database().selectFrom("job").select("error").where("key", "=", known.uuid).execute();
    expect(job).toEqual([{ error: "light_down" }]);
  },
);

test("a fault of ours while a part is read is no garbled part", async () => {
  light.fails = { plan: new TypeError("a fault of ours") };
  await look();
  expect(await told()).toEqual([]);
  const job = await database().selectFrom("job").select("error").where("key", "=", known.uuid).execute();
  expect(job).toEqual([{ error: "a fault of ours" }]);
});

test.each(["card", "billing address"])("an unreadable %s keeps back nothing of a contract", async (part) => {
  light.plan = { ...endsSoon, rate_structure: "fixed" };
  failAs("light_garbled", part);
  await look();
  expect(await told()).toContain("contract_notice 2026-03-31 3 1");
});

test("of a card nothing is stored, but that it is another is seen", async () => {
  light.card = { type: "card", card_last4: "4242", card_exp_year: 2031 };
  await look();
  for (const table of ["watched_account", "notice", "job"] as const)
    expect(JSON.stringify(await database().selectFrom(table).selectAll().execute())).not.toMatch(
      /card_|"4242/,
    );
  light.card = { ...light.card, card_last4: "4444" };
  await look();
  expect(await revisionOf(known.uuid)).toBe(2);
});
