import "#lib/server/test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import type { AllDocuments } from "#lib/light/location-schemas.ts";
import type { Plan } from "#lib/light/schemas.ts";
import { clientAddressHeader } from "#lib/server/client-address.ts";
import { pageRequest } from "#lib/server/test-request.ts";

const world = vi.hoisted(() => ({
  homeId: "",
  calls: [] as unknown[],
  contracts: [] as AllDocuments,
  accept: (): void => {},
}));
const user = { id: "u-1", email: "marisol@porchlight.example", locale: "es" };
const at = new Date("2026-11-21T18:00:00Z");
vi.mock("#lib/server/session.ts", () => ({ readSession: async () => ({ user, setCookies: [] }) }));
vi.mock("#lib/server/clock.ts", () => ({ now: async () => at }));
vi.mock("#lib/server/home.ts", () => ({
  callersHome: async () => ({ id: world.homeId, number: 1, light_account_uuid: "a-1" }),
}));
vi.mock("#lib/server/account-light.ts", () => ({
  accountLight: () => ({
    getAccount: async () => ({ first_name: "Marisol", locations: [location] }),
    listAllDocuments: async () => world.contracts,
    acceptRenewalPlan: async (input: unknown) => {
      const kept = (await listConsents(world.homeId)).map(({ kind }) => kind);
      world.calls.push({ input, kept });
      world.accept();
    },
  }),
}));

const { listConsents } = await import("#lib/server/consent-record.ts");
const { database } = await import("#lib/server/database.ts");
const { sealQuote } = await import("#lib/server/renewal-quote.ts");
const { seal } = await import("#lib/server/seal.ts");
const { POST } = await import("./accept/route.ts");

const location = {
  uuid: "l-1",
  address_1: "100 ELM ST",
  city: "DALLAS",
  state: "TX",
  postal_code: "75214",
  utility_number: "10443720000000000",
};
const links = {
  efl: "https://light.example/efl",
  tos: "https://light.example/tos",
  yrac: "https://light.example/yrac",
};
const plan: Plan = {
  uuid: "p-1",
  group_uuid: "g-1",
  name: "Clean Energy",
  term_months: 12,
  energy_rate_cents_per_kwh: "9.2",
  plan_monthly_cost_dollars: "9.95",
  tdu_shortname: "Oncor",
  delivery_rate_cents_per_kwh: "5.6183",
  links,
  document_versions: { efl: "EFL-7", tos: "TOS-2", yrac: "YRAC-1" },
  earliest_start_date: "2027-01-06",
  latest_start_date: "2027-01-06",
  expires_at: "2026-11-21T18:20:00Z",
};
const queued = { status: "upcoming", plan_uuid: "p-1", contract_start: "2027-01-06" };
const both = ["renewal_contract", "renewal_order"];

const quoted = (more: Partial<Plan> = {}, home_id = world.homeId, start = "2027-01-06") =>
  sealQuote({ home_id, plan: { ...plan, ...more }, start }, at);
async function accept(quote: string, consents: string[] = both) {
  const params = Promise.resolve({ home: "1" });
  // An address of its own each: the limit is not what is tested here.
  const from = { [clientAddressHeader]: crypto.randomUUID() };
  const reply = await POST(pageRequest("/api/homes/1/renewal/accept", { quote, consents }, from), { params });
  return { status: reply.status, code: (await reply.json()).error?.code };
}

/** The copies that are asked for, of this test's home. */
async function mails(): Promise<unknown[]> {
  const jobs = database().selectFrom("job").select("data").where("kind", "=", "renewal_mail");
  return (await jobs.where("key", "like", `${world.homeId} %`).execute()).map(({ data }) => JSON.parse(data));
}

/** Light keeps the plan of the last call. */
const agree = () => {
  const { plan_uuid } = Object(world.calls.at(-1)).input.body;
  world.contracts = [{ ...queued, plan_uuid }];
};

beforeEach(() => {
  world.homeId = crypto.randomUUID();
  world.calls = [];
  world.contracts = [];
  world.accept = agree;
});

test("both consents are kept, word for word with their documents, before Light hears of it, once", async () => {
  expect((await accept(quoted())).status).toBe(200);
  const body = { plan_uuid: "p-1", service_start_date: "2027-01-06", terms_accepted: true };
  expect(world.calls).toEqual([
    { input: { params: { location_uuid: "l-1" }, body }, kept: expect.arrayContaining(both) },
  ]);
  const contract = (await listConsents(world.homeId)).find(({ kind }) => kind === "renewal_contract");
  expect(contract?.text).toMatch(/renewal|renovación/);
  expect(contract?.documents).toContainEqual({ name: "efl", version: "EFL-7", url: links.efl });
  expect(contract?.context).toMatchObject({ esi_id: "10443720000000000", plan_uuid: "p-1" });
});

test("the copy is to be mailed in the person's own language, without a word about the person", async () => {
  await accept(quoted());
  const [mail] = await mails();
  expect(mail).toMatchObject({
    locale: "es",
    quote: { start: "2027-01-06", plan: { name: "Clean Energy" } },
  });
  expect(JSON.stringify(mail)).not.toMatch(/marisol|elm/i);
});

test("with one box open nothing is kept and Light is not asked", async () => {
  expect(await accept(quoted(), ["renewal_contract"])).toEqual({ status: 422, code: "consent_missing" });
  expect(world.calls).toEqual([]);
  expect(await listConsents(world.homeId)).toEqual([]);
});

test("a price that has ended is not agreed on", async () => {
  expect((await accept(quoted({ expires_at: "2026-11-21T18:00:00Z" }))).code).toBe("plan_expired");
  expect(world.calls).toEqual([]);
  world.accept = () => {
    throw problem("plan_expired");
  };
  expect((await accept(quoted())).code).toBe("plan_expired");
});

test("only a price that this home was shown can be agreed on", async () => {
  expect((await accept(quoted({}, "another-home"))).code).toBe("plan_expired");
  expect((await accept(JSON.stringify({ home_id: world.homeId, plan }))).code).toBe("plan_expired");
  expect(world.calls).toEqual([]);
});

test("a page that was open while the form of a quote or the secret changed is told to ask for a new price", async () => {
  const earlier = JSON.stringify({ home_id: world.homeId, plan_uuid: "p-1", start: "2027-01-06" });
  expect(await accept(seal("renewal quotes", earlier))).toEqual({ status: 409, code: "plan_expired" });
  expect(await listConsents(world.homeId)).toEqual([]);
});

test("when the answer is lost the contracts decide: queued is done, else the doubt is told", async () => {
  world.accept = () => {
    world.contracts = [queued];
    throw problem("outcome_unknown");
  };
  expect((await accept(quoted())).status).toBe(200);
  expect(await mails()).toHaveLength(1);

  world.contracts = [];
  world.accept = () => {
    throw problem("outcome_unknown");
  };
  expect((await accept(quoted())).code).toBe("outcome_unknown");
  expect(world.calls).toHaveLength(2);
});

test("an answer of success that the contracts do not show is doubted, and nothing is mailed", async () => {
  world.accept = () => {};
  expect((await accept(quoted())).code).toBe("outcome_unknown");
  expect(await mails()).toEqual([]);
});

test("an answer of success stands where the contracts do not say which plan each is of", async () => {
  const { plan_uuid: _, ...unnamed } = queued;
  world.accept = () => {
    world.contracts = [unnamed];
  };
  expect((await accept(quoted())).status).toBe(200);
  expect(await mails()).toHaveLength(1);
});

test("a renewal that is agreed already is neither sent nor mailed again", async () => {
  world.contracts = [queued];
  expect((await accept(quoted())).status).toBe(200);
  expect([world.calls, await mails()]).toEqual([[], []]);
});

test("behind another contract that waits nothing is agreed on", async () => {
  world.contracts = [{ ...queued, plan_uuid: "p-other" }];
  expect((await accept(quoted())).code).toBe("step_not_ready");
  expect(await listConsents(world.homeId)).toEqual([]);
});

test("two presses at once are one renewal: its consents are kept once, and one copy is mailed", async () => {
  world.accept = agree;
  const replies = await Promise.all([accept(quoted()), accept(quoted())]);
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  expect([world.calls.length, (await mails()).length]).toEqual([1, 1]);
  expect(await listConsents(world.homeId)).toHaveLength(2);
});

test("of two different offers at once one is agreed on, and of the other nothing is kept", async () => {
  world.accept = agree;
  const replies = await Promise.all([accept(quoted()), accept(quoted({ uuid: "p-2" }))]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect([world.calls.length, (await mails()).length]).toEqual([1, 1]);
  const plans = (await listConsents(world.homeId)).map(({ context }) => context.plan_uuid);
  expect([plans.length, new Set(plans).size]).toEqual([2, 1]);
});

test("whoever presses again after a refusal is heard", async () => {
  world.accept = () => {
    throw problem("light_refused");
  };
  expect((await accept(quoted())).code).toBe("light_refused");
  world.accept = agree;
  expect((await accept(quoted())).status).toBe(200);
  expect(await mails()).toHaveLength(1);
});

test("a renewal agreed here of which no copy was asked for is mailed when it is pressed again, once", async () => {
  await accept(quoted());
  await database().deleteFrom("job").execute();
  world.contracts = [queued];
  await database().deleteFrom("mailed_renewal").execute();
  for (const _ of [1, 2]) expect((await accept(quoted())).status).toBe(200);
  expect([world.calls.length, (await mails()).length]).toEqual([1, 1]);
});

test("the same plan agreed on for another year is mailed again", async () => {
  await accept(quoted());
  world.contracts = [];
  world.accept = () => {
    world.contracts = [{ ...queued, contract_start: "2028-01-06" }];
  };
  expect((await accept(quoted({}, world.homeId, "2028-01-06"))).status).toBe(200);
  expect(await mails()).toHaveLength(2);
});
