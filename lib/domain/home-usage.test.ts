import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  averageKwhRange,
  type HomeSize,
  homeSizes,
  isWithin,
  isYearOfUse,
  monthlyKwhRange,
  monthsFromAverage,
  monthsOfHome,
  readKwh,
} from "./home-usage.ts";

const total = (months: number[]) => months.reduce((sum, kwh) => sum + kwh, 0);

describe("a year made from one number", () => {
  it("adds up to twelve times that number, in whole months that an estimate takes", () => {
    fc.assert(
      fc.property(fc.integer(averageKwhRange), (average) => {
        const months = monthsFromAverage(average);
        expect(total(months)).toBe(12 * average);
        expect(isYearOfUse(months)).toBe(true);
      }),
    );
  });

  it("is led by the Texas summer: July most, November least", () => {
    for (const size of Object.keys(homeSizes) as HomeSize[]) {
      const months = monthsOfHome(size);
      expect(months.indexOf(Math.max(...months))).toBe(6);
      expect(months.indexOf(Math.min(...months))).toBe(10);
    }
  });

  it("has the shape of the measured house, half evened out", () => {
    expect(monthsFromAverage(1000)).toEqual([
      792, 766, 795, 755, 1039, 1426, 1753, 1444, 1132, 715, 614, 769,
    ]);
  });

  it.each([0, 49, 10_001, 900.5, Number.NaN])("is refused for %d kWh a month", (average) => {
    expect(() => monthsFromAverage(average)).toThrow(RangeError);
  });
});

it("a larger home uses more in every month", () => {
  const [apartment, small, house, large] = Object.keys(homeSizes).map((size) =>
    monthsOfHome(size as HomeSize),
  );
  for (let month = 0; month < 12; month += 1) {
    const uses = [apartment, small, house, large].map((months) => months?.[month] ?? 0);
    expect(uses).toEqual(uses.toSorted((a, b) => a - b));
  }
});

it("twelve months are taken with an empty one among them, but not a year without use or an odd month", () => {
  expect(isYearOfUse([0, ...Array<number>(11).fill(700)])).toBe(true);
  expect(isYearOfUse(Array<number>(12).fill(0))).toBe(false);
  expect(isYearOfUse(Array<number>(11).fill(700))).toBe(false);
  for (const odd of [-1, 700.5, 20_001, Number.NaN]) {
    expect(isYearOfUse([odd, ...Array<number>(11).fill(700)])).toBe(false);
  }
  expect(isWithin(monthlyKwhRange, 20_000)).toBe(true);
});

it.each([
  ["1012", 1012],
  [" 1,012 kWh ", 1012],
  ["0", 0],
  ["12,345", 12345],
  ["1.012", null],
  ["1,01", null],
  ["-5", null],
  ["1e3", null],
  ["", null],
  ["kWh", null],
])("reads %j as %j", (typed, kwh) => {
  expect(readKwh(typed)).toBe(kwh);
});
