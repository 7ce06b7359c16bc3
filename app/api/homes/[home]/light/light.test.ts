import "#lib/server/test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { addHome } from "#lib/server/home.ts";
import { type TestPerson, testPerson } from "#lib/server/test-people.ts";
import { pageRequest } from "#lib/server/test-request.ts";

const world = vi.hoisted(() => ({ sent: [] as string[] }));
vi.mock("#lib/server/account-light.ts", () => ({
  accountTransport: (uuid: string) => async (request: { path: string }) => {
    world.sent.push(`${uuid} ${request.path}`);
    return { client_secret: "a secret of Stripe's" };
  },
}));
const { POST } = await import("./[...path]/route.ts");

let count = 0;
let ana: TestPerson;
let ben: TestPerson;
beforeEach(async () => {
  count += 1;
  world.sent = [];
  ana = await testPerson(`ana-${count}`);
  ben = await testPerson(`ben-${count}`);
  await addHome(ana.id, { light_account_uuid: `second-of-${ana.id}`, finalized_at: "2026-01-01T00:00:00Z" });
});

const session = "/v1/account/billing/payment-session";
const post = (home: string, { cookie } = ana, path = session) =>
  POST(pageRequest(`/api/homes/${home}/light${path}`, {}, { cookie }), {
    params: Promise.resolve({ home, path: path.slice(1).split("/") }),
  });

test("a card goes to the home that the address numbers, and not to the newest", async () => {
  expect((await post("1")).status).toBe(200);
  expect((await post("2")).status).toBe(200);
  expect(world.sent).toEqual([`${ana.home.light_account_uuid} ${session}`, `second-of-${ana.id} ${session}`]);
});

test("no number, and no account of another person's, opens a home that one does not have", async () => {
  for (const home of ["2", "0", "01", ana.home.id, ana.home.light_account_uuid ?? ""])
    expect((await post(home, ben)).status).toBe(404);
  expect((await post("1", { ...ben, cookie: "" })).status).toBe(401);
  expect(world.sent).toEqual([]);
});

test("what the browser may not send is not there: paying and renewing go through handlers of their own", async () => {
  const bill = "/v1/account/billing/invoices/1-0001/pay";
  const renewal = "/v1/account/locations/place/renewal-plans/accept";
  for (const path of [bill, renewal, "/v1/app/accounts"])
    expect((await post("1", ana, path)).status).toBe(404);
  expect(world.sent).toEqual([]);
});
