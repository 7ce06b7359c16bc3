import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, dayNumber } from "../chicago-day.ts";
import type { Use } from "../metering/meter.ts";
import { planGroups, quotePlans } from "../plans/quote.ts";
import { apportion } from "./apportion.ts";
import type { Billed, Segment } from "./billed-period.ts";
import type { Charge } from "./invoice.ts";
import { invoiceLines } from "./invoice-lines.ts";

const utilities = ["ONCOR", "CENTERPOINT", "AEP_CENTRAL", "AEP_NORTH", "TNMP", "LUBBOCK"] as const;

/** A made-up day's use, told from its number. */
function between(first: string, last: string): Use {
  let wh = 0;
  for (let day = dayNumber(first); day <= dayNumber(last); day++) wh += (day * 7_919) % 60_000;
  return {
    consumption_wh: wh,
    generation_wh: wh,
    vehicle_charging_wh: wh,
    eligible_vehicle_charging_wh: wh,
  };
}
const spread: Billed["spread"] = {
  between,
  inWindow: (first, last, { window_start }) => between(first, last).consumption_wh * Number(window_start[1]),
};

const aBill = fc
  .record({
    utility: fc.constantFrom(...utilities),
    groups: fc.array(fc.constantFrom(...planGroups), { minLength: 1, maxLength: 3 }),
    seed: fc.nat(1_000),
    start: fc.integer({ min: 0, max: 1_000 }),
    days: fc.integer({ min: 3, max: 64 }),
    city: fc.constantFrom("DALLAS", "SINTON", "GROESBECK", "NOWHERE"),
    consumption_kwh: fc.nat(6_000),
    generation_kwh: fc.nat(3_000),
    car: fc.nat(100),
    late_penalty_cents: fc.nat(5_000),
    carried: fc.nat(20_000),
  })
  .map(({ groups, seed, start, days, car, carried, ...rest }): Billed => {
    const first = addDays("2025-01-01", start);
    const cuts = groups.map((_, index) => Math.floor((days * index) / groups.length));
    const [opening, ...others] = groups.map((group, index): Segment => {
      const from = addDays(first, cuts[index] ?? 0);
      const wanted = { utility: rest.utility, day: first, seed, plan_group: group.group_uuid };
      const [plan] = quotePlans(wanted);
      if (!plan) throw new Error("no plan");
      return { first: from, last: addDays(first, (cuts[index + 1] ?? days) - 1), plan };
    });
    if (!opening) throw new Error("no segment");
    return {
      ...rest,
      segments: [opening, ...others],
      spread,
      eligible_vehicle_charging_kwh: Math.floor((rest.consumption_kwh * car) / 100),
      credit_carried_cents: 0 - carried,
    };
  });

const lines = (billed: Billed): Charge[] => invoiceLines(billed).flatMap(({ charges }) => [...charges]);
const kwhOf = (charges: Charge[], code: Charge["code"]): number =>
  charges.filter((charge) => charge.code === code).reduce((sum, charge) => sum + Number(charge.quantity), 0);

/** Quantity times rate with whole numbers only: rates have four decimals. */
function exactCents({ quantity, rate_cents }: Charge): number {
  const tenThousandths = BigInt(quantity ?? 0) * BigInt((rate_cents ?? "0").replace(".", ""));
  return Number((tenThousandths + 5_000n) / 10_000n);
}

it("groups are the sums of their lines, and every amount is a whole number of cents", () => {
  fc.assert(
    fc.property(aBill, (billed) => {
      for (const { total_cents, charges } of invoiceLines(billed)) {
        expect(charges.length).toBeGreaterThan(0);
        expect(total_cents).toBe(charges.reduce((sum, charge) => sum + charge.total_cents, 0));
        for (const charge of charges) expect(Number.isSafeInteger(charge.total_cents)).toBe(true);
        expect(JSON.stringify(charges)).toBe(JSON.stringify(structuredClone(charges)));
        expect(charges.some((charge) => Object.is(charge.total_cents, -0))).toBe(false);
      }
    }),
  );
});

it("every line with a rate is quantity times rate, half a cent rounded up", () => {
  fc.assert(
    fc.property(aBill, (billed) => {
      for (const charge of lines(billed).filter(({ rate_cents }) => rate_cents !== null)) {
        expect(Math.abs(charge.total_cents)).toBe(exactCents(charge));
      }
    }),
  );
});

it("the kWh of energy lines, and of delivery lines, add up to what was used, however they are split", () => {
  fc.assert(
    fc.property(aBill, (billed) => {
      const all = lines(billed);
      expect(kwhOf(all, "energy")).toBe(billed.consumption_kwh);
      expect(kwhOf(all, "delivery")).toBe(billed.consumption_kwh);
    }),
  );
});

it("credits are negative and stand in their own group; nothing else is", () => {
  fc.assert(
    fc.property(aBill, (billed) => {
      for (const { code, charges } of invoiceLines(billed)) {
        for (const { total_cents } of charges) {
          if (code === "credits") expect(total_cents).toBeLessThan(0);
          else expect(total_cents).toBeGreaterThanOrEqual(0);
        }
      }
    }),
  );
});

it("lines for a part of the period cover it without gap or overlap", () => {
  fc.assert(
    fc.property(aBill, (billed) => {
      const parts = lines(billed).filter(({ code, start_date }) => code === "delivery" && start_date);
      const last = billed.segments.at(-1)?.last;
      parts.forEach(({ start_date, end_date }, index) => {
        const before = parts[index - 1]?.end_date;
        expect(start_date).toBe(before ? addDays(before, 1) : billed.segments[0].first);
        if (index === parts.length - 1) expect(end_date).toBe(last);
      });
    }),
  );
});

const [steady] = quotePlans({
  utility: "ONCOR",
  day: "2026-02-01",
  seed: 1,
  plan_group: planGroups[1]?.group_uuid ?? "",
});
if (!steady) throw new Error("no plan");
const february: Billed = {
  segments: [{ first: "2026-02-10", last: "2026-03-11", plan: steady }],
  utility: "ONCOR",
  city: "Dallas",
  consumption_kwh: 799,
  generation_kwh: 0,
  eligible_vehicle_charging_kwh: 0,
  spread,
  late_penalty_cents: 0,
  credit_carried_cents: 0,
};

it("a period over the first of March has delivery at both rates, each for its days", () => {
  const parts = lines(february).filter(({ code }) => code === "delivery");
  expect(parts.map(({ rate_cents, start_date, end_date }) => [rate_cents, start_date, end_date])).toEqual([
    ["5.5833", "2026-02-10", "2026-02-28"],
    ["5.6183", "2026-03-01", "2026-03-11"],
  ]);
  const monthly = lines(february).filter(({ code }) => code === "delivery_monthly");
  expect(monthly).toMatchObject([{ total_cents: 423, start_date: null }]);
});

it("the minimum fee is charged below its threshold and not at it", () => {
  const fee = (consumption_kwh: number) =>
    lines({ ...february, consumption_kwh }).find(({ code }) => code === "minimum_usage_fee")?.total_cents;
  expect([fee(799), fee(800)]).toEqual([995, undefined]);
});

it("a usage credit is given at its threshold and not below it", () => {
  const [plan] = quotePlans({
    utility: "ONCOR",
    day: "2026-02-01",
    seed: 1,
    plan_group: planGroups[3]?.group_uuid ?? "",
  });
  if (!plan) throw new Error("no plan");
  const segments: Billed["segments"] = [{ ...february.segments[0], plan }];
  const credit = (consumption_kwh: number) =>
    lines({ ...february, segments, consumption_kwh }).find(({ code }) => code === "usage_credit")
      ?.total_cents;
  expect([credit(999), credit(1_000)]).toEqual([undefined, -10_000]);
});

it("solar credits are for what was exported, charging credits for what was charged in the rewarded hours", () => {
  const plans = planGroups.flatMap(({ group_uuid }) =>
    quotePlans({ utility: "ONCOR", day: "2026-02-01", seed: 1, plan_group: group_uuid }),
  );
  const credited = (code: Charge["code"], plan: (typeof plans)[number] | undefined) => {
    if (!plan) throw new Error("no plan");
    const segments: Billed["segments"] = [{ ...february.segments[0], plan }];
    const billed = { ...february, segments, generation_kwh: 210, eligible_vehicle_charging_kwh: 55 };
    return lines(billed).find((charge) => charge.code === code);
  };
  const solar = plans.find(({ export_rate_cents_per_kwh }) => export_rate_cents_per_kwh);
  const line = credited("export_credit", solar);
  expect([line?.quantity, line?.rate_cents]).toEqual(["210", solar?.export_rate_cents_per_kwh]);
  const car = plans.find(({ vehicle_charging }) => vehicle_charging);
  expect(credited("vehicle_charging_credit", car)?.quantity).toBe("55");
});

it.each([
  ["Dallas", 1997],
  ["SINTON", 1070],
  ["Groesbeck", 581],
  ["Nowhere", undefined],
])("the gross receipts of %s are passed on by its size", (city, perHundredThousand) => {
  const all = lines({ ...february, city });
  const base = all.filter(({ code }) => code !== "gross_receipts" && code !== "puc_assessment");
  const cents = base.reduce((sum, { total_cents }) => sum + total_cents, 0);
  const tax = all.find(({ code }) => code === "gross_receipts")?.total_cents;
  expect(tax).toBe(perHundredThousand && Math.round((cents * perHundredThousand) / 100_000));
  const puc = all.find(({ code }) => code === "puc_assessment")?.total_cents;
  expect(puc).toBe(Math.round((cents * 1_667) / 1_000_000));
});

it("an ordinary month bears its monthly charges whole, a shorter or longer first bill by the day", () => {
  const monthly = (last: string) =>
    lines({ ...february, segments: [{ ...february.segments[0], last }] })
      .filter(({ code }) => code === "delivery_monthly")
      .map(({ quantity, total_cents }) => [quantity, total_cents]);
  expect(monthly("2026-03-08")).toEqual([[null, 423]]);
  expect(monthly("2026-03-16")).toEqual([[null, 423]]);
  expect(monthly("2026-02-19")).toEqual([["10", 141]]);
  expect(monthly("2026-04-05")).toEqual([["55", 776]]);
});

it("a whole number is cut into whole parts that add up to it, in proportion", () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.array(fc.nat(5_000_000), { minLength: 1, maxLength: 12 }),
      (whole, weights) => {
        const parts = apportion(whole, weights);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
        parts.forEach((part, index) => {
          expect(part).toBeGreaterThanOrEqual(0);
          if (total > 0)
            expect(Math.abs(part - (whole * (weights[index] ?? 0)) / total)).toBeLessThan(1.000001);
        });
      },
    ),
  );
});
