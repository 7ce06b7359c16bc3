import { expect, it } from "vitest";
import { lastTwelveMonths, typicalMonthKwh } from "./renewal-use.ts";
import type { UseOfYear } from "./whole-months.ts";

/** A year whose months use `base` + their number. */
const yearOfUse = (year: number, base: number, months: readonly number[], previous?: string): UseOfYear => ({
  year,
  months: months.map((month) => ({ month, consumption: `${base + month}.000`, generation: "10.000" })),
  previous: previous ?? null,
});
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const measured = [yearOfUse(2025, 1000, all, "earlier"), yearOfUse(2026, 2000, all.slice(0, 11))];
const sum = (kwh: readonly number[]) => kwh.reduce((total, each) => total + each, 0);

it("the last twelve whole months come from both years, January first, the present month from neither", () => {
  const use = lastTwelveMonths(measured, "2026-11-21");
  expect(use).toMatchObject({ source: "own", known: 12, generation_kwh: "120" });
  expect(use.kwh).toEqual([2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 1011, 1012]);
});

it("a month counts once its last readings have come, two days later", () => {
  expect(lastTwelveMonths(measured, "2026-11-02").kwh[9]).toBe(1010);
  expect(lastTwelveMonths(measured, "2026-11-03").kwh[9]).toBe(2010);
});

it("the order in which the years come does not matter", () => {
  expect(lastTwelveMonths(measured.toReversed(), "2026-11-21")).toEqual(
    lastTwelveMonths(measured, "2026-11-21"),
  );
});

it("a first month that may have begun in the middle is not taken for a whole one", () => {
  const short = [yearOfUse(2026, 2000, [6, 7, 8, 9, 10, 11])];
  const use = lastTwelveMonths(short, "2026-11-21");
  expect(use).toMatchObject({ source: "scaled", known: 4 });
  expect(use.kwh[5]).not.toBe(2006);
  expect(use.kwh.slice(6, 10)).toEqual([2007, 2008, 2009, 2010]);
});

it("missing months follow those that are known: twice the use, twice the estimate", () => {
  const months = (kwh: string) => [
    { year: 2026, previous: "earlier", months: [5, 6, 7].map((month) => ({ month, consumption: kwh })) },
  ];
  const [some, twice] = ["400", "800"].map((kwh) => lastTwelveMonths(months(kwh), "2026-11-21").kwh);
  expect(twice?.[0]).toBeGreaterThan(0);
  expect(Math.abs((twice?.[0] ?? 0) - 2 * (some?.[0] ?? 0))).toBeLessThanOrEqual(1);
});

const withCar = (charged: string, rewarded: string) =>
  lastTwelveMonths(
    [5, 6, 7].map((month) => ({
      year: 2026,
      previous: "earlier",
      months: [
        {
          month,
          consumption: "900",
          vehicle_charging: charged,
          eligible_vehicle_charging: rewarded,
        },
      ],
    })),
    "2026-11-21",
  ).charging_kwh;

it("what a car takes in the rewarded hours is that of a year", () => {
  expect(withCar("300", "250")).toBe("3000");
});

it("a home without a car takes nothing; one that charges where no hour is rewarded is not known", () => {
  expect(withCar("0", "0")).toBe("0");
  expect(withCar("300", "0")).toBeNull();
  expect(lastTwelveMonths([], "2026-11-21").charging_kwh).toBeNull();
});

it("without any use a typical home stands in, and says so", () => {
  const use = lastTwelveMonths([{ year: 2026, months: [] }], "2026-11-21");
  expect(use).toMatchObject({ source: "typical", known: 0 });
  expect(sum(use.kwh)).toBe(12 * typicalMonthKwh);
});
