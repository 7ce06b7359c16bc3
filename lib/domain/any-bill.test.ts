import fc from "fast-check";
import { expect, it } from "vitest";
import { deliveryRates } from "./delivery-rates.ts";
import { sumLines } from "./explained-lines.ts";
import { monthBill, planPrice } from "./month-bill.ts";
import { Decimal } from "./plan-lines.ts";
import { billFor, type PricedPlan } from "./rate.ts";

const days = { first: "2026-04-01", last: "2026-04-30" };

const rate = fc.nat(250_000).map((value) => (value / 10_000).toFixed(4));
const dollars = fc.nat(20_000).map((cents) => (cents / 100).toFixed(2));
const anyPlan: fc.Arbitrary<PricedPlan> = fc.record({
  energy_rate_cents_per_kwh: rate,
  plan_monthly_cost_dollars: dollars,
  delivery_rate_cents_per_kwh: rate,
  delivery_monthly_cost_dollars: dollars,
  export_rate_cents_per_kwh: fc.option(rate),
  vehicle_charging: fc.option(fc.record({ credit_cents_per_kwh: rate })),
  usage_credits: fc.option(fc.array(fc.record({ threshold_kwh: fc.nat(2000), credit_dollars: dollars }))),
  minimum_usage_fee: fc.option(fc.record({ below_kwh: fc.nat(2000), fee_dollars: dollars })),
});
const plain = (any: PricedPlan): PricedPlan => ({ ...any, usage_credits: null, minimum_usage_fee: null });

it("every bill is the sum of its lines, whatever the plan", () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(60_000), fc.nat(9_000), fc.nat(50_000), (any, tenths, exported, share) => {
      const use = { kwh: String(tenths / 10), exported_kwh: String(exported), charging_kwh: "100", days };
      const bill = monthBill(any, use, { tax_share: (share / 1_000_000).toFixed(6) });
      expect(sumLines(bill.lines)).toBe(bill.total_cents);
      expect(
        bill.lines.every(({ total_cents }) => Number.isInteger(total_cents) && !Object.is(total_cents, -0)),
      ).toBe(true);
    }),
  );
});

it("a bill comes to the same with its lines and without, before and after others of the same month", () => {
  const cut = { first: "2026-02-10", last: "2026-03-11" };
  fc.assert(
    fc.property(
      anyPlan,
      fc.array(fc.nat(60_000), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (any, uses, isCut) => {
        const use = { exported_kwh: "120.5", charging_kwh: "80", days: isCut ? cut : days };
        const terms = { delivery: deliveryRates("ONCOR", any, "2026-06-01"), tax_share: "0.021637" };
        const price = planPrice(any, terms)(use);
        for (const kwh of uses.map((tenths) => String(tenths / 10))) {
          const { total_cents } = monthBill(any, { ...use, kwh }, terms);
          expect([price.total(new Decimal(kwh)), price.bill(kwh).total_cents]).toEqual([
            total_cents,
            total_cents,
          ]);
        }
      },
    ),
  );
});

it("more use never costs less where no credit or fee depends on it", () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(5000), fc.nat(5000), (any, kwh, more) => {
      const cents = (use: number) =>
        monthBill(plain(any), { kwh: String(use), days }, { tax_share: "0.02" }).total_cents;
      expect(cents(kwh + more)).toBeGreaterThanOrEqual(cents(kwh));
    }),
  );
});

it("the average price never rises with use where only monthly charges are shared out", () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (any, kwh, more) => {
      const priceAt = (use: number) => Number(billFor(plain(any), use).avg_cents_per_kwh);
      expect(priceAt(kwh + more)).toBeLessThanOrEqual(priceAt(kwh));
    }),
  );
});

it("20,000 random bills come out as in whole numbers", () => {
  const units = (value: number) => Math.floor((value * 2 + 10_000_000) / 20_000_000);
  fc.assert(
    fc.property(
      fc.nat(250_000),
      fc.nat(100_000),
      fc.nat(6_000_000),
      fc.nat(2_000),
      (energy, delivery, milli, base) => {
        const four = (value: number) => (value / 10_000).toFixed(4);
        const priced = {
          energy_rate_cents_per_kwh: four(energy),
          plan_monthly_cost_dollars: (base / 100).toFixed(2),
          delivery_rate_cents_per_kwh: four(delivery),
        };
        const { total_cents } = monthBill(
          priced,
          { kwh: (milli / 1000).toFixed(3), days },
          { tax_share: "0" },
        );
        expect(total_cents).toBe(units(milli * energy) + units(milli * delivery) + base);
      },
    ),
    { numRuns: 20_000 },
  );
}, 60_000);
