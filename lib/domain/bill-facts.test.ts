import { expect, it } from "vitest";
import { billedDays, dayCount, utilityOfEsiId } from "./bill-facts.ts";
import { billOf } from "./test-bill.ts";

it.each([
  ["its own days", {}, ["2026-10-03", "2026-11-02"]],
  ["thirty days to the last", { period_start: null }, ["2026-10-04", "2026-11-02"]],
  ["thirty days from the first", { period_end: null }, ["2026-10-03", "2026-11-01"]],
  [
    "the thirty before it was written",
    { period_start: null, period_end: null },
    ["2026-10-06", "2026-11-04"],
  ],
] as const)("a bill is for %s", (_, known, [first, last]) => {
  const days = billedDays({ ...billOf(), ...known });
  expect(days).toEqual({ first, last });
  if (Object.keys(known).length > 0) expect(dayCount(days)).toBe(30);
});

it("days in the wrong order are put right", () => {
  expect(dayCount(billedDays({ ...billOf(), period_start: "2026-11-09" }))).toBe(8);
});

it("the utility is told by the meter's number where its prefix is known", () => {
  expect(utilityOfEsiId("10443720001234567")).toBe("ONCOR");
  expect([utilityOfEsiId(null), utilityOfEsiId("10999990001234567"), utilityOfEsiId("1")]).toEqual([
    null,
    null,
    null,
  ]);
});
