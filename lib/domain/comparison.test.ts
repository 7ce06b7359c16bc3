import { expect, it } from "vitest";
import { comparePlans } from "./comparison.ts";
import { wholeDollars } from "./money.ts";
import { comingMonths } from "./season-use.ts";
import { billOf, quoted, terms } from "./test-bill.ts";

const credited = quoted("Thousand", "13.2", {
  usage_credits: [{ threshold_kwh: 1000, credit_dollars: "50" }],
});
const plans = [quoted("Dear", "13.5"), quoted("Clean Energy 12", "9.2"), credited];

it("plans stand by what the next twelve months cost, not by the bill's month", () => {
  const { results } = comparePlans(billOf(), plans, terms);
  const months = results.map(({ plan, month }) => [plan.name, month.plan.total_cents]);
  expect(months.map(([name]) => name)).toEqual(["Clean Energy 12", "Thousand", "Dear"]);
  expect(months[1]?.[1]).toBeLessThan(Number(months[0]?.[1]));
  const years = results.map(({ year }) => year.total_cents);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
});

it("the difference of a year is that of the same twelve months at the present provider's price", () => {
  const { present, results } = comparePlans(billOf(), plans, terms);
  for (const { year, per_year_cents } of results) {
    expect(per_year_cents).toBe(wholeDollars(year.total_cents) - wholeDollars(present?.total_cents ?? 0));
    expect(year.months.map(({ kwh }) => kwh)).toEqual(present?.months.map(({ kwh }) => kwh));
  }
});

it("measured months take the place of those made from the bill, whose own month stays what it was", () => {
  const measured = comingMonths("2025-11-22").map((month) => ({ ...month, consumption: "1500.5" }));
  const before = comparePlans(billOf(), plans, terms);
  const after = comparePlans(billOf(), plans, { ...terms, measured });
  expect([before.use.source, after.use.source]).toEqual(["bill", "profile"]);
  expect(after.results[0]?.year.total_kwh).toBe("18006");
  const month = (of: typeof before) => of.results.find(({ plan }) => plan.name === "Dear")?.month;
  expect(month(after)).toEqual(month(before));
});

it("without use there is no price to go on with, and no difference is made up", () => {
  const { present, results } = comparePlans(billOf({ kwh: "0" }), plans, terms);
  expect(present).toBeNull();
  expect(results.map(({ per_year_cents }) => per_year_cents)).toEqual([null, null, null]);
  expect(results.map(({ month }) => month.plan.cents_per_kwh)).toEqual([null, null, null]);
});

it.each([-20_000, 0, 5_000])(
  "a bill of %i cents leaves the provider nothing: no year is made up of it",
  (charges_cents) => {
    const facts = billOf({
      charges_cents,
      exported_kwh: "900",
      contract_end_date: "2027-11-21",
      ending_fee: { code: "flat", cents: 30_000 },
    });
    const { present, results } = comparePlans(facts, plans, terms);
    expect(present).toBeNull();
    expect(results.map(({ per_year_cents, switching }) => [per_year_cents, switching.code])).toEqual(
      plans.map(() => [null, "saving_unknown"]),
    );
  },
);

it("without plans there is nothing to compare", () => {
  expect(comparePlans(billOf(), [], terms)).toMatchObject({ present: null, results: [] });
});

it("what leaving costs is weighed with what each plan itself saves", () => {
  const facts = billOf({ contract_end_date: "2027-11-21", ending_fee: { code: "flat", cents: 30_000 } });
  const { results } = comparePlans(facts, plans, terms);
  expect(results.map(({ plan, switching }) => [plan.name, switching.code])).toEqual([
    ["Clean Energy 12", "pays_off"],
    ["Thousand", "fee_outweighs"],
    ["Dear", "no_saving"],
  ]);
});

it("a result is plain data that survives the way to a browser", () => {
  const result = comparePlans(billOf(), plans, terms);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});
