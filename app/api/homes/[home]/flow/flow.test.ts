import "#lib/server/test-world.ts";
import { expect, test, vi } from "vitest";
import type { Brand } from "#lib/domain/brand.ts";
import { operations } from "#lib/light/operations.ts";
import { database } from "#lib/server/database.ts";
import { keepFlow } from "#lib/server/flow.ts";
import { recentRead } from "#lib/server/recent-reads.ts";
import { type TestPerson, testPerson } from "#lib/server/test-people.ts";
import { pageRequest } from "#lib/server/test-request.ts";

vi.mock("#brand", async (original) => {
  const { brand } = await original<{ brand: Brand }>();
  return { brand: { ...brand, flows: { billing: "light", enrollment: "light", documents: "own" } } };
});
const light = vi.hoisted(() => ({ link: "", asked: [] as unknown[], isFinalized: false }));
vi.mock("#lib/server/app-light.ts", () => ({
  appLight: () => ({
    flowLogin: async (call: unknown) => {
      light.asked.push(call);
      return { login_link: light.link, scope: "billing", expires_at: "2026-11-22T00:05:00Z" };
    },
  }),
}));
vi.mock("#lib/server/account-light.ts", () => ({
  accountLight: () => ({
    getAccount: async () => ({ enrollment: { is_enrollment_finalized: light.isFinalized } }),
  }),
}));
const logged = vi.hoisted(() => [] as unknown[]);
vi.mock("#lib/server/log.ts", async (original) => ({
  ...(await original<object>()),
  log: { error: (...line: unknown[]) => logged.push(line), warn: () => {}, info: () => {} },
}));

const { POST } = await import("./route.ts");
const closed = await import("./closed/route.ts");

const token = "A-token_that-nobody-else-may-read-01234567890";
const params = (home: string) => ({ params: Promise.resolve({ home }) });
async function ask({ cookie }: Pick<TestPerson, "cookie">, scope: string, home = "1") {
  const reply = await POST(pageRequest(`/api/homes/${home}/flow`, { scope }, { cookie }), params(home));
  return { status: reply.status, body: await reply.json() };
}
const close = ({ cookie }: TestPerson, home = "1") =>
  closed.POST(pageRequest(`/api/homes/${home}/flow/closed`, {}, { cookie }), params(home));

test("the link is made for the person's own account", async () => {
  const ana = await testPerson("ana");
  light.link = `http://localhost:3000/flow/login?token=${token}`;
  expect(await ask(ana, "billing")).toEqual({ status: 200, body: { login_link: light.link } });
  expect(light.asked).toEqual([{ params: { account_uuid: "account-ana" }, body: { scope: "billing" } }]);
});

test("nobody gets a link for a scope of the portal's own, one that Light has not, another's home, or signed out", async () => {
  const [ben, eva] = [await testPerson("ben"), await testPerson("eva")];
  light.asked = [];
  expect(await ask(ben, "documents")).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
  expect((await ask(ben, "usage")).status).toBe(422);
  for (const home of ["2", eva.home.id]) expect((await ask(ben, "billing", home)).status).toBe(404);
  expect((await ask({ cookie: "" }, "billing")).status).toBe(401);
  expect(light.asked).toEqual([]);
});

test("an embedded flow of the same home and scope gets no link and closes none: it has screens of its own", async () => {
  const { cookie, home } = await testPerson("fay");
  const { id, secret } = await keepFlow({
    ...{ scope: "billing", home_id: home.id, partner_id: null, plan_group: null, locale: "en" },
    is_sandbox: true,
  });
  const headers = { cookie, "x-porchlight-flow": `${id}.${secret}` };
  for (const post of [POST, closed.POST]) {
    const reply = await post(pageRequest("/api/homes/1/flow", { scope: "billing" }, headers), params("1"));
    expect([reply.status, (await reply.json()).error.code]).toEqual([403, "flow_scope"]);
  }
});

test.each([
  ["https://evil.example/flow/login?token=", "https://evil.example"],
  ["http://localhost:3000@evil.example/?token=", "http://evil.example"],
  ["http://localhost:30000/flow/login?token=", "http://localhost:30000"],
  ["blob:http://localhost:3000/", "http://localhost:3000"],
  ["javascript:alert(1)//", "null"],
])("a link to %s… is never shown, and of it the log keeps the origin alone", async (start, origin) => {
  const gil = await testPerson(`gil-${origin.replace(/\W/g, "")}`);
  light.link = start + token;
  logged.length = 0;
  const reply = await ask(gil, "billing");
  expect(reply).toMatchObject({ status: 502, body: { error: { code: "light_garbled" } } });
  expect(logged).toContainEqual([{ origin }, expect.any(String)]);
  expect(JSON.stringify([reply, logged])).not.toContain(token);
});

test("once it is closed nothing that was read before is shown", async () => {
  const hal = await testPerson("hal");
  const path = "/v1/account/billing/invoices?limit=12&offset=0";
  const list = { name: "listInvoices", operation: operations.listInvoices, path, body: undefined } as const;
  const shown = (reply: string) => recentRead("account-hal", list, async () => reply);
  expect(await shown("open")).toBe("open");
  expect(await (await close(hal)).json()).toEqual({ is_sent: true });
  expect(await shown("paid")).toBe("paid");
  expect((await close(hal, "2")).status).toBe(404);
});

test("an enrollment that was sent in Light's flow is closed here, and one that was not stays open", async () => {
  const ida = await testPerson("ida");
  const home = () => database().selectFrom("home").selectAll().where("id", "=", ida.home.id);
  await database().updateTable("home").set({ finalized_at: null }).where("id", "=", ida.home.id).execute();
  expect(await (await close(ida)).json()).toEqual({ is_sent: false });
  expect(await home().executeTakeFirst()).toMatchObject({ finalized_at: null });
  light.isFinalized = true;
  expect(await (await close(ida)).json()).toEqual({ is_sent: true });
  expect(await home().executeTakeFirst()).toMatchObject({ finalized_at: expect.any(String) });
});
