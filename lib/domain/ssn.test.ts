import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSsn, ssnDigits, ssnFault } from "./ssn.ts";

describe("typing a Social Security number", () => {
  it.each([
    ["1", "1"],
    ["123", "123"],
    ["1234", "123-4"],
    ["12345", "123-45"],
    ["123-45-6789", "123-45-6789"],
    [" 123 45 6789 ", "123-45-6789"],
    ["12345678901", "123-45-6789"],
    ["abc", ""],
  ])("%j reads %j", (typed, shown) => {
    expect(formatSsn(ssnDigits(typed))).toBe(shown);
  });

  it("never loses, adds or moves a digit, however often it is written again", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,9}$/), (digits) => {
        expect(ssnDigits(formatSsn(digits))).toBe(digits);
      }),
    );
  });
});

describe("numbers that nobody has", () => {
  it.each([
    ["", "incomplete"],
    ["12345678", "incomplete"],
    ["000123456", "impossible"],
    ["666123456", "impossible"],
    ["123004567", "impossible"],
    ["123450000", "impossible"],
    ["900123456", "itin"],
    ["999999999", "itin"],
    ["665123456", null],
    ["123456789", null],
    ["100010001", null],
    ["899999999", null],
  ])("%j is %j", (digits, fault) => {
    expect(ssnFault(digits, false)).toBe(fault);
    expect(ssnFault(digits, true)).toBe(fault);
  });

  it("lets the sandbox's magic values pass on the sandbox, and nowhere else", () => {
    for (const last of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      expect(ssnFault(`00000000${last}`, true)).toBeNull();
      expect(ssnFault(`00000000${last}`, false)).toBe("impossible");
    }
    expect(ssnFault("000000000", true)).toBe("impossible");
    expect(ssnFault("000000010", true)).toBe("impossible");
  });
});
