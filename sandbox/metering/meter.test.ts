import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "../chicago-day.ts";
import { Household } from "./household.ts";
import { minuteOf, quartersIn } from "./local-day.ts";
import { daysFrom, type Meter, meterOf, total } from "./meter.ts";
import { type UsageVariant, usageVariants, variantOf } from "./variant.ts";
import { windowCheck } from "./window.ts";

const utilities = ["ONCOR", "CENTERPOINT", "AEP_CENTRAL", "AEP_NORTH", "TNMP", "LUBBOCK"] as const;
const nightPlan = { credit_cents_per_kwh: "6", window_start: "23:00", window_end: "05:00" };

function home(
  esi_id: string,
  usage_variant: UsageVariant | null,
  more: { utility?: string; plan?: object } = {},
) {
  const plan = { plan_type: "residential_fixed", vehicle_charging: null, ...more.plan };
  const premise = {
    address_1: "1 ANY ST",
    address_2: null,
    city: "DALLAS",
    state: "TX",
    postal_code: "75214",
    esi_id,
    utility: more.utility ?? "ONCOR",
  };
  return { esi_id, usage_variant, premise: JSON.stringify(premise), plan: JSON.stringify(plan) };
}

const esiId = fc
  .integer({ min: 0, max: 9_999_999_999 })
  .map((body) => `1044372${String(body).padStart(10, "0")}`);
const anyDay = fc.integer({ min: 0, max: 7_600 }).map((count) => addDays("2020-01-01", count));
const changeDay = fc.constantFrom("2026-03-08", "2026-11-01");
const seed = fc.integer({ min: 1, max: 20 });
const anyHome = fc.record({
  esi_id: esiId,
  variant: fc.constantFrom(...usageVariants),
  utility: fc.constantFrom(...utilities),
});

it("every quarter hour is whole and possible: nothing negative, never both ways at once, the car within the rest", () => {
  fc.assert(
    fc.property(anyHome, seed, fc.oneof(anyDay, changeDay), ({ esi_id, variant, utility }, s, day) => {
      const uses = meterOf(home(esi_id, variant, { utility }), s, []).day(day);
      expect(uses).toHaveLength(quartersIn(day));
      for (const use of uses) {
        expect(Object.values(use).every((wh) => Number.isInteger(wh) && wh >= 0)).toBe(true);
        expect(use.eligible_vehicle_charging_wh).toBeLessThanOrEqual(use.vehicle_charging_wh);
        expect(use.vehicle_charging_wh).toBeLessThanOrEqual(use.consumption_wh);
        expect(Math.min(use.consumption_wh, use.generation_wh)).toBe(0);
      }
    }),
  );
});

it("what the panels put into the car is not charging from the grid, and no credit is given for it", () => {
  const vehicle_charging = { ...nightPlan, window_start: "10:00", window_end: "16:00" };
  fc.assert(
    fc.property(esiId, seed, (esi_id, s) => {
      const meter = meterOf(home(esi_id, "solar_ev", { plan: { vehicle_charging } }), s, []);
      for (const use of daysFrom("2026-06-01", "2026-06-14").flatMap(meter.day)) {
        expect(use.vehicle_charging_wh).toBeLessThanOrEqual(use.consumption_wh);
      }
    }),
    { numRuns: 10 },
  );
});

it("a span of days is the sum of its days, and windows that share a day out add up to it", () => {
  fc.assert(
    fc.property(
      anyHome,
      seed,
      anyDay,
      fc.integer({ min: 0, max: 40 }),
      ({ esi_id, variant }, s, first, count) => {
        const meter = meterOf(home(esi_id, variant), s, []);
        const last = addDays(first, count);
        const days = daysFrom(first, last).map((day) => total(meter.day(day)));
        expect(meter.between(first, last)).toEqual(total(days));
        const inside = { window_start: "21:00", window_end: "06:00" };
        const rest = { window_start: "06:00", window_end: "21:00" };
        const parts = [
          meter.inWindow(first, last, inside),
          meter.inWindow(first, last, { ...rest, days: "weekdays" }),
          meter.inWindow(first, last, { ...rest, days: "weekends" }),
        ];
        expect(parts.reduce((sum, part) => sum + part)).toBe(meter.between(first, last).consumption_wh);
      },
    ),
    { numRuns: 40 },
  );
});

it("a day is the same whatever was asked before", () => {
  fc.assert(
    fc.property(
      anyHome,
      seed,
      fc.array(anyDay, { minLength: 2, maxLength: 6 }),
      ({ esi_id, variant }, s, days) => {
        const meter = meterOf(home(esi_id, variant), s, []);
        const forward = new Map(days.map((day) => [day, meter.day(day)]));
        for (const day of days.toReversed()) {
          expect(meterOf(home(esi_id, variant), s, []).day(day)).toEqual(forward.get(day));
        }
      },
    ),
    { numRuns: 30 },
  );
});

it("a mean month is that of the home's size, from 550 to 2,200 kWh, and summer is the top", () => {
  fc.assert(
    fc.property(esiId, fc.constantFrom(...utilities), (esi_id, utility) => {
      const { monthlyKwh } = new Household({ esi_id, utility, address_2: null }, 1);
      expect(monthlyKwh).toBeGreaterThanOrEqual(550);
      expect(monthlyKwh).toBeLessThanOrEqual(2_200);
      const meter = meterOf(home(esi_id, "plain", { utility }), 1, []);
      const kwh = (first: string, last: string) => meter.between(first, last).consumption_wh / 1_000;
      const share = kwh("2024-01-01", "2025-12-31") / 24 / monthlyKwh;
      expect(share).toBeGreaterThan(0.94);
      expect(share).toBeLessThan(1.06);
      expect(kwh("2025-07-01", "2025-08-31")).toBeGreaterThan(1.2 * kwh("2025-03-15", "2025-05-14"));
    }),
    { numRuns: 30 },
  );
});

const sizeOf = (esi_id: string, address_2: string | null): number =>
  new Household({ esi_id, utility: "ONCOR", address_2 }, 1).monthlyKwh;

it("homes differ in size: a few small, a few large, most between", () => {
  const sizes = Array.from({ length: 300 }, (_, index) => sizeOf(`1044372${index}`, null));
  const share = (low: number, high: number) =>
    sizes.filter((size) => size >= low && size < high).length / 300;
  expect(share(550, 750)).toBeGreaterThan(0.03);
  expect(share(750, 1_600)).toBeGreaterThan(0.6);
  expect(share(1_600, 2_201)).toBeGreaterThan(0.03);
  const apartments = sizes.map((_, index) => sizeOf(`1044372${index}`, "APT 1"));
  expect(Math.max(...apartments)).toBeLessThanOrEqual(1_100);
});

const warmDays = daysFrom("2025-05-01", "2025-09-30");
const daily = (meter: Meter): number[] => warmDays.map((day) => total(meter.day(day)).consumption_wh);

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const products = a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB));
  const spread = (values: readonly number[], middle: number) =>
    Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
  return mean(products) / spread(a, meanA) / spread(b, meanB);
}

it("neighbours go through the same heat waves, homes of another area through others", () => {
  const one = daily(meterOf(home("10443720000000001", "plain"), 1, []));
  const neighbour = daily(meterOf(home("10443720000000002", "plain"), 1, []));
  const far = daily(meterOf(home("10204049000000002", "plain", { utility: "AEP_NORTH" }), 1, []));
  expect(correlation(one, neighbour)).toBeGreaterThan(0.6);
  expect(correlation(one, neighbour)).toBeGreaterThan(correlation(one, far));
});

it("panels export by daylight only, most around noon, and lower what is taken by day", () => {
  const plain = meterOf(home("10443720000000001", "plain"), 1, []);
  const solar = meterOf(home("10443720000000001", "solar"), 1, []);
  const byHour = Array.from({ length: 24 }, () => 0);
  for (const day of daysFrom("2025-01-01", "2025-12-31")) {
    solar.day(day).forEach((use, quarter) => {
      const hour = Math.floor(minuteOf(quarter, quartersIn(day)) / 60);
      byHour[hour] = (byHour[hour] ?? 0) + use.generation_wh;
    });
  }
  const yearWh = byHour.reduce((sum, wh) => sum + wh);
  expect(byHour.filter((_, hour) => hour < 6 || hour >= 21)).toEqual(Array(9).fill(0));
  expect(byHour.slice(10, 16).reduce((sum, wh) => sum + wh) / yearWh).toBeGreaterThan(0.6);
  expect(yearWh).toBeGreaterThan(1_500_000);
  const [taken, without] = [solar, plain].map(
    (meter) => meter.between("2025-01-01", "2025-12-31").consumption_wh,
  );
  expect((taken ?? 0) / (without ?? 1)).toBeLessThan(0.8);
  const night = { window_start: "22:00", window_end: "05:00" };
  expect(solar.inWindow("2025-06-01", "2025-06-30", night)).toBe(
    plain.inWindow("2025-06-01", "2025-06-30", night),
  );
});

it("a car adds what is told as charging, mostly in the hours that the plan rewards", () => {
  const plan = { plan_type: "ev", vehicle_charging: nightPlan };
  const withCar = meterOf(home("10443720000000001", null, { plan }), 1, []);
  const without = meterOf(home("10443720000000001", "plain", { plan }), 1, []);
  const isNight = windowCheck(nightPlan);
  for (const day of daysFrom("2025-03-01", "2025-03-31")) {
    const plain = without.day(day);
    withCar.day(day).forEach((use, quarter) => {
      expect(use.consumption_wh).toBe((plain[quarter]?.consumption_wh ?? 0) + use.vehicle_charging_wh);
      const isRewarded = isNight(day, minuteOf(quarter, plain.length));
      expect(use.eligible_vehicle_charging_wh).toBe(isRewarded ? use.vehicle_charging_wh : 0);
    });
  }
  const year = withCar.between("2025-01-01", "2025-12-31");
  expect(year.vehicle_charging_wh).toBeGreaterThan(1_500_000);
  expect(year.vehicle_charging_wh).toBeLessThan(7_500_000);
  expect(year.eligible_vehicle_charging_wh / year.vehicle_charging_wh).toBeGreaterThan(0.6);
  expect(year.eligible_vehicle_charging_wh).toBeLessThan(year.vehicle_charging_wh);
});

it("people on vacation leave the home near its base load for some weeks, else they live like anybody", () => {
  const plain = meterOf(home("10443720000000001", "plain"), 1, []);
  const away = meterOf(home("10443720000000001", "vacation"), 1, []);
  const shares = daysFrom("2025-01-01", "2025-12-31").map((day) => {
    return total(away.day(day)).consumption_wh / total(plain.day(day)).consumption_wh;
  });
  const awayShares = shares.filter((share) => share !== 1);
  expect(awayShares.length).toBeGreaterThanOrEqual(19);
  expect(awayShares.length).toBeLessThanOrEqual(38);
  expect(Math.max(...awayShares)).toBeLessThan(0.65);
});

it("the column says what is behind the meter, else the plan, else most homes are plain", () => {
  expect(variantOf(home("1", "solar_ev", { plan: { plan_type: "ev" } }))).toBe("solar_ev");
  expect(variantOf(home("1", null, { plan: { plan_type: "ev" } }))).toBe("ev");
  expect(variantOf(home("1", null, { plan: { plan_type: "solar_buyback" } }))).toBe("solar");
  const hashed = Array.from({ length: 200 }, (_, index) => variantOf(home(`1044372${index}`, null)));
  const plain = hashed.filter((variant) => variant === "plain").length;
  expect(plain).toBeGreaterThan(150);
  expect(plain).toBeLessThan(200);
  expect(new Set(hashed)).toEqual(new Set(["plain", "vacation"]));
});

it("a window over midnight, a window of weekdays and the whole day", () => {
  const night = windowCheck({ window_start: "22:00", window_end: "06:00" });
  expect([1_319, 1_320, 0, 359, 360].map((minute) => night("2026-04-07", minute))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  const office = windowCheck({ window_start: "08:00", window_end: "17:00", days: "weekdays" });
  expect([office("2026-04-07", 480), office("2026-04-11", 480)]).toEqual([true, false]);
  expect(windowCheck({ window_start: "00:00", window_end: "00:00" })("2026-04-07", 700)).toBe(true);
});
