import "./test-world.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "./test-browser.ts";
import {
  ask,
  esi_id,
  facts,
  finishReading,
  light,
  lightFetch,
  resetLight,
  timesAsked,
  upload,
} from "./test-comparison.ts";
import { testFlow } from "./test-flows.ts";
import { testPerson } from "./test-people.ts";

vi.mock("next/headers", async () => (await import("./test-browser.ts")).headersMock);
vi.mock("./clock.ts", () => ({ now: async () => new Date(light.nowMs) }));
vi.stubGlobal("fetch", lightFetch);

const { comparisonResult } = await import("./comparison-result.ts");
const { database } = await import("./database.ts");
const { readDraft } = await import("./draft.ts");

const plansPath = "POST /v1/app/accounts/enroll/plans/request";
const comparePath = "GET /v1/account/comparison-invoice/simple-compare";
const minuteMs = 60_000;
const key = "4e7acc79-12";

let count = 0;
beforeEach(() => {
  resetLight();
  browser.jar.clear();
  browser.headers = new Headers();
  count += 1;
});

/** A bill that was read and confirmed. */
async function confirmed(headers: Record<string, string> = {}, more: object = {}): Promise<void> {
  await upload(headers);
  finishReading();
  await ask("GET .", { headers });
  expect((await ask("PUT facts", { body: { ...facts, ...more }, headers })).status).toBe(200);
  light.asked = [];
}
/** What the page sends that has just been made. */
const chosen = (plan = key) => ({ plan, requested_at: new Date(light.nowMs).toISOString() });
async function result() {
  const found = await comparisonResult();
  if (!found) throw new Error("there is no result");
  return found;
}
describe("facts", () => {
  test.each([
    [{ kwh: "0" }, { kwh: "kwh" }],
    [{ kwh: "20001" }, { kwh: "kwh" }],
    [{ kwh: "lots" }, { kwh: "kwh" }],
    [{ charges_cents: -50_001 }, { charges_cents: "amount" }],
    [{ charges_cents: 500_001 }, { charges_cents: "amount" }],
    [{ charges_cents: 1.5 }, { charges_cents: "amount" }],
    [{ invoice_date: "2026-02-30" }, { invoice_date: "day" }],
    [{ period_start: "2026-11-06" }, { period_end: "day_order" }],
    [{ esi_id: "12" }, { esi_id: "esi_id" }],
    [{ postal_code: "7500" }, { postal_code: "zip" }],
    [{ ending_fee: { code: "flat", cents: -1 } }, { "ending_fee.cents": "amount" }],
  ])("%j is told beside its field, and not kept", async (wrong, fields) => {
    await confirmed();
    const reply = await ask("PUT facts", { body: { ...facts, ...wrong } });
    expect(reply).toMatchObject({ status: 422, body: { error: { code: "invalid_fields", fields } } });
    expect((await ask("GET .")).body).toMatchObject({ facts: { kwh: "1523", invoice_date: "2026-11-10" } });
  });

  test("are not taken before a bill is read", async () => {
    await upload();
    expect((await ask("PUT facts", { body: facts })).status).toBe(409);
  });
});

describe("prices", () => {
  test("and Light's own totals are asked for once while they hold, and anew when they have ended", async () => {
    await confirmed();
    const first = await result();
    expect(first.light_cents).toEqual({ "4e7acc79-58af-4be1-881f-c9ccbbe02a80": 25_000 });
    expect(await result()).toMatchObject({ requested_at: first.requested_at });
    expect([timesAsked(plansPath), timesAsked(comparePath)]).toEqual([1, 1]);
    light.nowMs += 29 * minuteMs;
    light.energy = "10.2";
    const later = await result();
    expect(later.results[0]?.plan.energy_rate_cents_per_kwh).toBe("10.2");
    expect(later.hold_ms).toBeGreaterThan(0);
  });

  test("do not wait for Light's own totals: without them the taxes of a Texas town are assumed", async () => {
    await confirmed();
    light.refused.set(comparePath, 400);
    const { light_cents, tax, results } = await result();
    expect([light_cents, tax.source, results.length]).toEqual([{}, "assumed", 1]);
  });

  test("of a bill without an ESI ID are those of its ZIP code, and without one there are none", async () => {
    light.esi_id = null;
    await confirmed({}, { esi_id: null, postal_code: "75001" });
    expect((await result()).results).toHaveLength(1);
    expect(light.bodies.get(plansPath)).toEqual({ postal_code: "75001", utility: "ONCOR" });
    await ask("PUT facts", { body: { ...facts, esi_id: null } });
    expect((await result()).results).toEqual([]);
  });

  test("stand in the file line by line", async () => {
    await confirmed();
    const { status, text } = await ask("GET arithmetic", { query: `?plan=${key}` });
    expect(status).toBe(200);
    expect(text).toMatch(/^month,bill,kwh,line/);
    expect((await ask("GET arithmetic", { query: "?plan=unknown" })).status).toBe(404);
  });
});

describe("a chosen plan", () => {
  const draftOf = async () => {
    const visit = await database()
      .selectFrom("visit")
      .select("id")
      .orderBy("created_at", "desc")
      .executeTakeFirstOrThrow();
    return readDraft({ visit_id: visit.id });
  };

  test("goes to the enrollment with its meter, price and a year of use", async () => {
    await database().deleteFrom("visit").execute();
    await confirmed();
    expect((await ask("POST choose", { body: chosen() })).body).toEqual({ next: "/enroll" });
    const draft = await draftOf();
    expect(draft).toMatchObject({ premise: { esi_id }, is_premise_confirmed: false, postal_code: "75001" });
    expect(draft.quotes?.plans.map(({ uuid }) => uuid)).toContain(draft.plan_uuid);
    expect(draft.bill_plan).toBe(chosen().plan);
    expect(draft.usage).toMatchObject({ source: "bill" });
    expect(draft.usage?.months).toHaveLength(12);
    // July, though the twelve months to come begin with December.
    expect(Math.max(...(draft.usage?.months ?? []))).toBe(draft.usage?.months[6]);
  });

  test("without a meter carries the use, the ZIP code and which plan it was; one that was not shown is refused", async () => {
    light.esi_id = null;
    await database().deleteFrom("visit").execute();
    await confirmed({}, { esi_id: null, postal_code: "75001" });
    expect((await ask("POST choose", { body: chosen("other-1") })).body).toMatchObject({
      error: { code: "plan_expired" },
    });
    await ask("POST choose", { body: chosen() });
    const draft = await draftOf();
    expect([draft.postal_code, draft.premise, draft.plan_uuid]).toEqual(["75001", undefined, undefined]);
    // By which the plan is found again once there is a home.
    expect(draft.bill_plan).toBe(chosen().plan);
  });

  test("in a flow goes to the draft of its home and ends the flow", async () => {
    const cy = await testPerson(`cy-${count}`);
    await database().updateTable("home").set({ finalized_at: null }).where("id", "=", cy.home.id).execute();
    light.accounts.push({ uuid: `account-cy-${count}`, email: cy.email });
    const { bySecret } = await testFlow(cy, "comparison");
    await confirmed(bySecret);
    expect((await ask("POST choose", { body: chosen(), headers: bySecret })).body).toEqual({
      next: null,
    });
    expect((await readDraft({ home_id: cy.home.id })).premise?.esi_id).toBe(esi_id);
  });
});
