import "./test-world.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import operations from "#messages/en/operations.json" with { type: "json" };
import { database } from "./database.ts";
import { testPerson } from "./test-people.ts";

const at = new Date("2026-11-21T18:00:00Z");
vi.mock("./clock.ts", () => ({ now: async () => at }));
vi.hoisted(() => vi.stubEnv("LIGHT_WEBHOOK_SECRET", "a-webhook-secret"));

const { enqueue } = await import("./enqueue.ts");
const { failJob, finishJob, leaseJobs, waitMs } = await import("./job.ts");
const { jobKinds } = await import("./job-kinds.ts");
const { readOperations } = await import("./operations.ts");
const { retryGivenUp } = await import("./operations-jobs.ts");
const { workerBeat } = await import("./ready.ts");
const { noteRefusal } = await import("./webhook-refusals.ts");

const later = (ms: number) => new Date(at.getTime() + ms);
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const kinds = Object.keys(jobKinds);
const ask = (kind: string, key: string, due_at?: Date) =>
  enqueue(database(), { kind, key, ...(due_at ? { due_at } : {}) });
const waitingOf = async (kind: string) =>
  (await readOperations()).waiting.kinds.find((each) => each.kind === kind);

async function fail(kind: string, key: string, isGivenUp: boolean): Promise<void> {
  await ask(kind, key);
  const [job] = await leaseJobs(1, [kind]);
  if (!job) throw new Error("no job is due");
  const error = new Error("550 no mailbox of ana@example.com, SSN 123-45-6789");
  const last = kind === "account" ? 99 : 1;
  await failJob(job, error, isGivenUp ? { listedAfter: 1, last } : { listedAfter: 60, last: 99 });
}

beforeEach(async () => {
  for (const table of ["job", "webhook_event", "watched_account", "home"] as const)
    await database().deleteFrom(table).execute();
  await database().deleteFrom("setting").where("name", "like", "webhooks_refused %").execute();
});

test("when nothing has happened yet, nothing is made up", async () => {
  const { health, givenUp, failing, waiting, webhooks, accounts } = await readOperations();
  expect(health).toMatchObject({ beat: null, lightHost: null, at, isClockMoved: true });
  expect([givenUp, failing]).toEqual([
    { jobs: [], count: 0 },
    { jobs: [], count: 0 },
  ]);
  expect(waiting.oldestDue).toBeNull();
  expect(waiting.kinds.map(({ kind }) => kind)).toEqual(kinds);
  expect(webhooks).toEqual({ events: [], lastHour: 0, lastDay: 0, foreign: 0, refused: 0, isExpected: true });
  expect(accounts).toEqual({ count: 0, enrolling: 0, longest: null, neverRead: 0, lookedAtLastMinute: 0 });
});

test("every kind of job has a name", () => {
  expect(Object.keys(operations.kind).toSorted()).toEqual(kinds.toSorted());
});

const hours = (tries: number) =>
  Array.from({ length: tries - 1 }, (_, index) => waitMs(index + 1, 0.5)).reduce((a, b) => a + b) / 3_600_000;

test("an account is listed once it has failed for a quarter of an hour, and has no last try", () => {
  const { listedAfter, last } = jobKinds.account.tries;
  expect(hours(listedAfter) * 60).toBeCloseTo(15, 0);
  expect(last).toBe(Number.POSITIVE_INFINITY);
});

test("a mail is listed after an hour, and tried until a day is over", () => {
  const { listedAfter, last } = jobKinds.notice_mail.tries;
  expect(hours(listedAfter)).toBeCloseTo(0.9, 1);
  expect(hours(last)).toBeCloseTo(24, 0);
});

test("the last beat is the worker's", async () => {
  await workerBeat();
  const { beat } = (await readOperations()).health;
  expect(Math.abs(Date.now() - Number(beat))).toBeLessThan(60_000);
});

describe("work", () => {
  test("that waits is counted once, where it stands", async () => {
    await ask("account", "taken");
    await leaseJobs(1, kinds);
    await ask("account", "late", later(-90_000));
    await ask("account", "at once");
    await ask("account", "soon", later(60_000));
    await ask("account", "tomorrow", later(24 * 3_600_000));
    // Planned before the clock was set back: `leaseJobs` takes it now.
    await ask("account", "before the clock was set back", later(40 * 3_600_000));
    await fail("notice_mail", "a mail", false);
    const none = { due: 0, under_way: 0, failing: 0, next_hour: 0, later: 0 };
    expect(await waitingOf("account")).toEqual({
      kind: "account",
      ...none,
      due: 3,
      under_way: 1,
      next_hour: 1,
      later: 1,
    });
    expect(await waitingOf("notice_mail")).toEqual({ kind: "notice_mail", ...none, failing: 1 });
    expect(await waitingOf("tidy")).toEqual({ kind: "tidy", ...none });
    expect((await readOperations()).waiting.oldestDue).toEqual(later(-90_000));
  });

  test("that was given up is listed apart, without a person, and no more once it is asked for again", async () => {
    await fail("notice_mail", "a mail", true);
    await fail("account", "an account", true);
    const { givenUp, failing } = await readOperations();
    expect(failing.count).toBe(0);
    expect(givenUp.count).toBe(2);
    const byKey = new Map(givenUp.jobs.map((job) => [job.key, job]));
    expect(byKey.get("a mail")).toMatchObject({ attempts: 1, isStillTried: false });
    expect(byKey.get("an account")).toMatchObject({ isStillTried: true });
    expect(JSON.stringify(givenUp)).toContain("550 no mailbox");
    expect(JSON.stringify(givenUp)).not.toMatch(/ana@|123-45/);

    expect(await retryGivenUp(byKey.get("a mail")?.id ?? "")).toBe(1);
    expect((await readOperations()).givenUp.jobs.map(({ key }) => key)).toEqual(["an account"]);
    expect(await retryGivenUp("no job")).toBe(0);
    expect(await retryGivenUp(null)).toBe(1);
    expect((await leaseJobs(9, kinds)).map(({ key }) => key).toSorted()).toEqual(["a mail", "an account"]);
    expect((await readOperations()).givenUp.count).toBe(0);
  });

  test("that fails is listed with its next try until it succeeds", async () => {
    await fail("notice_mail", "a mail", false);
    const { jobs, count } = (await readOperations()).failing;
    expect(count).toBe(1);
    expect(jobs).toMatchObject([{ kind: "notice_mail", key: "a mail", attempts: 1 }]);
    expect(Date.parse(jobs[0]?.next_try ?? "")).toBeGreaterThan(Date.now() - 1_000);
    await database().updateTable("job").set({ not_before: null }).execute();
    const [job] = await leaseJobs(1, kinds);
    if (!job) throw new Error("it is not tried again");
    expect((await readOperations()).failing.jobs).toMatchObject([{ attempts: 2, next_try: null }]);
    await finishJob(database(), job, null);
    expect((await readOperations()).failing).toEqual({ jobs: [], count: 0 });
  });
});

test("webhooks are counted by when they came, and those about accounts that are none of ours are told apart", async () => {
  const { home } = await testPerson("ana-webhooks");
  const ours = home.light_account_uuid;
  const came = [
    { uuid: "1", account_uuid: ours, received_at: ago(1_000), created_at: ago(3_500) },
    { uuid: "2", account_uuid: "a stranger", received_at: ago(2 * 3_600_000), created_at: ago(9e9) },
    { uuid: "3", account_uuid: null, received_at: ago(25 * 3_600_000), created_at: ago(25 * 3_600_000) },
  ];
  await database()
    .insertInto("webhook_event")
    .values(came.map((each) => ({ event: "account.status.updated", ...each })))
    .execute();
  const { events, ...counts } = (await readOperations()).webhooks;
  expect(counts).toEqual({ lastHour: 1, lastDay: 2, foreign: 1, refused: 0, isExpected: true });
  expect(
    events.map(({ uuid, isOurs, delayMs }) => [uuid, isOurs, delayMs && Math.round(delayMs / 500)]),
  ).toEqual([
    ["1", true, 5],
    // Made months ago on a clock that was moved since.
    ["2", false, null],
    ["3", false, 0],
  ]);
});

test("webhooks that were refused are told by their number, apart from those that came in", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  for (let index = 0; index < 3; index += 1) noteRefusal();
  await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  await vi.waitFor(async () => expect((await readOperations()).webhooks.refused).toBe(3));
  expect((await readOperations()).webhooks).toMatchObject({ events: [], lastHour: 0, lastDay: 0 });
});

test("of the last webhooks fifty are listed and all are counted", async () => {
  const values = Array.from({ length: 60 }, (_, index) => ({
    uuid: `many ${index}`,
    event: "account.status.updated",
    account_uuid: null,
    created_at: ago(index * 1_000),
    received_at: ago(index * 1_000),
  }));
  await database().insertInto("webhook_event").values(values).execute();
  const { events, lastHour } = (await readOperations()).webhooks;
  expect([events.length, events[0]?.uuid, lastHour]).toEqual([50, "many 0", 60]);
});

test("an account counts as enrolling until it was seen with service or cancelled, and the longest unseen is named", async () => {
  const seen = async (name: string, facts: string[], ageMs: number) => {
    const { home } = await testPerson(name);
    if (!home.light_account_uuid) throw new Error("no account");
    const values = {
      light_account_uuid: home.light_account_uuid,
      revision: 1,
      snapshot: JSON.stringify({ facts, digest: "d" }),
      read_at: later(-ageMs).toISOString(),
    };
    await database().insertInto("watched_account").values(values).execute();
  };
  await seen("enrolling", ["service_scheduled 2026-12-01"], 30_000);
  await seen("settled", ["service_active", "bill_ready 1-1"], 3_600_000);
  await seen("cancelled", ["enrollment_cancelled"], 60_001);
  await testPerson("unseen");
  expect((await readOperations()).accounts).toEqual({
    count: 4,
    enrolling: 1,
    longest: { account_uuid: "account-settled", readAt: later(-3_600_000) },
    neverRead: 1,
    lookedAtLastMinute: 1,
  });
});
