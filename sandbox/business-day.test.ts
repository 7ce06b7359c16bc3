import { expect, it } from "vitest";
import { businessDayFrom } from "./business-day.ts";

it.each([
  ["2026-11-20", "2026-11-20", "a Friday stays"],
  ["2026-11-21", "2026-11-23", "a Saturday waits for Monday"],
  ["2026-11-26", "2026-11-27", "Thanksgiving"],
  ["2026-07-03", "2026-07-06", "a holiday on Saturday is observed on Friday"],
  ["2027-12-31", "2028-01-03", "New Year's Day on Saturday is observed in the year before"],
])("%s becomes %s: %s", (day, businessDay) => {
  expect(businessDayFrom(day)).toBe(businessDay);
});
