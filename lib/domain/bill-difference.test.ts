import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type ExplainedBill, leadingCauses, whyDifferent } from "./bill-difference.ts";
import { addDays } from "./service-day.ts";

interface Plain {
  days?: number;
  kwh?: number;
  energy?: string;
  delivery?: string;
  base_cents?: number;
  credit_cents?: number;
  tax_cents?: number;
}

const byKwh = (code: string, kwh: number, rate_cents: string) => ({
  code,
  name: code,
  quantity: String(kwh),
  units: "kWh",
  rate_cents,
  total_cents: Math.round(kwh * Number(rate_cents)),
});

/** A bill as Light makes them. */
function bill({ days = 30, kwh = 1000, energy = "10", delivery = "5", ...more }: Plain): ExplainedBill {
  const charges = [
    byKwh("energy", kwh, energy),
    byKwh("delivery", kwh, delivery),
    { code: "base", name: "Base", total_cents: more.base_cents ?? 995 },
    { code: "delivery_monthly", name: "Delivery, monthly", total_cents: 423 },
    { code: "usage_credit", name: "Credit", total_cents: more.credit_cents ?? 0 },
    { code: "gross_receipts", name: "Gross receipts", total_cents: more.tax_cents ?? 300 },
  ];
  return {
    billing_period_start: "2026-06-01",
    billing_period_end: addDays("2026-06-01", days - 1),
    total_cents: charges.reduce((sum, { total_cents }) => sum + total_cents, 0),
    total_kwh: String(kwh),
    charges_groups: [{ name: "All", charges }],
  };
}

const amounts = (before: Plain, after: Plain) =>
  Object.fromEntries(
    whyDifferent(bill(before), bill(after)).causes.map(({ cause, cents }) => [cause, cents]),
  );

describe("one change has one cause", () => {
  test.each([
    ["more days at the same daily use", { days: 30, kwh: 900 }, { days: 32, kwh: 960 }, { days: 900 }],
    ["more use in as many days", { kwh: 1000 }, { kwh: 1200 }, { usage: 3000 }],
    ["a higher energy price", { energy: "10" }, { energy: "11.5" }, { energy_price: 1500 }],
    ["a higher delivery price", { delivery: "5" }, { delivery: "5.5" }, { delivery: 500 }],
    ["a base charge", { base_cents: 0 }, { base_cents: 995 }, { plan_fees: 995 }],
    ["a credit that was not earned", { credit_cents: -5000 }, {}, { credits: 5000 }],
    ["taxes", { tax_cents: 300 }, { tax_cents: 345 }, { taxes: 45 }],
    ["nothing", {}, {}, {}],
  ])("%s", (_, before, after, expected) => {
    expect(amounts(before, after)).toEqual(expected);
  });
});

test("a home that stood empty is told by its use, not by a price that no bill had", () => {
  expect(amounts({ kwh: 0 }, { kwh: 800 })).toEqual({ usage: 12000 });
  expect(amounts({ kwh: 800 }, { kwh: 0 })).toEqual({ usage: -12000 });
});

test("a bill whose lines do not add up shows what is missing instead of hiding it", () => {
  const odd = { ...bill({}), total_cents: bill({}).total_cents + 777 };
  expect(whyDifferent(bill({}), odd).causes).toEqual([{ cause: "other", cents: 777 }]);
});

test("the odd cent of rounding is told, counted with the largest, and never passes for a change of price", () => {
  const june = bill({ days: 30, kwh: 1291, energy: "9.64", delivery: "6.0009" });
  const july = bill({ days: 33, kwh: 1672, energy: "9.64", delivery: "6.0009" });
  const why = whyDifferent(june, july);
  expect(why.causes.map(({ cause }) => cause)).toEqual(["usage", "days"]);
  expect(why.rounding).toEqual({ cause: "usage", cents: 1 });
});

const cents = fc.integer({ min: -20_000, max: 60_000 });
const code = fc.constantFrom(
  "energy",
  "base",
  "delivery",
  "delivery_monthly",
  "export_credit",
  "late_penalty",
  null,
);
const quantity = fc.option(fc.integer({ min: 0, max: 4000 }).map(String));
const charge = fc.record({
  code,
  name: fc.constantFrom("Energy charge: Nights", "Delivery charge", "Something new", "TDU fee"),
  quantity,
  units: fc.constantFrom("kWh", "days", null),
  rate_cents: fc.option(fc.constantFrom("0", "8.91", "5.6183")),
  total_cents: cents,
});
const anyBill: fc.Arbitrary<ExplainedBill> = fc
  .record({
    days: fc.integer({ min: 1, max: 45 }),
    total_kwh: fc.oneof(
      fc.constant("0"),
      fc.double({ min: 0.1, max: 9000, noNaN: true }).map((kwh) => kwh.toFixed(1)),
    ),
    charges: fc.array(charge, { maxLength: 14 }),
    unlisted: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: cents }),
  })
  .map(({ days, total_kwh, charges, unlisted }) => ({
    billing_period_start: "2026-01-10",
    billing_period_end: addDays("2026-01-10", days - 1),
    total_kwh,
    total_cents: charges.reduce((sum, { total_cents }) => sum + total_cents, unlisted),
    charges_groups: [{ name: "Charges", charges }],
  }));

it("always adds up to the difference to the cent: credits, no use, time of use, split lines, unknown lines", () => {
  fc.assert(
    fc.property(anyBill, anyBill, (before, after) => {
      const why = whyDifferent(before, after);
      expect(why.difference_cents).toBe(after.total_cents - before.total_cents);
      expect(why.causes.reduce((sum, each) => sum + each.cents, 0)).toBe(why.difference_cents);
      for (const { cents: part } of why.causes) expect(Number.isSafeInteger(part)).toBe(true);
      const lines = [before, after].flatMap(({ charges_groups: [group] }) => group?.charges ?? []);
      expect(Math.abs(why.rounding?.cents ?? 0)).toBeLessThanOrEqual(2 + lines.length / 2);
    }),
    { numRuns: 500 },
  );
});

it("says first what goes the way of the difference, and says nothing when there is none", () => {
  fc.assert(
    fc.property(anyBill, anyBill, (before, after) => {
      const why = whyDifferent(before, after);
      const { main, also, counter } = leadingCauses(why);
      expect(main === null).toBe(why.difference_cents === 0);
      if (main) expect(Math.sign(main.cents)).toBe(Math.sign(why.difference_cents));
      if (main && also) expect(Math.abs(also.cents)).toBeLessThanOrEqual(Math.abs(main.cents));
      if (main && counter) expect(Math.sign(counter.cents)).toBe(-Math.sign(main.cents));
    }),
  );
});
