import "#lib/server/test-world.ts";
import { sql } from "kysely";
import { beforeEach, expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import { database } from "#lib/server/database.ts";
import { patchDraft } from "#lib/server/draft.ts";
import { addHome } from "#lib/server/home.ts";
import { createToken } from "#lib/server/personal-token.ts";
import { type TestPerson, testPerson } from "#lib/server/test-people.ts";
import { noParams } from "#lib/server/test-request.ts";
import { GET as getMyData } from "./my-data/route.ts";

const light = vi.hoisted(() => ({ read: vi.fn<(uuid: string, path: string) => unknown>() }));
vi.mock("#lib/server/clock.ts", () => ({ now: async () => new Date("2026-07-01T12:00:00Z") }));
vi.mock("#lib/server/account-light.ts", () => ({
  accountTransport: (uuid: string) => async (request: { path: string }) => light.read(uuid, request.path),
}));

let count = 0;
let ana: TestPerson;

beforeEach(async () => {
  count += 1;
  ana = await testPerson(`ana-${count}`);
  await testPerson(`ben-${count}`);
  light.read.mockReset().mockImplementation((uuid, path) => {
    if (path.endsWith("/account")) return { uuid, locations: [{ uuid: "place" }] };
    const offset = /offset=(\d+)/.exec(path)?.[1];
    if (offset) return { data: [{ number: `bill-${offset}` }], has_more: offset === "0" };
    return { path, previous: path.endsWith("2026") ? "an address" : null };
  });
});

const download = (cookie: string) =>
  getMyData(new Request("http://localhost:3000/api/settings/my-data", { headers: { cookie } }), noParams);

test("the file holds every page of bills and every year of usage, of the person's own homes", async () => {
  const reply = await download(ana.cookie);
  expect(reply.headers.get("content-disposition")).toBe('attachment; filename="my-data-2026-07-01.json"');
  const { homes, person } = await reply.json();
  expect(person).toEqual({ email: ana.email, locale: "en" });
  expect(homes).toHaveLength(1);
  expect(homes[0].light.account.uuid).toBe(ana.home.light_account_uuid);
  expect(homes[0].light.bills.flatMap((page: { data: unknown[] }) => page.data)).toEqual([
    { number: "bill-0" },
    { number: "bill-100" },
  ]);
  expect(homes[0].light.usage_monthly.map(({ path }: { path: string }) => path.slice(-4))).toEqual([
    "2026",
    "2025",
  ]);
  expect(new Set(light.read.mock.calls.map(([uuid]) => uuid))).toEqual(
    new Set([ana.home.light_account_uuid]),
  );
});

test("the file holds each bill in full, the card, the billing address, the plan and the contracts", async () => {
  const { homes } = await (await download(ana.cookie)).json();
  const { bill_details, payment_method, billing_address, plan, contracts } = homes[0].light;
  const paths = [...bill_details, payment_method, billing_address, plan, contracts].map(({ path }) => path);
  expect(paths).toEqual([
    "/v1/account/billing/invoices/bill-0",
    "/v1/account/billing/invoices/bill-100",
    "/v1/account/billing/payment-method",
    "/v1/account/billing/address",
    "/v1/account/locations/place/plan",
    "/v1/account/locations/place/all-documents",
  ]);
});

test("of a home that is being enrolled the file holds what was typed for it", async () => {
  const home = await addHome(ana.id);
  const profile = { first_name: "Ana", last_name: "Ruiz", phone_number: "2145550100" };
  const typed = {
    email: ana.email,
    profile: { ...profile, date_of_birth: "1990-02-28", locale: "es" as const },
  };
  await patchDraft({ home_id: home.id }, typed);
  const { homes } = await (await download(ana.cookie)).json();
  expect(homes[0].typed).toEqual({});
  expect(homes[1]).toEqual({ number: 2, name: null, typed, consents: [], light: null });
});

test("Light is asked one thing at a time, so that the person's pages do not wait behind their file", async () => {
  let [open, most] = [0, 0];
  const reply = light.read.getMockImplementation();
  light.read.mockImplementation(async (uuid, path) => {
    most = Math.max(most, ++open);
    await Promise.resolve();
    open -= 1;
    return reply?.(uuid, path);
  });
  await (await download(ana.cookie)).text();
  expect(light.read.mock.calls.length).toBeGreaterThan(8);
  expect(most).toBe(1);
});

test("what Light does not tell stands as missing, and the rest is there", async () => {
  light.read.mockImplementation((uuid, path) => {
    if (path.includes("billing")) throw problem("light_down");
    return path.endsWith("/account") ? { uuid, locations: [{ uuid: "place" }] } : { previous: null };
  });
  const { homes, sessions } = await (await download(ana.cookie)).json();
  expect(homes[0].light.bills).toEqual([{ problem: "light_down" }]);
  expect(homes[0].light.bill_details).toEqual([]);
  expect(homes[0].light.payment_method).toEqual({ problem: "light_down" });
  expect(homes[0].light.usage_monthly).toHaveLength(1);
  expect(sessions).toHaveLength(1);
});

test("a bill that cannot be read is named as missing, and those after it are there", async () => {
  const reply = light.read.getMockImplementation();
  light.read.mockImplementation((uuid, path) => {
    if (path.endsWith("/bill-0")) throw problem("light_garbled");
    return reply?.(uuid, path);
  });
  const { homes } = await (await download(ana.cookie)).json();
  expect(homes[0].light.bill_details).toEqual([
    { number: "bill-0", problem: "light_garbled" },
    { path: "/v1/account/billing/invoices/bill-100", previous: null },
  ]);
});

test("no session's token and no personal token is in the file", async () => {
  const { token } = await createToken(ana.id, "Sheet");
  const text = await (await download(ana.cookie)).text();
  expect(JSON.parse(text).tokens).toMatchObject([{ name: "Sheet" }]);
  const { rows } = await sql<{ token: string }>`select token from session`.execute(database());
  for (const secret of [token, ...rows.map((row) => row.token)]) expect(text).not.toContain(secret);
});

test("it wants a session, and a caller waits after ten in an hour", async () => {
  expect((await download("")).status).toBe(401);
  const statuses = [];
  for (let asked = 0; asked < 11; asked += 1) {
    const reply = await download(ana.cookie);
    await reply.body?.cancel();
    statuses.push(reply.status);
  }
  expect(statuses.slice(9)).toEqual([200, 429]);
});

test("the file holds what is kept of the person's comparison and what they agreed to for it, and nobody else's", async () => {
  const ben = await testPerson(`compares-${count}`);
  const at = "2026-06-30T12:00:00Z";
  for (const { id } of [ana, ben]) {
    const kept = { data: JSON.stringify({ failed: "gas" }), uploaded_at: at, updated_at: at };
    await database()
      .insertInto("comparison")
      .values({ ...kept, id: `comparison-${id}`, user_id: id, is_account_asked: 0 })
      .execute();
    await database()
      .insertInto("meter_order")
      .values({ id: `order-${id}`, user_id: id, esi_id: `of ${id}`, state: "failed", asked_at: at })
      .execute();
    const words = { kind: "meter_data", version: "1", locale: "en", text: `I, ${id}, agree.` };
    await database()
      .insertInto("consent")
      .values({
        ...{ ...words, id: `consent-${id}`, user_id: id, home_id: null, accepted_at: at },
        ...{ documents: "[]", context: "{}" },
      })
      .execute();
  }
  const { comparisons, meter_orders, consents } = await (await download(ana.cookie)).json();
  expect(comparisons).toEqual([{ uploaded_at: at, failed: "gas" }]);
  expect(meter_orders).toMatchObject([{ esi_id: `of ${ana.id}`, state: "failed", asked_at: at }]);
  expect(meter_orders).toHaveLength(1);
  expect(consents).toMatchObject([{ kind: "meter_data", text: `I, ${ana.id}, agree.` }]);
  expect(consents).toHaveLength(1);
});
