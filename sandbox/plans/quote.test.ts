import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../chicago-day.ts";
import { sharedCents } from "./average-price.ts";
import { planGroups, quotePlans } from "./quote.ts";

const utilities = ["ONCOR", "CENTERPOINT", "AEP_CENTRAL", "AEP_NORTH", "TNMP", "LUBBOCK"] as const;
const today = { utility: "ONCOR", day: "2026-11-21", seed: 1 } as const;
const cleanEnergy = "4e7acc79-58af-4be1-881f-c9ccbbe02a80";
const freeNights = "7b1e9a40-2f6c-4c3d-9e88-30c4d2a1f5b6";

const dayAfter = (day: string, count: number) =>
  new Date((dayNumber(day) + count) * 86_400_000).toISOString().slice(0, 10);
const anyDay = fc.integer({ min: 0, max: 3000 }).map((count) => dayAfter("2024-01-01", count));
const anyWorld = fc.record({
  utility: fc.constantFrom(...utilities),
  day: anyDay,
  seed: fc.integer({ min: 0, max: 1_000_000 }),
});
const rates = (plans: ReturnType<typeof quotePlans>) =>
  plans.map(({ energy_rate_cents_per_kwh }) => energy_rate_cents_per_kwh);

describe("quotes", () => {
  it("has one plan for each group, each with its own uuid and label", () => {
    const plans = quotePlans(today);
    expect(plans.map(({ group_uuid }) => group_uuid)).toEqual(planGroups.map(({ group_uuid }) => group_uuid));
    expect(new Set(plans.map(({ document_versions }) => document_versions.efl)).size).toBe(plans.length);
    expect(quotePlans({ ...today, plan_group: cleanEnergy })).toMatchObject([
      { name: "Clean Energy", term_months: 12, renewable_percent: 100 },
    ]);
  });

  it("has averages that are the sum of its parts, for every plan, place and day", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        for (const plan of quotePlans(world)) {
          for (const kwh of [500, 1000, 2000] as const) {
            let cents = new Decimal(plan.energy_rate_cents_per_kwh)
              .plus(plan.delivery_rate_cents_per_kwh)
              .times(kwh)
              .plus(new Decimal(plan.plan_monthly_cost_dollars).times(100))
              .plus(new Decimal(plan.delivery_monthly_cost_dollars).times(100));
            for (const { threshold_kwh, credit_dollars } of plan.usage_credits)
              if (kwh >= threshold_kwh) cents = cents.minus(new Decimal(credit_dollars).times(100));
            const fee = plan.minimum_usage_fee;
            if (fee && kwh < fee.below_kwh) cents = cents.plus(new Decimal(fee.fee_dollars).times(100));
            expect(plan[`avg_cents_per_kwh_${kwh}`]).toBe(cents.div(kwh).toFixed(4));
          }
        }
      }),
    );
  });

  it("has shares that add up to one and a stated rate that is their average", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        for (const { time_of_use, energy_rate_cents_per_kwh } of quotePlans(world)) {
          if (!time_of_use) continue;
          expect(Decimal.sum(...time_of_use.periods.map((period) => period.assumed_share)).eq(1)).toBe(true);
          expect(sharedCents(time_of_use.periods).toFixed(4)).toBe(energy_rate_cents_per_kwh);
        }
      }),
    );
  });

  it("is the same for the same seed and another for another", () => {
    expect(quotePlans(today)).toEqual(quotePlans(today));
    expect(rates(quotePlans({ ...today, seed: 2 }))).not.toEqual(rates(quotePlans(today)));
    expect(rates(quotePlans({ ...today, utility: "TNMP" }))).not.toEqual(rates(quotePlans(today)));
  });

  it("moves every rate from one day to the next, but by less than half a cent", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const next = quotePlans({ ...world, day: dayAfter(world.day, 1) });
        quotePlans(world).forEach((plan, index) => {
          const after = new Decimal(next[index]?.energy_rate_cents_per_kwh ?? Number.NaN);
          const move = after.minus(plan.energy_rate_cents_per_kwh).abs();
          expect(move.gt(0) && move.lt("0.5"), `${plan.name} moves by ${move}`).toBe(true);
          expect(next[index]?.document_versions.efl).not.toBe(plan.document_versions.efl);
        });
      }),
    );
  });

  it("costs more for a longer term", () => {
    const atTerm = (term_months: number) =>
      Number(quotePlans({ ...today, plan_group: cleanEnergy, term_months })[0]?.energy_rate_cents_per_kwh);
    expect(atTerm(24)).toBeGreaterThan(atTerm(12));
    expect(atTerm(12)).toBeGreaterThan(atTerm(6));
  });

  it("sells no fixed price under three months and no variable one for longer than a month", () => {
    const sold = (term_months: number) => quotePlans({ ...today, term_months }).map(({ name }) => name);
    expect(sold(1)).toEqual(["Month by Month"]);
    expect(sold(2)).toEqual([]);
    expect(sold(36)).not.toContain("Month by Month");
  });

  it("takes a custom energy rate to the letter, as the average where there are periods", () => {
    for (const plan of quotePlans({ ...today, energy_rate_cents_per_kwh: "9.1234" }))
      expect(plan.energy_rate_cents_per_kwh).toBe("9.1234");
    const [plan] = quotePlans({ ...today, plan_group: freeNights, energy_rate_cents_per_kwh: "9.3" });
    expect(plan?.time_of_use?.periods.map((period) => period.energy_rate_cents_per_kwh)).toEqual([
      "15.0000",
      "0.0000",
    ]);
  });

  it("puts a partner's commission on the monthly charge and into the averages", () => {
    const before = quotePlans(today);
    quotePlans({ ...today, partner_commission_per_month_dollars: "5" }).forEach((plan, index) => {
      const paid = (key: "plan_monthly_cost_dollars" | "avg_cents_per_kwh_1000") =>
        new Decimal(plan[key]).minus(before[index]?.[key] ?? 0).toString();
      expect([paid("plan_monthly_cost_dollars"), paid("avg_cents_per_kwh_1000")]).toEqual(["5", "0.5"]);
    });
  });

  it("says in words what the numbers say", () => {
    for (const plan of quotePlans(today)) {
      for (const features of [plan.features.join(), plan.features_es.join()]) {
        for (const { threshold_kwh, credit_dollars } of plan.usage_credits) {
          expect(features).toContain(threshold_kwh.toLocaleString("en-US"));
          expect(features).toContain(`$${Number(credit_dollars)}`);
        }
        if (plan.minimum_usage_fee) {
          expect(features).toContain(`${plan.minimum_usage_fee.below_kwh} kWh`);
          expect(features).toContain(`$${plan.minimum_usage_fee.fee_dollars}`);
        }
        if (plan.vehicle_charging)
          expect(features).toContain(`${Number(plan.vehicle_charging.credit_cents_per_kwh)}¢`);
        if (plan.renewable_percent === 100) expect(features).toContain("100%");
      }
    }
  });
});
