import "./test-world.ts";
import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import type { Plan } from "#lib/light/schemas.ts";
import { noParams, pageRequest } from "./test-request.ts";

const user = { id: "u-1", email: "marisol@porchlight.example", locale: "en" };
const world = vi.hoisted(() => ({ nowMs: 0, plans: vi.fn(), accept: vi.fn(), owner: { visit_id: "" } }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`to ${to}`);
  },
}));
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
vi.mock("./clock.ts", () => ({ now: async () => new Date(world.nowMs) }));
vi.mock("./session.ts", () => ({ readSession: async () => ({ user, setCookies: [] }) }));
vi.mock("./consents.ts", () => ({ keepConsents: async () => {} }));
vi.mock("./app-light.ts", () => ({ appLight: () => ({ requestPlans: world.plans }) }));
vi.mock("./enrolling.ts", async () => {
  const { readDraft } = await import("./draft.ts");
  const state = async () => ({
    user,
    home: { id: "h-1", user_id: user.id, light_account_uuid: "a-1", finalized_at: null },
    owner: world.owner,
    account: null,
    light: { acceptPlan: world.accept, getAccount: async () => ({ locations: [] }) },
    draft: await readDraft(world.owner),
  });
  return { draftOwner: async () => world.owner, enrolling: state, enrollingHome: state };
});

const { database } = await import("./database.ts");
const { patchDraft, readDraft } = await import("./draft.ts");
const { enrolling } = await import("./enrolling.ts");
const { currentQuotes } = await import("./quotes.ts");
const { choosePlan } = await import("./choose-plan.ts");
const { chosenPlan } = await import("./chosen-plan.ts");
const { AcceptBody, acceptPlan } = await import("./accept-plan.ts");
const { handler } = await import("./handler.ts");

const premise = {
  address_1: "100 ELM ST",
  city: "DALLAS",
  state: "TX",
  postal_code: "75214",
  esi_id: "1044372",
};
const halfHourMs = 30 * 60_000;

/** A quote as Light gives it: a new uuid each time, good for half an hour. */
const quote = (energy: string, term_months = 12): Plan => ({
  uuid: randomUUID(),
  group_uuid: "4e7acc79-58af-4be1-881f-c9ccbbe02a80",
  name: "Clean Energy",
  term_months,
  energy_rate_cents_per_kwh: energy,
  plan_monthly_cost_dollars: "9.95",
  tdu_shortname: "Oncor",
  delivery_rate_cents_per_kwh: "5.6183",
  links: { efl: "e", tos: "t", yrac: "y" },
  earliest_start_date: "2026-11-24",
  latest_start_date: "2027-01-23",
  expires_at: new Date(world.nowMs + halfHourMs).toISOString(),
});

/** The chosen quote ends, and Light has these in its place. */
const endsAs = (...next: [energy: string, term?: number][]) => {
  world.nowMs += halfHourMs;
  world.plans.mockImplementation(async () => next.map(([energy, term]) => quote(energy, term)));
};
const shown = async () => chosenPlan(await enrolling());
const post = handler({ access: "user", body: AcceptBody }, acceptPlan);
const accept = (plan_uuid: string) =>
  post(
    pageRequest("/api/enrollment/accept", {
      plan_uuid,
      kind: "switch",
      start_date: "2026-12-01",
      consents: [],
    }),
    noParams,
  );

beforeEach(async () => {
  world.nowMs = Date.parse("2026-11-21T12:00:00Z");
  world.plans.mockReset().mockImplementation(async () => [quote("9.2")]);
  world.accept.mockReset().mockResolvedValue({});
  const id = randomUUID();
  const at = new Date().toISOString();
  await database().insertInto("visit").values({ id, created_at: at, seen_at: at }).execute();
  world.owner = { visit_id: id };
  await patchDraft(world.owner, { premise, is_premise_confirmed: true });
  await choosePlan((await currentQuotes(world.owner, null)).plans[0]?.uuid ?? "");
});

test("a price that came back unchanged is not told", async () => {
  expect((await shown()).changes).toEqual([]);
  endsAs(["9.2"]);
  expect((await shown()).changes).toEqual([]);
});

test("a price that changed is told until it is accepted, however often it is renewed", async () => {
  endsAs(["9.4"]);
  expect((await shown()).changes).toMatchObject([
    { before: { energy_rate_cents_per_kwh: "9.2" }, after: { energy_rate_cents_per_kwh: "9.4" } },
  ]);
  endsAs(["9.4"]);
  const { plan, changes } = await shown();
  expect(changes).toHaveLength(1);
  expect((await accept(plan.uuid)).status).toBe(200);
  expect((await shown()).changes).toEqual([]);
});

test("a plan that is offered no longer leads to the plans, which name it as gone", async () => {
  endsAs(["9.4", 24]);
  await expect(shown()).rejects.toThrow("to /enroll/plans");
  const { quotes, plan_uuid } = await readDraft(world.owner);
  expect(plan_uuid).toBeUndefined();
  expect(quotes?.changes).toContainEqual(expect.objectContaining({ term_months: 12, after: null }));
});

test("a page that still shows the old price cannot accept the one renewed elsewhere", async () => {
  const { plan } = await shown();
  endsAs(["9.4"]);
  await currentQuotes(world.owner, null);
  const reply = await accept(plan.uuid);
  expect(await reply.json()).toMatchObject({ error: { code: "plan_expired" } });
  expect(world.accept).not.toHaveBeenCalled();
});
