import "./test-world.ts";
import { beforeEach, expect, test, vi } from "vitest";
import type { ContractTerm } from "#lib/domain/contract-term.ts";
import { problem } from "#lib/domain/problem.ts";
import { accountClient } from "#lib/light/client.ts";
import type { ContractView } from "./contract-view.ts";
import type { MyHome } from "./my-home.ts";
import { renewalOffers } from "./renewal-offers.ts";

vi.mock("./app-light.ts", () => ({ appLight: () => ({ requestPlans: async () => [] }) }));

const today = "2026-11-21";
const price = (energy_rate_cents_per_kwh: string) => ({
  energy_rate_cents_per_kwh,
  plan_monthly_cost_dollars: "0",
  delivery_rate_cents_per_kwh: "5",
  delivery_monthly_cost_dollars: "0",
});
const offer = (name: string, cents: string, rate_structure: string) => ({
  ...price(cents),
  uuid: name,
  group_uuid: `group-${name}`,
  name,
  term_months: rate_structure === "variable" ? 1 : 12,
  rate_structure,
  tdu_shortname: "oncor",
  links: { efl: "https://e", tos: "https://t", yrac: "https://y" },
  earliest_start_date: "2026-12-24",
  latest_start_date: "2026-12-24",
});
const [dear, cheap, open] = [
  offer("Dear", "12", "fixed"),
  offer("Cheap", "8", "fixed"),
  offer("Month by Month", "15", "variable"),
];

const world = { plans: [dear, cheap, open], isUseUnreadable: false };
const initial = { ...world };
beforeEach(() => void Object.assign(world, initial));

const light = accountClient(async ({ name, path }) => {
  if (name === "requestRenewalPlans") return world.plans;
  if (world.isUseUnreadable) throw problem("light_down");
  const year = Number(/year=(\d+)/.exec(path)?.[1]);
  const months = Array.from({ length: 12 }, (_, index) => ({ month: index + 1, consumption: "1000" }));
  const isNow = year === 2026;
  return {
    units: "kWh",
    year,
    months: isNow ? months.slice(0, 11) : months,
    previous: isNow ? "earlier" : null,
  };
});
const location: MyHome["location"] = {
  ...{ uuid: "l-1", address_1: "100 ELM ST", city: "DALLAS", state: "TX", postal_code: "75214" },
  ...{ utility_number: "10443720000000000", is_service_active: true, has_usage_history: true },
};
const home = {
  ...{ id: "h-1", user_id: "u-1", number: 1, name: null, light_account_uuid: "a-1" },
  finalized_at: "2025-11-21T18:00:00Z",
};
const my: MyHome = {
  ...{ home, homes: [home], location, light, revision: 0, today, now: new Date(`${today}T18:00:00Z`) },
  user: { id: "u-1", email: "robert@porchlight.example", locale: "en" },
  account: {
    ...{ uuid: "a-1", created_at: "2025-11-21T18:00:00Z", first_name: "Robert", last_name: "Haynes" },
    ...{
      email: "robert@porchlight.example",
      status: "active",
      status_reason: "active",
      locations: [location],
    },
  },
};
const fixedTerm: ContractTerm = { kind: "fixed_term", start: "2025-12-24", end: "2026-12-23" };
const view = (term: ContractTerm, present: string | null = "10"): ContractView => ({
  plan: { data: { uuid: "p-1", name: "Clean Energy", ...(present ? price(present) : {}) }, problem: null },
  contracts: { data: [], problem: null },
  ...{ term, queued: null, renewal: "open", today, finalServiceDate: null },
});
const namesOf = ({ offers }: Awaited<ReturnType<typeof renewalOffers>>) =>
  offers.map(({ plan, difference_cents }) => [plan.name, difference_cents]);

test("at the end of a term doing nothing is the month-to-month plan, and the present price stands beside it", async () => {
  const found = await renewalOffers(my, view(fixedTerm));
  expect(found.idle).toMatchObject({ kind: "month_to_month", plan: { name: "Month by Month" } });
  // Twelve thousand kWh at 20, 15, 17 and 13 cents.
  expect(found.idle?.year.total_cents).toBe(240_000);
  expect(found.present?.total_cents).toBe(180_000);
  expect(namesOf(found)).toEqual([
    ["Cheap", 156_000 - 240_000],
    ["Dear", 204_000 - 240_000],
  ]);
  expect(found.offers.map((each) => each.present_difference_cents)).toEqual([-24_000, 24_000]);
});

test("who is month to month goes on at the price of today, whatever a new such plan would cost", async () => {
  const found = await renewalOffers(my, view({ kind: "month_to_month", start: null, end: null }, "18"));
  expect(found.idle).toMatchObject({ kind: "month_to_month", plan: { name: "Clean Energy" } });
  expect(found.idle?.year.total_cents).toBe(276_000);
  expect(found.present).toBeNull();
});

test("where Light names no month-to-month plan, the present price is compared with and called so", async () => {
  world.plans = [dear, cheap];
  const found = await renewalOffers(my, view(fixedTerm));
  expect(found.idle).toMatchObject({ kind: "present", plan: { name: "Clean Energy" } });
  expect(namesOf(found)).toEqual([
    ["Cheap", -24_000],
    ["Dear", 24_000],
  ]);
});

test("what nobody knows is not compared", async () => {
  world.plans = [cheap];
  const found = await renewalOffers(my, view(fixedTerm, null));
  expect([found.idle, found.present, namesOf(found)]).toEqual([null, null, [["Cheap", null]]]);
});

test("the first day is Light's, and where there is no offer the one after the term", async () => {
  expect((await renewalOffers(my, view({ ...fixedTerm, end: "2026-12-30" }))).start).toBe("2026-12-24");
  world.plans = [];
  expect((await renewalOffers(my, view({ ...fixedTerm, end: "2026-12-30" }))).start).toBe("2026-12-31");
});

test("use that cannot be read is told from a home without any", async () => {
  world.isUseUnreadable = true;
  expect(await renewalOffers(my, view(fixedTerm))).toMatchObject({
    isUseMissing: true,
    use: { source: "typical" },
  });
});
