import fc from "fast-check";
import { expect, it } from "vitest";
import { sumLines } from "./explained-lines.ts";
import { compareMonth, presentPlan } from "./month-comparison.ts";
import { billOf, quoted, terms } from "./test-bill.ts";
import { nextTwelveMonths } from "./twelve-months.ts";

const clean = quoted("Clean Energy 12", "9.2");

it("both sides are explained line by line: delivery is the same, and what is left of the bill is its provider's", () => {
  const { bill, plan, difference_cents } = compareMonth(billOf(), clean, terms);
  expect(bill.lines.map(({ code, total_cents }) => [code, total_cents])).toEqual([
    ["provider", 12_263],
    ["delivery", 5_618],
    ["delivery_monthly", 423],
    ["tax", 396],
  ]);
  expect(bill.total_cents).toBe(18_700);
  expect(bill.cents_per_kwh).toBe("18.7");
  expect(plan.lines.map(({ code, total_cents }) => [code, total_cents])).toEqual([
    ["energy", 9_200],
    ["base", 995],
    ["delivery", 5_618],
    ["delivery_monthly", 423],
    ["tax", 351],
  ]);
  expect(difference_cents).toBe(16_587 - 18_700);
});

it("a past month has the delivery of its own days on both sides, not that of the plan's quote", () => {
  const facts = billOf({ period_start: "2025-12-16", period_end: "2026-01-15", invoice_date: "2026-01-18" });
  for (const side of Object.values(compareMonth(facts, clean, terms)).slice(0, 2)) {
    expect(side).toMatchObject({
      lines: expect.arrayContaining([expect.objectContaining({ code: "delivery", rate_cents: "5.5833" })]),
    });
  }
});

it("a meter whose utility is not known takes the delivery of the plan that is quoted for it", () => {
  const { bill } = compareMonth(billOf({ esi_id: null }), clean, terms);
  expect(bill.lines.find(({ code }) => code === "delivery")?.rate_cents).toBe("5.6183");
});

it("a bill that gives money back has no tax taken out of it", () => {
  const { bill } = compareMonth(billOf({ charges_cents: -1_250 }), clean, terms);
  expect(bill.lines.some(({ code }) => code === "tax")).toBe(false);
  expect(bill.total_cents).toBe(-1_250);
});

it("exported power earns on the plan's side what the plan pays for it", () => {
  const sun = quoted("Sun", "9.2", { export_rate_cents_per_kwh: "4" });
  const facts = billOf({ exported_kwh: "250" });
  const own = compareMonth(facts, sun, { ...terms, tax_share: "0" }).plan.total_cents;
  expect(own).toBe(compareMonth(facts, clean, { ...terms, tax_share: "0" }).plan.total_cents - 1_000);
});

it("999 kWh miss a credit at 1,000, and the month says so", () => {
  const credited = quoted("Thousand", "9.2", {
    usage_credits: [{ threshold_kwh: 1000, credit_dollars: "100" }],
  });
  const at = (kwh: string) => compareMonth(billOf({ kwh }), credited, terms);
  expect(at("999").near).toEqual([expect.objectContaining({ isReached: false, kwh_away: "1" })]);
  expect(at("1000").near).toEqual([expect.objectContaining({ isReached: true, kwh_away: "0" })]);
  expect(at("999").plan.total_cents - at("1000").plan.total_cents).toBeGreaterThan(9_900);
});

it("whatever the bill, its side adds up to what it charged and the difference is that of the two totals", () => {
  fc.assert(
    fc.property(fc.integer({ min: -50_000, max: 200_000 }), fc.nat(600_000), (charges_cents, centi) => {
      const facts = billOf({ charges_cents, kwh: (centi / 100).toFixed(2) });
      const { bill, plan, difference_cents } = compareMonth(facts, clean, terms);
      expect(sumLines(bill.lines)).toBe(charges_cents);
      expect(sumLines(plan.lines)).toBe(plan.total_cents);
      expect(difference_cents).toBe(plan.total_cents - charges_cents);
    }),
  );
});

it("the present provider's price a kWh gives its own month again, to some cents", () => {
  const facts = billOf();
  const { bill } = compareMonth(facts, clean, terms);
  const present = presentPlan(facts, bill, clean);
  expect(present?.energy_rate_cents_per_kwh).toBe("12.2630");
  const months = [{ year: 2026, month: 10, kwh: facts.kwh, exported_kwh: null }];
  const again = present && nextTwelveMonths(present, { source: "profile", known: 1, months }, terms);
  expect(Math.abs((again?.total_cents ?? 0) - 18_700)).toBeLessThan(3);
  expect(presentPlan(billOf({ kwh: "0" }), bill, clean)).toBeNull();
});
