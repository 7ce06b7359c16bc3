import "#lib/server/test-world.ts";
import { expect, test, vi } from "vitest";
import { listConsents } from "#lib/server/consent-record.ts";
import { type TestPerson, testPerson } from "#lib/server/test-people.ts";
import { pageRequest } from "#lib/server/test-request.ts";

const address = { address_1: "100 ELM ST", city: "DALLAS", state: "TX", postal_code: "75214" };
vi.mock("#lib/server/clock.ts", () => ({ now: async () => new Date("2026-11-21T18:00:00Z") }));
vi.mock("#lib/server/account-light.ts", () => ({
  accountLight: () => ({
    getAccount: async () => ({ locations: [{ ...address, utility_number: "10443720000000000" }] }),
  }),
}));
const { POST } = await import("./autopay-consent/route.ts");

const post = ({ cookie }: TestPerson, consents: string[], home = "1") =>
  POST(pageRequest(`/api/homes/${home}/payment/autopay-consent`, { consents }, { cookie }), {
    params: Promise.resolve({ home }),
  });

test("the mandate for another card is kept word for word, for the home that it is of", async () => {
  const ana = await testPerson("ana");
  expect((await post(ana, ["autopay"])).status).toBe(204);
  expect(await listConsents(ana.home.id)).toMatchObject([
    {
      kind: "autopay",
      user_id: ana.id,
      accepted_at: "2026-11-21T18:00:00.000Z",
      text: expect.stringContaining("16 days after the bill is issued"),
      context: { esi_id: "10443720000000000", address: "100 ELM ST, DALLAS, TX 75214" },
    },
  ]);
});

test("without the tick nothing is kept and the card is not saved; another's home is not there", async () => {
  const [ben, eva] = [await testPerson("ben"), await testPerson("eva")];
  const reply = await post(ben, []);
  expect([reply.status, (await reply.json()).error.code]).toEqual([422, "consent_missing"]);
  for (const home of ["2", eva.home.id]) expect((await post(ben, ["autopay"], home)).status).toBe(404);
  for (const { home } of [ben, eva]) expect(await listConsents(home.id)).toEqual([]);
});
