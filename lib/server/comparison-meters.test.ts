import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "./test-browser.ts";
import {
  ask,
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
const { comparisonsOf } = await import("./comparison-row.ts");
const { database } = await import("./database.ts");
const { ordersOf } = await import("./meter-order.ts");
const { tidy } = await import("./tidy.ts");

const fetchPath = "POST /v1/app/usage-profiles/fetch";
const dayMs = 86_400_000;
const meters = ["10443720000000001", "10443720000000002", "10443720000000003"] as const;

let count = 0;
let ana: { id: string; cookie: string };
const headers = () => ({ cookie: ana.cookie });
beforeEach(async () => {
  resetLight();
  browser.jar.clear();
  browser.headers = new Headers();
  count += 1;
  ana = await testPerson(`meters-${count}`);
});

/** Has a bill of this meter read and, unless told otherwise, confirmed. */
async function read(
  who: Record<string, string>,
  esi_id: string = meters[0],
  isConfirmed = true,
): Promise<void> {
  light.esi_id = esi_id;
  await upload(who);
  finishReading();
  await ask("GET .", { headers: who });
  if (isConfirmed) await ask("PUT facts", { body: { ...facts, esi_id }, headers: who });
}
const order = (who: Record<string, string>) =>
  ask("POST profile", { body: { ticked: ["meter_data"] }, headers: who });
const profile = async (who: Record<string, string>) => (await ask("GET .", { headers: who })).body.profile;
function complete(): void {
  light.energy = "8.1";
  if (light.profile) light.profile.status = "completed";
}

test("nothing is ordered for a meter that the customer has not confirmed", async () => {
  await read(headers(), meters[0], false);
  expect((await order(headers())).body).toMatchObject({ error: { code: "step_not_ready" } });
  await ask("PUT facts", { body: { ...facts, esi_id: null }, headers: headers() });
  expect((await order(headers())).body).toMatchObject({ error: { fields: { esi_id: "not_read" } } });
  expect(timesAsked(fetchPath)).toBe(0);
});

test("a person has the histories of two meters fetched within thirty days, and no third", async () => {
  for (const meter of meters.slice(0, 2)) {
    await read(headers(), meter);
    expect((await order(headers())).status).toBe(202);
  }
  await read(headers(), meters[2]);
  expect(await order(headers())).toMatchObject({ status: 409, body: { error: { code: "too_many_meters" } } });
  expect(timesAsked(fetchPath)).toBe(2);
  const others = await database()
    .selectFrom("consent")
    .select("context")
    .where("user_id", "=", ana.id)
    .execute();
  expect(others).toHaveLength(2);
  light.nowMs += 31 * dayMs;
  expect((await order(headers())).status).toBe(202);
});

test("those that were ordered in a flow count too, and the flow does not tell the person's", async () => {
  const cy = await testPerson(`cy-${count}`);
  light.accounts.push({ uuid: `account-cy-${count}`, email: cy.email });
  const { bySecret } = await testFlow(cy, "comparison");
  const own = { cookie: cy.cookie };
  await read(own, meters[0]);
  await order(own);
  await read(bySecret, meters[0]);
  expect(await profile(bySecret)).toMatchObject({ state: "none" });
  await read(bySecret, meters[1]);
  expect((await order(bySecret)).status).toBe(202);
  await read(own, meters[2]);
  expect((await order(own)).status).toBe(409);
  await read(own, meters[1]);
  expect(await profile(own)).toMatchObject({ state: "pending" });
  expect(timesAsked(fetchPath)).toBe(2);
});

test("an order and a bill in a home that a partner brought are not the person's in the portal before they take it", async () => {
  const cy = await testPerson(`cy-${count}`);
  light.accounts.push({ uuid: `account-cy-${count}`, email: cy.email });
  const { bySecret } = await testFlow(cy, "comparison");
  await read(bySecret);
  await order(bySecret);
  expect([await ordersOf(cy.id), await comparisonsOf(cy.id)]).toMatchObject([{ length: 1 }, { length: 1 }]);
  const partner_id = `partner-${count}`;
  const row = { id: partner_id, name: "P", origins: "[]", look: "{}", created_at: "2026-11-22T12:00:00Z" };
  await database().insertInto("partner").values(row).execute();
  await database().updateTable("home").set({ partner_id }).where("id", "=", cy.home.id).execute();
  expect([await ordersOf(cy.id), await comparisonsOf(cy.id)]).toEqual([[], []]);
  await read({ cookie: cy.cookie });
  expect(await profile({ cookie: cy.cookie })).toMatchObject({ state: "none" });
});

test("nothing is ordered where the meter's prices are its own already", async () => {
  light.profile = { uuid: "of-somebody", status: "completed" };
  await read(headers());
  expect((await order(headers())).body).toMatchObject({ profile: { state: "none" } });
  expect(timesAsked(fetchPath)).toBe(0);
  expect(await ordersOf(ana.id)).toEqual([]);
});

test.each([
  ["the comparison is forgotten", () => ask("DELETE .", { headers: headers() })],
  [
    "a newer bill of a visitor takes its place",
    async () => {
      light.nowMs += 60_000;
      await upload();
    },
  ],
])("an order is sent once and keeps the prices before it, though %s", async (_, change) => {
  await read(headers());
  await order(headers());
  await change();
  await read(headers());
  expect(await profile(headers())).toMatchObject({ state: "pending" });
  await order(headers());
  expect(timesAsked(fetchPath)).toBe(1);
  complete();
  expect(await profile(headers())).toMatchObject({ state: "completed" });
  const result = await comparisonResult();
  expect(result?.use).toMatchObject({ source: "profile" });
  expect(result?.before?.results[0]?.plan.energy_rate_cents_per_kwh).toBe("9.2");
  expect(result?.results[0]?.plan.energy_rate_cents_per_kwh).toBe("8.1");
});

test("what a meter has counted goes after thirty days, the order stays, and both are the person's to read and to lose", async () => {
  await read(headers());
  await order(headers());
  complete();
  await profile(headers());
  const months = [{ year: 2026, month: 8, consumption: "2000", generation: "0" }];
  expect(await ordersOf(ana.id)).toMatchObject([{ esi_id: meters[0], state: "completed", months }]);
  light.nowMs += 29 * dayMs;
  await tidy();
  expect(await ordersOf(ana.id)).toMatchObject([{ months }]);
  light.nowMs += 2 * dayMs;
  await tidy();
  expect(await ordersOf(ana.id)).toMatchObject([{ state: "completed", months: null }]);
  await read(headers());
  expect(await profile(headers())).toMatchObject({ state: "completed" });
  await database().deleteFrom("user").where("id", "=", ana.id).execute();
  expect(
    await database().selectFrom("meter_order").select("id").where("user_id", "=", ana.id).execute(),
  ).toEqual([]);
});
