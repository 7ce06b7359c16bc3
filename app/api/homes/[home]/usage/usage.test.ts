import "#lib/server/test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import { clientAddressHeader } from "#lib/server/client-address.ts";

const world = vi.hoisted(() => ({ asked: [] as string[], fail: false }));
const user = { id: "u-1", email: "marisol@porchlight.example", locale: "en" };
vi.mock("#lib/server/session.ts", () => ({ readSession: async () => ({ user, setCookies: [] }) }));
vi.mock("#lib/server/clock.ts", () => ({ now: async () => new Date("2026-11-21T18:00:00Z") }));
vi.mock("#lib/server/home.ts", () => ({
  callersHome: async (caller: { id: string }, number: unknown) => {
    if (caller.id !== "u-1" || number !== "1") throw problem("not_found");
    return { id: "h-1", number: 1, light_account_uuid: "own-account" };
  },
}));
const light = (account: string) => ({
  getAccount: async () => ({ locations: [{ uuid: "own-location", utility_number: "10443720000000000" }] }),
  getIntervalUsage: async ({ params }: { params: Record<string, string> }) => {
    if (world.fail) throw problem("light_down");
    world.asked.push(`${account} ${params.location_uuid} ${params.year}-${params.month}`);
    const isOctober = params.year === "2026" && params.month === "10";
    const row = {
      generation: "0",
      vehicle_charging: "0",
      eligible_vehicle_charging: "0",
      consumption: "0.250",
    };
    return { intervals: isOctober ? [{ ...row, start: "2026-10-03T00:15:00-05:00" }] : [] };
  },
});
vi.mock("#lib/server/account-light.ts", () => ({ accountLight: light, recentAccountLight: light }));

const intervals = (await import("./intervals/route.ts")).GET;
const file = (await import("./export/route.ts")).GET;

const ask = (route: typeof file, query: string, { home = "1", accept = "*/*", from = "" } = {}) =>
  route(
    new Request(`http://localhost:3000/api/homes/${home}/usage?${query}`, {
      // An address of its own each, so that only the test of the limit meets it.
      headers: { accept, [clientAddressHeader]: from || crypto.randomUUID() },
    }),
    { params: Promise.resolve({ home }) },
  );
const days = "from=2026-10-03&to=2026-10-03";

beforeEach(() => {
  world.asked = [];
  world.fail = false;
});

test("a month comes whole, in watt hours, and is kept by nobody on the way", async () => {
  const reply = await ask(intervals, "month=2026-10");
  expect(reply.headers.get("cache-control")).toBe("private, no-store");
  const { consumption, days: spans, generation } = await reply.json();
  expect([consumption.length, spans.length]).toEqual([31 * 96, 31]);
  expect(consumption[2 * 96 + 1]).toBe(250);
  expect(consumption.filter((wh: unknown) => wh !== null)).toEqual([250]);
  expect(generation).toBeUndefined();
});

test("one answer is one month, and an address may ask sixty times a minute", async () => {
  expect((await ask(intervals, "from=2025-11&to=2026-10")).status).toBe(422);
  expect(world.asked).toEqual([]);
  const statuses = [];
  for (let asked = 0; asked < 61; asked += 1)
    statuses.push((await ask(intervals, "month=2026-09", { from: "10.9.0.1" })).status);
  expect([statuses[59], statuses[60]]).toEqual([200, 429]);
  expect(world.asked).toHaveLength(60);
});

test("a query that makes no sense is told what is wrong with it", async () => {
  const fields = async (route: typeof file, query: string) =>
    (await (await ask(route, query)).json()).error.fields;
  expect(await fields(intervals, "")).toEqual({ month: "not_a_month" });
  expect(await fields(intervals, "month=2026-13")).toEqual({ month: "not_a_month" });
  expect(await fields(file, "format=csv&from=2026-02-30&to=2026-10-03")).toEqual({ from: "not_a_day" });
  expect(await fields(file, `format=pdf&${days}`)).toEqual({ format: "not_a_format" });
  expect(await fields(file, "format=csv&from=2026-10-03&to=2026-10-02")).toEqual({ to: "before_from" });
  expect(await fields(file, "format=csv&from=2024-10-03&to=2026-10-03")).toEqual({ to: "too_many_months" });
  expect(world.asked).toEqual([]);
  expect((await ask(file, "format=csv&from=2024-10-04&to=2026-10-03")).status).toBe(200);
});

test("no id of a query leads to another's meter, and another's number to none", async () => {
  const foreign = "account=other&location_uuid=other&light_account_uuid=other&esi_id=1";
  await ask(intervals, `month=2026-10&${foreign}`);
  await ask(file, `format=csv&${days}&${foreign}`);
  expect(new Set(world.asked)).toEqual(new Set(["own-account own-location 2026-10"]));
  expect((await ask(intervals, "month=2026-10", { home: "2" })).status).toBe(404);
  expect((await ask(file, `format=csv&${days}`, { home: "2" })).status).toBe(404);
});

test("a file has a name, and only the CSV holds the meter's number", async () => {
  const csv = await ask(file, `format=csv&${days}`);
  expect(csv.headers.get("content-disposition")).toBe(
    'attachment; filename="usage-2026-10-03-to-2026-10-03.csv"',
  );
  expect((await csv.text()).trimEnd().split("\n").slice(1)).toEqual([
    "'10443720000000000,10/03/2026,,00:15-05:00,00:30-05:00,0.250,,Consumption",
  ]);
  const xml = await (await ask(file, `format=green-button&${days}`)).text();
  expect(xml).toContain("<value>250</value>");
  for (const secret of ["10443720000000000", "own-location", "own-account"])
    expect(xml).not.toContain(secret);
});

test("a browser that gets no file lands on the page that says why; a program gets the refusal", async () => {
  const lead = async (query: string) =>
    (await ask(file, query, { accept: "text/html" })).headers.get("location");
  expect(await lead("format=csv&from=2026-11-20&to=2026-11-21")).toBe(
    "/home/1/usage/export?problem=no_readings&format=csv&from=2026-11-20&to=2026-11-21",
  );
  world.fail = true;
  expect(await lead(`format=csv&${days}`)).toMatch(/^\/home\/1\/usage\/export\?problem=light_down&/);
  expect((await ask(file, `format=csv&${days}`)).status).toBe(502);
});
