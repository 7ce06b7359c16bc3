import { expect, it } from "vitest";
import { formatPhone } from "./phone.ts";

it.each([
  ["+17135550100", "(713) 555-0100"],
  ["713-555-0100", "(713) 555-0100"],
  ["7135550100", "(713) 555-0100"],
  ["+52 55 1234 5678", "+52 55 1234 5678"],
  ["", ""],
])("%j reads %j", (number, shown) => {
  expect(formatPhone(number)).toBe(shown);
});
