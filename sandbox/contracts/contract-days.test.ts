import { expect, it } from "vitest";
import { addDays } from "../chicago-day.ts";
import { contractEnd } from "./contract-days.ts";

const fixed = (term_months: number) => ({ rate_structure: "fixed", term_months });

it.each([
  ["2026-04-20", 12, "2027-04-19"],
  ["2026-01-01", 12, "2026-12-31"],
  ["2027-03-01", 12, "2028-02-29"],
  ["2028-03-01", 12, "2029-02-28"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2028-02-29", 48, "2032-02-28"],
  ["2026-08-31", 6, "2027-02-28"],
  ["2027-08-30", 6, "2028-02-29"],
  ["2026-01-31", 3, "2026-04-30"],
  ["2026-12-31", 24, "2028-12-30"],
])("a contract from %s for %i months ends on %s", (start, months, end) => {
  expect(contractEnd(fixed(months), start)).toBe(end);
});

it("a contract has all its months, to a day or two, whatever day it begins on", () => {
  for (let start = "2027-01-01"; start <= "2029-01-01"; start = addDays(start, 1)) {
    for (const months of [3, 12, 24]) {
      const end = contractEnd(fixed(months), start) ?? "";
      const monthsLater = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7));
      const began = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7));
      expect([months, months - 1]).toContain(monthsLater - began);
      expect(
        Number(addDays(end, 1).slice(8)) === Number(start.slice(8)) || addDays(end, 1).endsWith("-01"),
      ).toBe(true);
    }
  }
});

it("nothing ends a variable price", () => {
  expect(contractEnd({ rate_structure: "variable", term_months: 1 }, "2026-04-20")).toBeNull();
});
