import "./test-world.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "./test-browser.ts";
import {
  ask,
  facts,
  finishReading,
  light,
  lightFetch,
  pdf,
  resetLight,
  timesAsked,
  upload,
} from "./test-comparison.ts";
import { testPerson } from "./test-people.ts";

vi.mock("next/headers", async () => (await import("./test-browser.ts")).headersMock);
vi.mock("./clock.ts", () => ({ now: async () => new Date(light.nowMs) }));
vi.stubGlobal("fetch", lightFetch);

const { askedFor } = await import("./comparison-plans.ts");
const { comparisonResult } = await import("./comparison-result.ts");
const { database } = await import("./database.ts");
const { limit } = await import("./limits.ts");
const { tidy } = await import("./tidy.ts");

const key = "4e7acc79-12";
const plansPath = "POST /v1/app/accounts/enroll/plans/request";
const minuteMs = 60_000;

beforeEach(async () => {
  resetLight();
  browser.jar.clear();
  browser.headers = new Headers();
  await database().deleteFrom("comparison").execute();
});

const view = async () => (await ask("GET .")).body;
const code = (reply: { body: Record<string, unknown> }) => reply.body.error;
/** The row of the one comparison that there is. */
const row = () => database().selectFrom("comparison").selectAll().executeTakeFirstOrThrow();
const change = (values: object) => database().updateTable("comparison").set(values).execute();
async function confirmed(): Promise<void> {
  await upload();
  finishReading();
  await view();
  expect((await ask("PUT facts", { body: facts })).status).toBe(200);
}

describe("a bill that Light does not finish", () => {
  const longAgo = () => change({ updated_at: new Date(Date.now() - 4 * minuteMs).toISOString() });

  test("counts as too slow after three minutes of real time, whatever a sandbox's clock says, until Light is done", async () => {
    await upload();
    light.nowMs += 24 * 60 * minuteMs;
    expect(await view()).toMatchObject({ state: "reading" });
    await longAgo();
    expect(await view()).toEqual({ state: "failed", reason: "too_slow" });
    finishReading();
    expect(await view()).toMatchObject({ state: "read" });
  });

  test("counts as too slow though Light's answer cannot be had, and another may be sent", async () => {
    await upload();
    light.refused.set("GET /v1/account/comparison-invoice", 500);
    expect((await ask("GET .")).status).toBeGreaterThanOrEqual(500);
    await longAgo();
    expect(await view()).toEqual({ state: "failed", reason: "too_slow" });
    expect((await upload()).body).toMatchObject({ state: "reading" });
  });
});

test("what is kept in another form than today's is not known, and the rest stays", async () => {
  await confirmed();
  const data = JSON.parse((await row()).data);
  await change({ data: JSON.stringify({ ...data, quotes: { plans: "none" }, later: 1 }) });
  expect(await view()).toMatchObject({ state: "read", facts: { kwh: "1523" } });
  await change({ data: JSON.stringify({ ...data, facts: { kwh: 1 } }) });
  expect(await view()).toMatchObject({ state: "read", reading: { kwh: "1523" }, facts: null });
  await change({ data: "null" });
  expect(await view()).toMatchObject({ state: "read", reading: { kwh: "1523" } });
});

test("another bill that has come to the same account is not taken for this one", async () => {
  await upload();
  finishReading();
  for (const bill of light.bills.values()) bill.uuid = "of-somebody-else";
  expect(await view()).toMatchObject({ state: "reading" });
  expect(JSON.parse((await row()).data)).toEqual({});
});

test("what was typed about one bill is not kept for the next", async () => {
  await confirmed();
  const typed = { ...facts };
  await upload({}, pdf("the next"));
  finishReading();
  expect(await view()).toMatchObject({ bill_id: light.bill_id });
  expect(code(await ask("PUT facts", { body: { ...typed, kwh: "999" } }))).toMatchObject({
    code: "other_bill",
  });
  expect(await view()).toMatchObject({ facts: null });
});

test("prices are those of a partner's group of plans alone", () => {
  const wish = { esi_id: "1", postal_code: null };
  const ones = [null, "group", "other"].map((plan_group) => askedFor({ ...wish, plan_group }));
  expect(new Set(ones).size).toBe(3);
  const mixed = [
    askedFor({ ...wish, plan_group: "x" }),
    askedFor({ ...wish, plan_group: null, usage_profile_uuid: "x" }),
  ];
  expect(new Set(mixed).size).toBe(2);
});

describe("a plan is taken at the price that was shown", () => {
  const choose = (requested_at: string) => ask("POST choose", { body: { plan: key, requested_at } });
  const shown = async () => (await comparisonResult())?.requested_at ?? "";
  /** The kept prices end. */
  const later = () => {
    light.nowMs += 31 * minuteMs;
  };

  test("though it was asked for anew, however often", async () => {
    await confirmed();
    const first = await shown();
    for (let times = 0; times < 2; times += 1) {
      later();
      await shown();
    }
    expect(timesAsked(plansPath)).toBeGreaterThanOrEqual(3);
    expect((await choose(first)).status).toBe(200);
  });

  test("and not at another: the page is told, and shows the new one first", async () => {
    await confirmed();
    const first = await shown();
    light.energy = "12.9";
    later();
    expect(code(await choose(first))).toMatchObject({ code: "plan_expired" });
    const second = await shown();
    expect(code(await choose(first))).toMatchObject({ code: "plan_expired" });
    expect((await choose(second)).status).toBe(200);
  });

  test("nor one that is the same again, nor one of another place", async () => {
    await confirmed();
    const first = await shown();
    light.energy = "12.9";
    later();
    await shown();
    light.energy = "9.2";
    later();
    expect(code(await choose(first))).toMatchObject({ code: "plan_expired" });
    const second = await shown();
    light.nowMs += minuteMs;
    await ask("PUT facts", { body: { ...facts, esi_id: null, postal_code: "75001" } });
    expect(code(await choose(second))).toMatchObject({ code: "plan_expired" });
  });
});

test("a comparison goes thirty days after its bill was sent, though it is looked at; one never sent, after its last try", async () => {
  await confirmed();
  light.nowMs += 31 * 24 * 60 * minuteMs;
  await change({ updated_at: new Date().toISOString() });
  await tidy();
  expect(await view()).toEqual({ state: "none" });
  light.refused.set("POST /v1/account/comparison-invoice", 500);
  await upload();
  await tidy();
  expect((await row()).uploaded_at).toBeNull();
  await change({ updated_at: new Date(Date.now() - 31 * 24 * 60 * minuteMs).toISOString() });
  await tidy();
  await expect(row()).rejects.toThrow();
});

describe("accounts of visitors", () => {
  beforeEach(() => database().deleteFrom("rate_limit").execute());

  test("are made no more than three hundred in an hour, over all addresses; a person is not kept out", async () => {
    const allowance = { points: 300, perSeconds: 3_600 };
    for (let made = 0; made < 299; made += 1) await limit("comparison-accounts", "of visitors", allowance);
    expect((await upload()).status).toBe(202);
    expect((await upload({}, pdf("the next"))).status).toBe(202);
    browser.jar.clear();
    expect((await upload()).body).toMatchObject({ error: { code: "light_busy", retry_after_seconds: 60 } });
    expect(timesAsked("POST /v1/app/accounts")).toBe(1);
    const { cookie } = await testPerson("has-room");
    expect((await upload({ cookie })).status).toBe(202);
  });

  test("are not asked about a bill that was read, however often it is looked at", async () => {
    await confirmed();
    light.asked = [];
    for (let looks = 0; looks < 3; looks += 1) expect(await view()).toMatchObject({ state: "read" });
    expect(light.asked).toEqual([]);
  });
});
