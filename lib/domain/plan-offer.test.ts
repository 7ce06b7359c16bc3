import { describe, expect, it } from "vitest";
import { monthsOfHome } from "./home-usage.ts";
import { estimateOf } from "./plan-estimate.ts";
import { arrangeOffers, comparedOffers, isPriceFixed, type OfferedPlan, offerOf } from "./plan-offer.ts";
import { type PlanWish, readPlanWish } from "./plan-wish.ts";

const plan = (name: string, energy: string, rest: Partial<OfferedPlan> = {}): OfferedPlan => ({
  group_uuid: name.padEnd(8),
  name,
  term_months: 12,
  rate_structure: "fixed",
  energy_rate_cents_per_kwh: energy,
  plan_monthly_cost_dollars: "0",
  delivery_rate_cents_per_kwh: "5",
  delivery_monthly_cost_dollars: "0",
  ...rest,
});
const months = monthsOfHome("house");
const offers = [
  plan("Sun", "10", { renewable_percent: 100 }),
  plan("Month", "9", { term_months: 1, rate_structure: "variable", renewable_percent: 0 }),
  plan("Long", "9.5", { term_months: 24, rate_structure: null }),
  plan("Nights", "9.8", { rate_structure: "time_of_use", renewable_percent: 33 }),
].map((each) => offerOf(each, estimateOf(each, months)));
const names = (wish: Partial<PlanWish>) =>
  arrangeOffers(offers, { ...readPlanWish({}), ...wish }).map(({ plan: { name } }) => name);

describe("plans are sorted", () => {
  it("by this home's own bill from the start", () =>
    expect(names({})).toEqual(["Month", "Long", "Nights", "Sun"]));
  it("by the rate at 1,000 kWh, one without a rate last", () => {
    const unknown = plan("Unknown", "1", { delivery_monthly_cost_dollars: null });
    const more = [offerOf(unknown, estimateOf(unknown, months)), ...offers];
    const sorted = arrangeOffers(more, readPlanWish({ sort: "rate" }));
    expect(sorted.map(({ plan: { name } }) => name)).toEqual(["Month", "Long", "Nights", "Sun", "Unknown"]);
  });
  it("by length, equals by bill", () =>
    expect(names({ sort: "term" })).toEqual(["Month", "Nights", "Sun", "Long"]));
  it("by renewable share, an unknown one last", () =>
    expect(names({ sort: "renewable" })).toEqual(["Sun", "Nights", "Month", "Long"]));
});

it.each<[Partial<PlanWish>, string[]]>([
  [{ term: 12 }, ["Nights", "Sun"]],
  [{ isFixed: true }, ["Nights", "Sun"]],
  [{ isRenewable: true }, ["Sun"]],
  [{ isTimeOfUse: true }, ["Nights"]],
  [{ isTimeOfUse: true, isRenewable: true }, []],
])("the filter %j leaves %j", (wish, left) => expect(names(wish)).toEqual(left));

it.each([
  [{ rate_structure: "variable" }, false],
  [{ rate_structure: null, plan_type: "residential_variable" }, false],
  [{ rate_structure: "tiered_credit" }, true],
  [{ rate_structure: null, plan_type: "residential_fixed" }, true],
  [{ rate_structure: "indexed" }, null],
  [{ rate_structure: null }, null],
  [{ rate_structure: null, term_months: 1 }, false],
])("whether the price of %j is fixed is %s", (rest, isFixed) => {
  expect(isPriceFixed(plan("Any", "9", rest))).toBe(isFixed);
});

it("plans side by side stand as they were picked; one that is gone is left out", () => {
  const [sun, month] = offers.map(({ key }) => key);
  const wish = readPlanWish({ compare: `${month},gone,${sun}` });
  expect(comparedOffers(offers, wish).map(({ plan: { name } }) => name)).toEqual(["Month", "Sun"]);
});
