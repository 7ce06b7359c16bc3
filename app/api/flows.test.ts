import "#lib/server/test-world.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { flowScopes } from "#lib/domain/flow-scope.ts";
import { database } from "#lib/server/database.ts";
import { addHome } from "#lib/server/home.ts";
import { pathHeader } from "#lib/server/path-header.ts";
import { forServers, routes, withCard } from "#lib/server/test-flow-routes.ts";
import { type Asked, askedOf, routesIn, testFlow } from "#lib/server/test-flows.ts";
import { type TestPerson, testPerson } from "#lib/server/test-people.ts";

const world = vi.hoisted(() => ({ headers: new Headers(), sent: [] as string[] }));
vi.mock("next/headers", () => ({
  headers: async () => world.headers,
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}));
vi.mock("#lib/server/account-light.ts", async (original) => ({
  ...(await original<object>()),
  accountTransport: (uuid: string) => async (request: { path: string }) => {
    world.sent.push(`${uuid} ${request.path}`);
    return {};
  },
}));

const handlers = await routesIn("app/api");

let count = 0;
let ana: TestPerson;
beforeEach(async () => {
  count += 1;
  world.sent = [];
  vi.stubGlobal("fetch", async () => Response.json({}, { status: 400 }));
  ana = await testPerson(`ana-${count}`);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Calls a route as a page of ours would. @returns the code of a refusal, else the status */
async function call(route: string, asked: Asked) {
  const { request, params } = askedOf(route, asked);
  world.headers = request.headers;
  const reply = await handlers.get(route)?.(request, { params: Promise.resolve(params) });
  const said: { error?: { code?: string } } | undefined = await reply?.json().catch(() => undefined);
  return said?.error?.code ?? reply?.status;
}

test("every route and method is in one of the tables, and nothing else is", () =>
  expect([...handlers.keys()].sort()).toEqual([...Object.keys(routes), ...Object.keys(forServers)].sort()));

test.each(flowScopes)(
  "a flow of %s calls what its table says, and is refused everywhere else",
  async (scope) => {
    const { bySecret: headers } = await testFlow(ana, scope);
    const refused: string[] = [];
    for (const route of Object.keys(routes)) {
      const said = await call(route, { headers });
      if (said === "flow_scope") refused.push(route);
      else
        expect(["flow_ended", "signed_out", "bad_request", "internal", undefined], route).not.toContain(said);
    }
    expect(refused).toEqual(Object.keys(routes).filter((route) => !routes[route]?.includes(scope)));
  },
);

test.each(Object.keys(forServers))("a flow's session opens nothing for servers: %s", async (route) => {
  for (const scope of flowScopes) {
    const { bySecret: headers } = await testFlow(ana, scope);
    expect(await call(route, { headers })).toBe(forServers[route]);
  }
});

test("a flow reaches the one home that it is for, and none of the person's others", async () => {
  await addHome(ana.id, { light_account_uuid: `second-of-${count}`, finalized_at: "2026-01-01T00:00:00Z" });
  const query = "?month=2026-07&format=csv&from=2026-07-01&to=2026-07-02";
  const body = { amount_cents: 100, quote: "x", consents: [] };
  for (const scope of flowScopes) {
    const { bySecret: headers } = await testFlow(ana, scope);
    const places = Object.keys(routes).filter(
      (route) => route.includes("[home]") && routes[route]?.includes(scope),
    );
    for (const route of places)
      expect(await call(route, { headers, body, query, home: "2" }), `${scope} ${route}`).toBe("not_found");
    // The newest home is what a call without a number is about: in a flow it is the flow's.
    await call("GET light/[...path]", { headers });
  }
  expect(world.sent).toEqual(withCard.map(() => `account-ana-${count} /v1/account`));
});

test("who is signed in to the portal counts for nothing in a flow, and a flow's cookie for nothing outside it", async () => {
  const ben = await testPerson(`ben-${count}`);
  const flow = await testFlow(ana, "billing");
  const together = { ...flow.byCookie, cookie: `${ben.cookie}; ${flow.byCookie.cookie}` };
  expect(await call("GET light/[...path]", { headers: together })).not.toBe("signed_out");
  expect(await call("PUT settings/language", { headers: together, body: { locale: "es" } })).toBe(
    "flow_scope",
  );
  expect(await call("PUT settings/language", { headers: { cookie: flow.byCookie.cookie ?? "" } })).toBe(
    "signed_out",
  );
  const benAlone = { cookie: together.cookie };
  await call("GET light/[...path]", { headers: benAlone });
  expect(world.sent).toEqual([`account-ana-${count} /v1/account`, `account-ben-${count} /v1/account`]);
});

test("a flow that is over, another's or made up is refused, whoever is signed in", async () => {
  const [flow, other] = [await testFlow(ana, "usage"), await testFlow(ana, "billing")];
  const wrong = [
    "",
    "x",
    flow.id,
    `${flow.id}.`,
    `${flow.id}.${other.secret}`,
    `${other.id}.${flow.secret}`,
    `${flow.id}.${flow.secret}x`,
  ];
  for (const value of wrong) {
    const headers = { "x-porchlight-flow": value, cookie: ana.cookie };
    for (const route of ["GET light/[...path]", "GET homes/[home]/usage/intervals", "PUT settings/language"])
      expect(await call(route, { headers }), value).toBe("flow_ended");
  }
  vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ["Date"] });
  expect(await call("GET light/[...path]", { headers: { ...flow.bySecret, cookie: ana.cookie } })).toBe(
    "flow_ended",
  );
  expect(world.sent).toEqual([]);
});

test("a flow ends with the home that it is for", async () => {
  const { bySecret: headers } = await testFlow(ana, "billing");
  await database().deleteFrom("home").where("id", "=", ana.home.id).execute();
  expect(await call("GET light/[...path]", { headers })).toBe("flow_ended");
});

test("a flow calls its home the first, and tells nothing of how many the person has", async () => {
  await database().updateTable("home").set({ number: 3 }).where("id", "=", ana.home.id).execute();
  const { bySecret: headers } = await testFlow(ana, "billing");
  await call("GET homes/[home]/light/[...path]", { headers, home: "1" });
  expect(world.sent).toEqual([`account-ana-${count} /v1/account`]);
  expect(await call("GET homes/[home]/light/[...path]", { headers, home: "3" })).toBe("not_found");
});

test("a flow for enrolling changes nothing more once the enrollment is sent", async () => {
  const { bySecret: headers } = await testFlow(ana, "enrollment");
  expect(
    await call("POST light/[...path]", { headers, body: {}, path: "v1/account/billing/payment-session" }),
  ).toBe("already_finalized");
  expect(world.sent).toEqual([]);
  await call("GET light/[...path]", { headers });
  expect(world.sent).toHaveLength(1);
});

test("a flow is handed the whole account's token at the credit check, and not by asking", async () => {
  await database().updateTable("home").set({ finalized_at: null }).where("id", "=", ana.home.id).execute();
  const { bySecret: headers } = await testFlow(ana, "enrollment");
  expect(await call("POST enrollment/credit-access", { headers, body: { consents: ["credit"] } })).toBe(
    "step_not_ready",
  );
});

test("a call that says to be a page is refused everywhere", async () => {
  const flow = await testFlow(ana, "billing");
  const headers = { ...flow.bySecret, cookie: ana.cookie, [pathHeader]: `/flow/${flow.id}/home/1/bills` };
  for (const route of [
    ...Object.keys(routes),
    ...Object.keys(forServers).filter((known) => forServers[known] === "flow_scope"),
  ])
    expect(await call(route, { headers }), route).toBe("bad_request");
});
