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
import { signInTest, testPerson } from "./test-people.ts";

vi.mock("next/headers", async () => (await import("./test-browser.ts")).headersMock);
vi.mock("./clock.ts", () => ({ now: async () => new Date(light.nowMs) }));
vi.stubGlobal("fetch", lightFetch);

const { comparisonResult } = await import("./comparison-result.ts");
const { database } = await import("./database.ts");
const { readDraft } = await import("./draft.ts");

const plansPath = "POST /v1/app/accounts/enroll/plans/request";
const comparePath = "GET /v1/account/comparison-invoice/simple-compare";
const fetchPath = "POST /v1/app/usage-profiles/fetch";
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
async function result() {
  const found = await comparisonResult();
  if (!found) throw new Error("there is no result");
  return found;
}
const signIn = async () => ({ cookie: (await signInTest(`prices-${count}@porchlight.example`)).cookie });
const order = (headers: Record<string, string>, ticked = ["meter_data"]) =>
  ask("POST profile", { body: { ticked }, headers });
const consents = () =>
  database().selectFrom("consent").selectAll().where("kind", "=", "meter_data").execute();

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
    expect((await ask("POST choose", { body: { plan: key } })).body).toEqual({ next: "/enroll" });
    const draft = await draftOf();
    expect(draft).toMatchObject({ premise: { esi_id }, is_premise_confirmed: false, postal_code: "75001" });
    expect(draft.quotes?.plans.map(({ uuid }) => uuid)).toContain(draft.plan_uuid);
    expect(draft.usage?.months).toHaveLength(12);
    // July, though the twelve months to come begin with December.
    expect(Math.max(...(draft.usage?.months ?? []))).toBe(draft.usage?.months[6]);
  });

  test("without a meter carries the use and the ZIP code alone; one that was not shown is refused", async () => {
    light.esi_id = null;
    await database().deleteFrom("visit").execute();
    await confirmed({}, { esi_id: null, postal_code: "75001" });
    expect((await ask("POST choose", { body: { plan: "other-1" } })).body).toMatchObject({
      error: { code: "plan_expired" },
    });
    await ask("POST choose", { body: { plan: key } });
    const draft = await draftOf();
    expect([draft.postal_code, draft.premise, draft.plan_uuid]).toEqual(["75001", undefined, undefined]);
  });

  test("in a flow goes to the draft of its home and ends the flow", async () => {
    const cy = await testPerson(`cy-${count}`);
    await database().updateTable("home").set({ finalized_at: null }).where("id", "=", cy.home.id).execute();
    light.accounts.push({ uuid: `account-cy-${count}`, email: cy.email });
    const { bySecret } = await testFlow(cy, "comparison");
    await confirmed(bySecret);
    expect((await ask("POST choose", { body: { plan: key }, headers: bySecret })).body).toEqual({
      next: null,
    });
    expect((await readDraft({ home_id: cy.home.id })).premise?.esi_id).toBe(esi_id);
  });
});

describe("the meter's history", () => {
  test("is not ordered without the consent, nor for a meter that was not read", async () => {
    const ana = await signIn();
    await confirmed(ana);
    expect((await order(ana, [])).body).toMatchObject({
      error: { code: "consent_missing", fields: { meter_data: "required" } },
    });
    await ask("PUT facts", { body: { ...facts, esi_id: "10443723484819834" }, headers: ana });
    expect((await order(ana)).body).toMatchObject({ error: { fields: { esi_id: "not_read" } } });
    expect([timesAsked(fetchPath), (await consents()).length]).toEqual([0, 0]);
  });

  test("is ordered once by two presses, with the consent word for word, and leads to its own prices", async () => {
    const ana = await signIn();
    await confirmed(ana);
    const { requested_at } = await result();
    await Promise.all([order(ana), order(ana)]);
    expect(timesAsked(fetchPath)).toBe(1);
    expect(light.bodies.get(fetchPath)).toMatchObject({ user_authorizes_usage_fetch: true });
    const [consent, ...more] = await consents();
    expect(more).toEqual([]);
    expect(consent).toMatchObject({ home_id: null, context: expect.stringContaining(esi_id) });
    expect(consent?.text).toContain("no way back to average rates");
    expect((await ask("GET .", { headers: ana })).body).toMatchObject({ profile: { state: "pending" } });
    light.energy = "8.1";
    if (light.profile) light.profile.status = "completed";
    expect((await ask("GET .", { headers: ana })).body).toMatchObject({
      profile: { state: "completed", start_date: "2025-11-01" },
    });
    const after = await result();
    expect(after.results[0]?.plan.energy_rate_cents_per_kwh).toBe("8.1");
    expect(after.use).toMatchObject({ source: "profile", known: 1 });
    expect(after.before).toMatchObject({ requested_at, use: { source: "bill" } });
    expect(after.before?.results[0]?.plan.energy_rate_cents_per_kwh).toBe("9.2");
    await order(ana);
    expect(timesAsked(fetchPath)).toBe(1);
  });

  test("of an order whose answer was lost shows in the meter's prices", async () => {
    const ana = await signIn();
    await confirmed(ana);
    light.lost.add(fetchPath);
    expect((await order(ana)).body).toMatchObject({ profile: { state: "pending" } });
    await order(ana);
    expect(timesAsked(fetchPath)).toBe(1);
    if (light.profile) light.profile.status = "completed";
    expect((await ask("GET .", { headers: ana })).body).toMatchObject({ profile: { state: "completed" } });
  });

  test("that was lost with its order counts as failed after a quarter of an hour, and is ordered again by a new consent", async () => {
    const ana = await signIn();
    await confirmed(ana);
    light.refused.set(fetchPath, 500);
    await order(ana);
    light.refused.clear();
    expect((await ask("GET .", { headers: ana })).body).toMatchObject({ profile: { state: "pending" } });
    light.nowMs += 16 * minuteMs;
    expect((await ask("GET .", { headers: ana })).body).toMatchObject({ profile: { state: "failed" } });
    await order(ana);
    expect([timesAsked(fetchPath), (await consents()).length]).toEqual([2, 2]);
  });

  test("that Light refuses leaves no order behind, and one that fails may be ordered again", async () => {
    const ana = await signIn();
    await confirmed(ana);
    light.refused.set(fetchPath, 422);
    expect((await order(ana)).status).toBe(422);
    expect((await ask("GET .", { headers: ana })).body).toMatchObject({ profile: { state: "none" } });
    light.refused.clear();
    await order(ana);
    if (light.profile) light.profile.status = "failed";
    expect((await ask("GET .", { headers: ana })).body).toMatchObject({ profile: { state: "failed" } });
    expect((await order(ana)).body).toMatchObject({ profile: { state: "pending" } });
  });

  test("stays under way while Light cannot be asked, and belongs to its meter alone", async () => {
    const ana = await signIn();
    await confirmed(ana);
    await order(ana);
    light.refused.set(`GET /v1/app/usage-profiles/${light.profile?.uuid}`, 400);
    expect((await ask("GET .", { headers: ana })).body).toMatchObject({
      state: "read",
      profile: { state: "pending" },
    });
    light.esi_id = "10443721513303267";
    await upload(ana);
    finishReading();
    expect((await ask("GET .", { headers: ana })).body).toMatchObject({
      state: "read",
      profile: { state: "none" },
    });
  });

  test("ordered in a flow has the consent of the flow's home", async () => {
    const cy = await testPerson(`cy-${count}`);
    light.accounts.push({ uuid: `account-cy-${count}`, email: cy.email });
    const { bySecret } = await testFlow(cy, "comparison");
    await confirmed(bySecret);
    expect((await order(bySecret)).status).toBe(202);
    expect(await consents()).toContainEqual(expect.objectContaining({ home_id: cy.home.id, user_id: cy.id }));
  });

  beforeEach(() => database().deleteFrom("consent").execute());
});
