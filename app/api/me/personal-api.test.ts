import "#lib/server/test-world.ts";
import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";
import { handler } from "#lib/server/handler.ts";
import { createToken, listTokens, revokeToken } from "#lib/server/personal-token.ts";
import { type TestPerson, testPerson } from "#lib/server/test-people.ts";
import { noParams } from "#lib/server/test-request.ts";
import { GET as getBill } from "./v1/homes/[home]/bills/[number]/route.ts";
import { GET as getBills } from "./v1/homes/[home]/bills/route.ts";
import { GET as getDaily } from "./v1/homes/[home]/usage/daily/route.ts";
import { GET as getIntervals } from "./v1/homes/[home]/usage/intervals/route.ts";
import { GET as getMonthly } from "./v1/homes/[home]/usage/monthly/route.ts";
import { GET as getHomes } from "./v1/homes/route.ts";

const world = vi.hoisted(() => ({ asked: [] as string[] }));
vi.mock("#lib/server/clock.ts", () => ({ now: async () => new Date("2026-07-01T03:00:00Z") }));
vi.mock("#lib/server/account-light.ts", () => ({
  recentAccountLight: (uuid: string) => ({
    getAccount: async () => ({
      status: "active",
      locations: [{ uuid: `place-of-${uuid}`, address_line_1: "1 Own Street", utility_number: "10089" }],
    }),
  }),
  accountTransport: (uuid: string) => async (request: { path: string }) => {
    world.asked.push(`${uuid} ${request.path}`);
    const page = "https://light.example/v1/account/locations/7/usage/daily?month=5&year=2026";
    return {
      ours: "passed on",
      extra: [1],
      ...(request.path.includes("/usage/") && { previous: page, next: null }),
    };
  },
}));

let count = 0;
let ana: TestPerson;
let ben: TestPerson;
let token = "";

beforeEach(async () => {
  count += 1;
  world.asked.length = 0;
  ana = await testPerson(`ana-${count}`);
  ben = await testPerson(`ben-${count}`);
  ({ token } = await createToken(ana.id, "Sheet"));
});

const ask = (
  route: typeof getBills,
  { query = "", home = "1", number = "9-1", bearer = token, headers = {} } = {},
) =>
  route(
    new Request(`http://localhost:3000/api/me/v1/homes${query}`, {
      headers: { authorization: `Bearer ${bearer}`, "x-client-address": `10.4.0.${count}`, ...headers },
    }),
    { params: Promise.resolve({ home, number }) },
  );

test("Light's own bodies are passed on, for the token's own account", async () => {
  const reply = await ask(getMonthly, { query: "?year=2025" });
  expect(await reply.json()).toEqual({ ours: "passed on", extra: [1] });
  const uuid = ana.home.light_account_uuid;
  await ask(getDaily, { query: "?month=02&year=2026" });
  // The month that it is in Texas, not in UTC.
  await ask(getIntervals);
  await ask(getBills, { query: "?limit=5" });
  await ask(getBill);
  const place = `/v1/account/locations/place-of-${uuid}/usage`;
  expect(world.asked).toEqual([
    `${uuid} ${place}/monthly?year=2025`,
    `${uuid} ${place}/daily?month=2&year=2026`,
    `${uuid} ${place}/intervals?month=6&year=2026`,
    `${uuid} /v1/account/billing/invoices?limit=5&offset=0`,
    `${uuid} /v1/account/billing/invoices/9-1`,
  ]);
});

test("Light's own links, which a personal token does not open, are left out of usage", async () => {
  for (const route of [getMonthly, getDaily, getIntervals]) {
    const body = await (await ask(route)).text();
    expect(JSON.parse(body)).toEqual({ ours: "passed on", extra: [1] });
    expect(body).not.toContain("light.example");
  }
});

test("of a home a token tells the number, the name and the status, and not where it is", async () => {
  const { data } = await (await ask(getHomes)).json();
  expect(data).toEqual([{ number: 1, name: null, status: "active" }]);
});

test("a query that makes no sense is refused by field", async () => {
  const reply = await ask(getDaily, { query: "?month=13&year=2026" });
  expect([reply.status, Object.keys((await reply.json()).error.fields)]).toEqual([422, ["month"]]);
  expect((await ask(getBills, { query: "?limit=1000" })).status).toBe(422);
});

test("a number of a home or a bill cannot lead to another account", async () => {
  for (const home of ["2", ben.home.id, ben.home.light_account_uuid ?? "", "../2"]) {
    expect((await ask(getBills, { home })).status).toBe(404);
  }
  for (const number of ["..", "../payment-method", "1?limit=1", ""]) {
    expect((await ask(getBill, { number })).status).toBe(404);
  }
  expect(world.asked).toEqual([]);
});

test("only the token counts: a session's cookie opens nothing here", async () => {
  const byCookie = await ask(getHomes, { bearer: "", headers: { cookie: ana.cookie } });
  expect([byCookie.status, (await byCookie.json()).error.code]).toEqual([401, "token_refused"]);
  for (const bearer of ["plt_", `${token}x`, token.toUpperCase(), `plt_${"A".repeat(43)}`]) {
    expect((await ask(getHomes, { bearer })).status).toBe(401);
  }
});

test("a token opens nothing else: the handlers of pages do not know whose it is", async () => {
  const whoAmI = handler({ access: "user" }, async ({ user }) => user);
  const headers = { authorization: `Bearer ${token}`, cookie: `__Host-porchlight-session=${token}` };
  const reply = await whoAmI(new Request("http://localhost:3000/api/settings", { headers }), noParams);
  expect(reply.status).toBe(401);
});

test("the personal API only reads: no route of it takes anything but GET", () => {
  const routes = readdirSync("app/api/me", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith("route.ts"),
  );
  expect(routes).toHaveLength(6);
  for (const path of routes) {
    const exported = readFileSync(`app/api/me/${path}`, "utf8").match(/(?<=^export \w+ )\w+/gm);
    expect(exported).toEqual(["GET"]);
  }
});

test("a token that was revoked is dead at once", async () => {
  const [kept] = await listTokens(ana.id);
  expect((await ask(getHomes)).status).toBe(200);
  await revokeToken(ana.id, kept?.id);
  expect((await ask(getHomes)).status).toBe(401);
});

test("replies are not kept by anyone and open to no other origin", async () => {
  const { headers } = await ask(getHomes, { headers: { origin: "https://elsewhere.example" } });
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
});

test("a token may ask sixty times a minute", async () => {
  const statuses = [];
  for (let asked = 0; asked < 61; asked += 1) statuses.push((await ask(getBills)).status);
  expect([statuses[59], statuses[60]]).toEqual([200, 429]);
  const { token: other } = await createToken(ben.id, "Sheet");
  expect((await ask(getBills, { bearer: other })).status).toBe(200);
});

test("when it was last used is told to its owner", async () => {
  expect((await listTokens(ana.id))[0]?.last_used_at).toBeNull();
  await ask(getHomes);
  expect((await listTokens(ana.id))[0]?.last_used_at).not.toBeNull();
});
