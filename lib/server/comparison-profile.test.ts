import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
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

const fetchPath = "POST /v1/app/usage-profiles/fetch";
const minuteMs = 60_000;

let count = 0;
beforeEach(async () => {
  await database().deleteFrom("consent").execute();
  resetLight();
  browser.jar.clear();
  browser.headers = new Headers();
  count += 1;
});

/** A bill that was read and confirmed. */
async function confirmed(headers: Record<string, string> = {}): Promise<void> {
  await upload(headers);
  finishReading();
  await ask("GET .", { headers });
  expect((await ask("PUT facts", { body: facts, headers })).status).toBe(200);
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

test("the meter's history is not ordered without the consent, nor for a meter that was not read", async () => {
  const ana = await signIn();
  await confirmed(ana);
  expect((await order(ana, [])).body).toMatchObject({
    error: { code: "consent_missing", fields: { meter_data: "required" } },
  });
  await ask("PUT facts", { body: { ...facts, esi_id: "10443723484819834" }, headers: ana });
  expect((await order(ana)).body).toMatchObject({ error: { fields: { esi_id: "not_read" } } });
  expect([timesAsked(fetchPath), (await consents()).length]).toEqual([0, 0]);
});

test("the meter's history is ordered once by two presses, with the consent word for word, and leads to its own prices", async () => {
  const ana = await signIn();
  await confirmed(ana);
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
  expect(after.before?.use).toEqual(after.use);
  expect(after.before?.results[0]?.plan.energy_rate_cents_per_kwh).toBe("9.2");
  await order(ana);
  expect(timesAsked(fetchPath)).toBe(1);
});

test("the meter's history of an order whose answer was lost shows in the meter's prices", async () => {
  const ana = await signIn();
  await confirmed(ana);
  light.lost.add(fetchPath);
  expect((await order(ana)).body).toMatchObject({ profile: { state: "pending" } });
  await order(ana);
  expect(timesAsked(fetchPath)).toBe(1);
  if (light.profile) light.profile.status = "completed";
  expect((await ask("GET .", { headers: ana })).body).toMatchObject({ profile: { state: "completed" } });
});

test("the meter's history that was lost with its order counts as failed after a quarter of an hour, and is ordered again by a new consent", async () => {
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

test("the meter's history that Light refuses leaves no order behind, and one that fails may be ordered again", async () => {
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

test("the meter's history stays under way while Light cannot be asked, and belongs to its meter alone", async () => {
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

test("the meter's history ordered in a flow has the consent of the flow's home", async () => {
  const cy = await testPerson(`cy-${count}`);
  light.accounts.push({ uuid: `account-cy-${count}`, email: cy.email });
  const { bySecret } = await testFlow(cy, "comparison");
  await confirmed(bySecret);
  expect((await order(bySecret)).status).toBe(202);
  expect(await consents()).toContainEqual(expect.objectContaining({ home_id: cy.home.id, user_id: cy.id }));
});
