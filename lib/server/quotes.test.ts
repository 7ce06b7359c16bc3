import "./test-world.ts";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { problem } from "#lib/domain/problem.ts";
import type { Plan } from "#lib/light/schemas.ts";
import type { DraftData } from "./draft-data.ts";

const world = vi.hoisted(() => ({ nowMs: 0, requestPlans: vi.fn(), owner: { visit_id: "" } }));
vi.mock("./clock.ts", () => ({ now: async () => new Date(world.nowMs) }));
vi.mock("./app-light.ts", () => ({ appLight: () => ({ requestPlans: world.requestPlans }) }));
vi.mock("./enrolling.ts", () => ({
  draftOwner: async () => world.owner,
  enrolling: async () => ({ home: null }),
}));

const { database } = await import("./database.ts");
const { patchDraft, readDraft } = await import("./draft.ts");
const { currentQuotes, endQuotes } = await import("./quotes.ts");
const { choosePlan } = await import("./choose-plan.ts");

const minute = 60_000;
const start = Date.parse("2026-11-21T12:00:00Z");
const premise = {
  address_1: "100 ELM ST",
  city: "DALLAS",
  state: "TX",
  postal_code: "75214",
  esi_id: "1044372",
};

/** A quote as Light gives it: a new uuid each time, good for half an hour unless told otherwise. */
const quote = (energy: string, rest: Partial<Plan> = {}): Plan => ({
  uuid: randomUUID(),
  group_uuid: "4e7acc79-58af-4be1-881f-c9ccbbe02a80",
  name: "Clean Energy",
  term_months: 12,
  energy_rate_cents_per_kwh: energy,
  plan_monthly_cost_dollars: "9.95",
  tdu_shortname: "Oncor",
  delivery_rate_cents_per_kwh: "5.6183",
  delivery_monthly_cost_dollars: "4.23",
  links: {
    efl: "https://light.example/efl",
    tos: "https://light.example/tos",
    yrac: "https://light.example/yrac",
  },
  earliest_start_date: "2026-11-24",
  latest_start_date: "2027-01-23",
  expires_at: new Date(world.nowMs + 30 * minute).toISOString(),
  ...rest,
});
const draft = (): Promise<DraftData> => readDraft(world.owner);

/** Somebody else, who has found the home. */
async function newVisitor(): Promise<void> {
  const id = randomUUID();
  const at = new Date(start).toISOString();
  await database().insertInto("visit").values({ id, created_at: at, seen_at: at }).execute();
  world.owner = { visit_id: id };
  await patchDraft(world.owner, { premise });
}

beforeEach(async () => {
  world.nowMs = start;
  world.requestPlans.mockReset().mockImplementation(async () => [quote("9.2")]);
  await newVisitor();
});

describe("prices", () => {
  test("are asked for once while they hold, and again shortly before they end", async () => {
    const first = await currentQuotes(world.owner, null);
    world.nowMs = start + 27 * minute;
    expect(await currentQuotes(world.owner, null)).toEqual(first);
    world.nowMs = start + 28 * minute;
    expect((await currentQuotes(world.owner, null)).plans).not.toEqual(first.plans);
    expect(world.requestPlans).toHaveBeenCalledTimes(2);
  });

  test("that do not say when they end are kept for half an hour, as is the word that there are none", async () => {
    for (const plans of [[quote("9.2", { expires_at: null })], []]) {
      await newVisitor();
      world.requestPlans.mockReset().mockResolvedValue(plans);
      world.nowMs = start;
      await currentQuotes(world.owner, null);
      world.nowMs = start + 27 * minute;
      await currentQuotes(world.owner, null);
      expect(world.requestPlans).toHaveBeenCalledTimes(1);
      world.nowMs = start + 30 * minute;
      await currentQuotes(world.owner, null);
      expect(world.requestPlans).toHaveBeenCalledTimes(2);
    }
  });

  test("tell what changed, and keep telling it until they are renewed", async () => {
    await currentQuotes(world.owner, null);
    world.nowMs += 30 * minute;
    world.requestPlans.mockImplementation(async () => [quote("9.4")]);
    const { changes } = await currentQuotes(world.owner, null);
    expect(changes).toMatchObject([
      {
        name: "Clean Energy",
        before: { average_cents_per_kwh: "16.2" },
        after: { average_cents_per_kwh: "16.4" },
      },
    ]);
    expect((await currentQuotes(world.owner, null)).changes).toEqual(changes);
    world.nowMs += 30 * minute;
    expect((await currentQuotes(world.owner, null)).changes).toEqual([]);
  });

  test("are renewed once when two tabs ask at the same moment, and both learn what changed", async () => {
    await currentQuotes(world.owner, null);
    world.nowMs += 30 * minute;
    world.requestPlans.mockImplementation(async () => [quote("9.4")]);
    const both = await Promise.all([1, 2].map(() => currentQuotes(world.owner, null)));
    expect(both.map(({ changes }) => changes.length)).toEqual([1, 1]);
    expect(world.requestPlans).toHaveBeenCalledTimes(2);
  });

  test("stay as they were when Light cannot be asked", async () => {
    const { plans } = await currentQuotes(world.owner, null);
    world.nowMs += 30 * minute;
    world.requestPlans.mockRejectedValue(problem("light_down"));
    await expect(currentQuotes(world.owner, null)).rejects.toThrow("light_down");
    expect((await draft()).quotes?.plans).toEqual(plans);
    world.requestPlans.mockResolvedValue([quote("9.2")]);
    expect((await currentQuotes(world.owner, null)).changes).toEqual([]);
  });

  test("that Light no longer takes are renewed before their time", async () => {
    await currentQuotes(world.owner, null);
    await endQuotes(world.owner);
    world.requestPlans.mockImplementation(async () => [quote("9.4")]);
    expect((await currentQuotes(world.owner, null)).changes).toHaveLength(1);
  });

  test("of another meter are no change", async () => {
    await currentQuotes(world.owner, null);
    await patchDraft(world.owner, { premise: { ...premise, esi_id: "1008901" } });
    world.requestPlans.mockImplementation(async () => [quote("9.4")]);
    expect((await currentQuotes(world.owner, null)).changes).toEqual([]);
  });
});

describe("choosing", () => {
  const shown = async () => (await currentQuotes(world.owner, null)).plans[0]?.uuid ?? "";

  test("keeps the plan, also under the new uuid of a renewed price", async () => {
    await choosePlan(await shown());
    world.nowMs += 30 * minute;
    const renewed = await shown();
    expect((await draft()).plan_uuid).toBe(renewed);
  });

  test("a price that ended unchanged goes on without another click", async () => {
    const uuid = await shown();
    world.nowMs += 30 * minute;
    const { plan_uuid } = await choosePlan(uuid);
    expect(plan_uuid).not.toBe(uuid);
    expect((await draft()).plan_uuid).toBe(plan_uuid);
  });

  test("a price that ended and changed has to be looked at first", async () => {
    const uuid = await shown();
    world.nowMs += 30 * minute;
    world.requestPlans.mockImplementation(async () => [quote("9.4")]);
    await expect(choosePlan(uuid)).rejects.toThrow("plan_expired");
    expect((await draft()).plan_uuid).toBeUndefined();
    expect((await draft()).quotes?.changes).toHaveLength(1);
  });

  test("a plan that was never quoted is refused", async () => {
    await shown();
    await expect(choosePlan(randomUUID())).rejects.toThrow("plan_expired");
  });

  test("the accepted plan again keeps it accepted; another one does not", async () => {
    world.requestPlans.mockImplementation(async () => [quote("9.2"), quote("9.9", { term_months: 24 })]);
    const [clean, longer] = (await currentQuotes(world.owner, null)).plans;
    if (!clean || !longer) throw new Error("two plans");
    const accepted = { plan: clean, esi_id: premise.esi_id, start_date: "2026-12-01" };
    await patchDraft(world.owner, { accepted });
    await choosePlan(clean.uuid);
    expect((await draft()).accepted).toEqual(accepted);
    await choosePlan(longer.uuid);
    expect((await draft()).accepted).toBeUndefined();
  });
});
