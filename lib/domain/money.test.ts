import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  centsFromDollars,
  dollarsFromCents,
  formatCents,
  formatDollars,
  formatExactRate,
  formatKwh,
  formatRate,
} from "./money.ts";

describe("dollars and cents", () => {
  it("come back unchanged from a trip through the other form", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => centsFromDollars(dollarsFromCents(cents)) === cents),
    );
  });

  it.each([
    ["187.43", 18743],
    ["1.1", 110],
    ["4.2300", 423],
    ["150", 15000],
    ["-95.77", -9577],
    ["0.07", 7],
    ["-0.00", 0],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER],
  ])("%s dollars are %i cents", (dollars, cents) => {
    expect(centsFromDollars(dollars)).toBe(cents);
  });

  it.each(["0.005", "", "1,000.00", "$5", "1e3", "NaN", ".5", "90071992547409.92", " 1"])(
    "refuses %j instead of guessing",
    (dollars) => {
      expect(() => centsFromDollars(dollars)).toThrow(RangeError);
    },
  );

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d cents", (cents) => {
    expect(() => dollarsFromCents(cents)).toThrow(RangeError);
  });
});

describe("a person reads", () => {
  it.each(["en", "es"] as const)("the same digits in %s", (locale) => {
    expect(formatCents(123450, locale)).toBe("$1,234.50");
    expect(formatCents(-9577, locale)).toBe("-$95.77");
    expect(formatDollars("4.23", locale)).toBe("$4.23");
    expect(formatRate("16.2212", locale)).toBe("16.2¢/kWh");
    expect(formatRate("5.6183", locale, 4)).toBe("5.6183¢/kWh");
    expect(["9.2500", "9", "5.6183"].map((rate) => formatExactRate(rate, locale))).toEqual([
      "9.25¢/kWh",
      "9.0¢/kWh",
      "5.6183¢/kWh",
    ]);
    expect(formatKwh(12345, locale)).toBe("12,345\u00a0kWh");
    expect(formatKwh("1012.4", locale, 1)).toBe("1,012.4\u00a0kWh");
  });

  it("a half rounded up", () => {
    expect(formatRate("14.15", "en")).toBe("14.2¢/kWh");
    expect(formatDollars("1.005", "en")).toBe("$1.01");
  });

  it("every digit, also those that a double cannot hold", () => {
    expect(formatDollars("9007199254740993.01", "en")).toBe("$9,007,199,254,740,993.01");
    expect(formatRate("16.2000000000000000009", "en", 19)).toBe("16.2000000000000000009¢/kWh");
  });

  it("an error rather than NaN", () => {
    expect(() => formatRate("see EFL", "en")).toThrow(RangeError);
    expect(() => formatKwh(Number.NaN, "en")).toThrow(RangeError);
  });
});
