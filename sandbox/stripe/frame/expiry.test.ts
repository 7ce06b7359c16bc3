import { expect, it } from "vitest";
import { expiryDigits, expiryState, formatExpiry } from "./expiry.ts";

it.each([
  ["1230", "1230"],
  ["12 / 30", "1230"],
  ["12/2030", "1230"],
  ["2030-12", "1230"],
  ["5", "05"],
  ["1/31", "0131"],
  ["1", "1"],
  ["", ""],
])("typed %s means %s", (typed, digits) => {
  expect(expiryDigits(typed)).toBe(digits);
});

it("the separator comes by itself and can be deleted", () => {
  expect(formatExpiry("12", false)).toBe("12 / ");
  expect(formatExpiry(expiryDigits("12 /"), true)).toBe("12");
  expect(formatExpiry("1230", true)).toBe("12 / 30");
});

it.each([
  ["", "empty"],
  ["1", "incomplete"],
  ["13", "invalid_month"],
  ["00", "invalid_month"],
  ["123", "incomplete"],
  ["0326", "past"],
  ["0426", "complete"],
  ["1299", "invalid_year"],
])("%s in April 2026 is %s", (digits, state) => {
  expect(expiryState(digits, new Date(2026, 3, 30))).toBe(state);
});
