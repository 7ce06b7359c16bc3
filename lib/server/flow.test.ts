import "./test-world.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { flowStart } from "#lib/domain/flow-place.ts";
import { type FlowScope, flowScopes } from "#lib/domain/flow-scope.ts";
import { database } from "./database.ts";
import { currentFlow, flowCookie, keepFlow, keepsCookies, setFlowLocale, tryCookie } from "./flow.ts";
import { addHome, homesOf, newestHome } from "./home.ts";
import { currentUser } from "./session.ts";
import { type TestFlow, testFlow } from "./test-flows.ts";
import { type TestPerson, testPerson } from "./test-people.ts";

const world = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => world.headers }));

let count = 0;
let ana: TestPerson;
beforeEach(async () => {
  count += 1;
  ana = await testPerson(`ana-${count}`);
});
afterEach(() => vi.useRealTimers());

/** Whom a page is made for; `path` is what the proxy says that it is. */
function visitorOf(path: string, headers: Record<string, string> = {}) {
  world.headers = new Headers({ ...headers, "x-path": path });
  return currentUser();
}

const isAna = () => ({
  id: ana.id,
  email: ana.email,
  flow: expect.objectContaining({ home_id: ana.home.id }),
});
const bills = ({ id }: TestFlow) => `/flow/${id}/home/1/bills`;

const places = flowScopes.map((scope) => flowStart(scope, 1));
/** Besides its own first page. */
const alsoOf: Partial<Record<FlowScope, string[]>> = { billing: ["/home/1/payment"] };

test.each(flowScopes)(
  "a flow of %s is its person's on its own pages and nobody's on others",
  async (scope) => {
    const flow = await testFlow(ana, scope);
    const own = [flowStart(scope, 1), ...(alsoOf[scope] ?? [])];
    for (const place of [...places, "", "/ended", "/settings", "/home/1", "/home/1/live"])
      for (const proof of [flow.bySecret, flow.byCookie])
        expect(await visitorOf(`/flow/${flow.id}${place}`, proof), place).toEqual(
          own.includes(place) ? expect.objectContaining(isAna()) : null,
        );
  },
);

test("a page fetched with its cookie alone, as a frame that is loaded anew, is the flow's", async () => {
  const flow = await testFlow(ana, "billing");
  const { cookie = "" } = flow.byCookie;
  expect(await visitorOf(bills(flow), { cookie: `a=1; ${cookie}; b=2` })).toMatchObject(isAna());
  expect(await visitorOf(bills(flow))).toBeNull();
});

test("who is signed in to the portal is nobody in a flow, and the flow's person is nobody in the portal", async () => {
  const ben = await testPerson(`ben-${count}`);
  const flow = await testFlow(ana, "billing");
  const both = { ...flow.bySecret, cookie: `${ben.cookie}; ${flow.byCookie.cookie}` };
  expect(await visitorOf(bills(flow), both)).toMatchObject(isAna());
  expect(await visitorOf(`/flow/${flow.id}/home/1/usage`, both)).toBeNull();
  expect(await visitorOf("/flow/abcdefghijklmnop/home/1/bills", both)).toBeNull();
  expect(await visitorOf("/home/1/bills", both)).toEqual({ id: ben.id, email: ben.email, locale: "en" });
  for (const path of ["/home/1/bills", "/flow/login", "/enroll", `/flow/${flow.id}x/home/1/bills`])
    expect(await visitorOf(path, { ...flow.bySecret, cookie: flow.byCookie.cookie ?? "" }), path).toBeNull();
});

test("a secret opens the one flow that it was made for", async () => {
  const [flow, other] = [await testFlow(ana, "billing"), await testFlow(ana, "billing")];
  const cookieOf = (secret: string) => flowCookie(flow.id, secret).split(";")[0] ?? "";
  const proofs = [
    ...[other.bySecret, other.byCookie, { cookie: cookieOf(other.secret) }, { cookie: cookieOf("") }],
    ...[
      `${flow.id}.${other.secret}`,
      `${flow.id}.${flow.secret.slice(0, 42)}`,
      `${flow.id}.`,
      flow.id,
      "",
    ].map((value) => ({
      "x-porchlight-flow": value,
    })),
  ];
  for (const proof of proofs)
    expect(await visitorOf(bills(flow), { ...proof }), JSON.stringify(proof)).toBeNull();
  // One that is open elsewhere does not stand in the way of this one's cookie.
  expect(await visitorOf(bills(flow), { ...other.bySecret, cookie: cookieOf(flow.secret) })).toMatchObject(
    isAna(),
  );
});

test("a flow is over an hour after it was opened, and no later for being used", async () => {
  vi.useFakeTimers({ now: new Date("2026-11-21T18:00:00Z"), toFake: ["Date"] });
  const flow = await testFlow(ana, "billing");
  for (const at of ["18:30:00Z", "18:59:59.999Z"]) {
    vi.setSystemTime(new Date(`2026-11-21T${at}`));
    expect(await visitorOf(bills(flow), flow.bySecret)).toMatchObject(isAna());
  }
  vi.setSystemTime(new Date("2026-11-21T19:00:00Z"));
  for (const proof of [flow.bySecret, flow.byCookie]) expect(await visitorOf(bills(flow), proof)).toBeNull();
});

test("in a flow a person has the one home that it is for, in the portal all of them", async () => {
  const second = await addHome(ana.id, { finalized_at: "2026-01-01T00:00:00Z" });
  const flow = await testFlow(ana, "billing");
  const inFlow = await visitorOf(bills(flow), flow.bySecret);
  if (!inFlow) throw new Error("the flow is not open");
  expect(await homesOf(inFlow)).toEqual([ana.home]);
  expect(await newestHome(inFlow)).toEqual(ana.home);
  const inPortal = await visitorOf("/home/1/bills", { cookie: ana.cookie });
  if (!inPortal) throw new Error("nobody is signed in");
  expect(await homesOf(inPortal)).toEqual([ana.home, second]);
});

test("a flow keeps its own language, the person theirs", async () => {
  const flow = await testFlow(ana, "billing");
  await setFlowLocale(flow.id, "es");
  expect(await visitorOf(bills(flow), flow.bySecret)).toMatchObject({ locale: "es", flow: { locale: "es" } });
  expect(await visitorOf("/home/1/bills", { cookie: ana.cookie })).toMatchObject({ locale: "en" });
});

test("only a hash of the secret is kept, and a flow of a scope that is no more does not open", async () => {
  const flow = await testFlow(ana, "billing");
  const row = database().selectFrom("flow_session").selectAll().where("id", "=", flow.id);
  expect(JSON.stringify(await row.execute())).not.toContain(flow.secret);
  await database().updateTable("flow_session").set({ scope: "moving" }).where("id", "=", flow.id).execute();
  expect(await visitorOf(bills(flow), flow.bySecret)).toBeNull();
  expect(await currentFlow()).toBeNull();
});

test("a flow's cookie is for this host alone, unread by scripts, and kept apart for each site that frames it", async () => {
  const values = {
    home_id: ana.home.id,
    scope: "billing",
    partner_id: null,
    plan_group: null,
    locale: "en",
  } as const;
  const { id, secret } = await keepFlow({ ...values, is_sandbox: false });
  const attributes = "Max-Age=3600; Path=/; HttpOnly; Secure; SameSite=None; Partitioned";
  expect(flowCookie(id, secret)).toBe(`__Host-porchlight-flow-${id}=${secret}; ${attributes}`);
  expect(keepsCookies(new Headers({ cookie: tryCookie.split(";")[0] ?? "" }))).toBe(true);
  expect(keepsCookies(new Headers({ cookie: flowCookie(id, secret).split(";")[0] ?? "" }))).toBe(false);
});
