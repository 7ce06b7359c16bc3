import { expect, it } from "vitest";
import { comparePlans } from "./comparison.ts";
import { comparisonSentence, meterPrices, priceMove } from "./comparison-sentence.ts";
import type { MonthComparison } from "./month-comparison.ts";
import { billOf, quoted, terms } from "./test-bill.ts";

const sides = (plan_cents: number, bill_cents: number): MonthComparison => {
  const [month] = comparePlans(billOf(), [quoted("Any", "9")], terms).results.map((result) => result.month);
  if (!month) throw new Error("no plan");
  const { plan, bill } = month;
  return {
    ...month,
    plan: { ...plan, total_cents: plan_cents },
    bill: { ...bill, total_cents: bill_cents },
    difference_cents: plan_cents - bill_cents,
  };
};
const said = (plan_cents: number, bill_cents: number) =>
  comparisonSentence({ plan: { name: "Clean Energy 12" }, month: sides(plan_cents, bill_cents) }, billOf());

it("the sentence says what the month would have cost, in whole dollars that agree with the cents", () => {
  expect(said(16_604, 18_700)).toEqual({
    code: "saves",
    plan: "Clean Energy 12",
    provider: "TXU Energy",
    plan_cents: 16_600,
    bill_cents: 18_700,
    difference_cents: -2_100,
    isExact: false,
  });
  expect(said(16_604, 15_000)).toMatchObject({ code: "costs", difference_cents: 1_600, isExact: false });
  expect(said(16_604, 16_604)).toMatchObject({ code: "same", difference_cents: 0, isExact: false });
});

it("where whole dollars would tell another difference than the cents, all three are to the cent", () => {
  // $112 and $164 are $52 apart, and $111.84 and $164.49 are $52.65.
  expect(said(11_184, 16_449)).toMatchObject({
    code: "saves",
    plan_cents: 11_184,
    bill_cents: 16_449,
    difference_cents: -5_265,
    isExact: true,
  });
  expect(said(16_604, 16_640)).toMatchObject({ code: "saves", difference_cents: -36, isExact: true });
});

it.each([
  [10_800, 0],
  [10_800, -500],
  [0, 500],
  [-1_200, 500],
])("a month of %i on the plan and %i on the bill is told as one with a zero or a credit", (plan, bill) => {
  expect(said(plan, bill)).toMatchObject({ code: "unusual", difference_cents: plan - bill });
});

const year = (plan: string, before_cents: number, after_cents: number) => ({
  plan,
  before_cents,
  after_cents,
});

it("prices went the way that the dollars shown went, told of the first plan that went it", () => {
  expect(priceMove([year("A", 190_040, 190_020), year("B", 200_000, 203_500), year("C", 1, 90_000)])).toEqual(
    {
      code: "up",
      of: { plan: "B", difference_cents: 3_500 },
    },
  );
  expect(priceMove([year("A", 200_049, 196_551)])).toEqual({
    code: "down",
    of: { plan: "A", difference_cents: 3_400 },
  });
});

it("some up and some down is said as both, and nothing seen as nothing", () => {
  expect(priceMove([year("A", 200_000, 198_000), year("B", 200_000, 203_500)])).toEqual({
    code: "mixed",
    up: { plan: "B", difference_cents: 3_500 },
    down: { plan: "A", difference_cents: 2_000 },
  });
  expect(priceMove([year("A", 200_010, 200_040)])).toEqual({ code: "same" });
  expect(priceMove([])).toBeNull();
});

it("a meter with prices of its own has them whoever asked, and is offered nothing", () => {
  const own = { isPersonal: true, isChanged: false };
  expect(
    (["none", "failed", "pending", "completed"] as const).map((order) => meterPrices(order, own)),
  ).toEqual(["already", "already", "already", "completed"]);
});

it("an order for the meter on the bill says nothing of another that was typed", () => {
  const typed = { isPersonal: false, isChanged: true };
  expect((["completed", "failed", "pending"] as const).map((order) => meterPrices(order, typed))).toEqual([
    "none",
    "none",
    "none",
  ]);
  expect(meterPrices("completed", { isPersonal: true, isChanged: true })).toBe("already");
});
