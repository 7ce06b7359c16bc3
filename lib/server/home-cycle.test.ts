import "./test-world.ts";
import { beforeEach, expect, test } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import { addDays, type ServiceDay } from "#lib/domain/service-day.ts";
import { daysOfMonth, monthOf, monthsOfYear } from "#lib/domain/usage-period.ts";
import { accountClient } from "#lib/light/client.ts";
import type { LocationPlan } from "#lib/light/location-schemas.ts";
import { homeCycle, homeUse } from "./home-cycle.ts";
import type { Part } from "./part.ts";

const perDay = 30;
const world = {
  today: "2026-07-20",
  ends: ["2026-07-04"],
  finalDay: null as ServiceDay | null,
  historyStart: "2024-10-15",
  unreadable: "",
  asked: [] as string[],
};
const initial = { ...world };
beforeEach(() => {
  Object.assign(world, initial, { asked: [] });
});

const use = (date: ServiceDay) =>
  date >= world.historyStart && date <= (world.finalDay ?? addDays(world.today, -2));
const invoice = (billing_period_end: ServiceDay) => ({
  number: billing_period_end,
  invoice_date: billing_period_end,
  payment_due_date: billing_period_end,
  billing_period_start: addDays(billing_period_end, -29),
  billing_period_end,
  total_cents: 10_000,
  total_kwh: "900",
});
/** An even home whose readings begin on `historyStart`. */
const light = accountClient(async ({ name, path }) => {
  const at = new URL(path, "http://light").searchParams;
  if (name === world.unreadable) throw problem("light_down");
  if (name === "listInvoices")
    return { data: world.ends.map(invoice), has_more: false, limit: 12, offset: 0 };
  const year = Number(at.get("year"));
  const month = monthOf(`${year}-${at.get("month") ?? "01"}`);
  world.asked.push(name === "getDailyUsage" ? month.name : String(year));
  const page = { units: "kWh", year, month: month.month };
  if (name === "getDailyUsage") {
    const days = daysOfMonth(month.name).filter(use);
    return { ...page, days: days.map((date) => ({ date, consumption: String(perDay) })) };
  }
  const months = monthsOfYear(year)
    .map((each) => ({ month: each, consumption: String(perDay * daysOfMonth(each).filter(use).length) }))
    .filter(({ consumption }) => consumption !== "0");
  return { ...page, months, previous: world.historyStart < `${year}-01-01` ? "earlier" : null };
});
const read = () =>
  homeUse({
    light,
    today: world.today,
    location: {
      uuid: "l-1",
      address_1: "100 ELM ST",
      city: "DALLAS",
      state: "TX",
      postal_code: "75214",
      utility_number: "10443720000000000",
      is_service_active: world.finalDay === null,
      has_usage_history: true,
      service_start_date: "2024-11-01",
      final_service_date: world.finalDay,
    },
  });
const price: Part<LocationPlan> = {
  data: {
    uuid: "p-1",
    name: "Clean Energy",
    energy_rate_cents_per_kwh: "10",
    plan_monthly_cost_dollars: "5",
    delivery_rate_cents_per_kwh: "5",
  },
  problem: null,
};
const cycle = async (plan: Part<LocationPlan> = price) =>
  homeCycle(await read(), { latest: null, plan }, world);

test("a cycle is estimated from its own days, the last four weeks and a year ago", async () => {
  expect(await cycle()).toMatchObject({
    cycle: { start: "2026-07-05", end: "2026-08-03" },
    estimate: { knownDays: 14, openDays: 16, season: 1, cents: { expected: 14_000 } },
  });
  expect(world.asked).toEqual(["2026-06", "2026-07", "2025"]);
});

test("an even home that has a year of readings, begun in the middle of a month, is seen as even", async () => {
  Object.assign(world, { today: "2026-11-05", ends: ["2026-10-31"], historyStart: "2025-10-15" });
  expect(await cycle()).toMatchObject({ estimate: { kwh: { expected: 900 }, cents: { expected: 14_000 } } });
});

test.each([
  ["2026-12-20", "2026-12-12"],
  ["2027-01-15", "2027-01-05"],
])("around New Year, on %s, the season is known", async (today, lastBilled) => {
  Object.assign(world, { today, ends: [lastBilled] });
  expect(await cycle()).toMatchObject({ estimate: { season: expect.closeTo(1, 10) } });
});

test("what a cycle has used does not shrink when a new month begins", async () => {
  Object.assign(world, { today: "2026-07-31", ends: ["2026-06-28"] });
  expect(await cycle()).toMatchObject({ estimate: { knownKwh: 30 * perDay } });
  Object.assign(world, { today: "2026-08-01" });
  expect(await cycle()).toMatchObject({ estimate: { knownKwh: 30 * perDay } });
});

test("while the bills cannot be read no cycle is made up, and the last days are still shown", async () => {
  world.unreadable = "listInvoices";
  expect(await cycle()).toBeNull();
  expect((await read())?.days.data?.at(-1)?.date).toBe("2026-07-18");
});

test("days that cannot be read are a part that is missing; a season that cannot be read is not", async () => {
  world.unreadable = "getDailyUsage";
  expect((await read())?.days.problem?.code).toBe("light_down");
  world.unreadable = "getMonthlyUsage";
  expect(await cycle()).toMatchObject({ estimate: { season: null } });
});

test("a plan that could not be read is not taken for data that are missing", async () => {
  expect((await cycle({ data: null, problem: problem("light_down") }))?.estimate).toBe("no_price");
});

test("after the end of service the last days stay until a bill covers them, and nothing does after that", async () => {
  world.finalDay = "2026-06-28";
  world.ends = ["2026-06-04"];
  const ended = await read();
  expect(ended?.cycle).toMatchObject({ start: "2026-06-05", end: "2026-06-28", isFinal: true });
  expect(ended?.days.data?.at(-1)?.date).toBe("2026-06-28");
  world.ends = ["2026-06-28"];
  expect(await read()).toBeNull();
});
