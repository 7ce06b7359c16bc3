import { expect, it } from "vitest";
import {
  daysOfMonth,
  lastDayOf,
  linkedPeriod,
  monthPeriod,
  monthsOfYear,
  readUsagePeriod,
  yearPeriod,
} from "./usage-period.ts";

it.each([
  ["2026", "year"],
  ["2026-07", "month"],
  ["2026-07-31", "day"],
])("%s is a %s", (name, kind) => expect(readUsagePeriod(name)).toMatchObject({ kind, name }));

it.each([
  "",
  "26",
  "1999",
  "2026-7",
  "2026-13",
  "2026-00",
  "2026-02-29",
  "2026-07-31T00",
  "2026-07-",
  "usage",
])("%j names no period", (name) => expect(readUsagePeriod(name)).toBeNull());

it("months of any number are those of the years beside", () => {
  expect(monthPeriod(2026, 0).name).toBe("2025-12");
  expect(monthPeriod(2026, 13).name).toBe("2027-01");
});

it("a month has all its days and a year all its months", () => {
  expect(daysOfMonth("2028-02")).toHaveLength(29);
  expect(daysOfMonth("2026-12").at(-1)).toBe("2026-12-31");
  expect(lastDayOf("2026-02")).toBe("2026-02-28");
  expect(monthsOfYear(2026).at(-1)).toBe("2026-12");
});

it("a link leads where its query says, in any form", () => {
  const beside = monthPeriod(2026, 5);
  for (const link of [
    "https://api.example/v1/account/locations/a/usage/daily?month=12&year=2025",
    "/v1/usage/daily?year=2025&month=12",
    "?year=2025&month=12&limit=3",
    "year=2025&month=12",
  ]) {
    expect(linkedPeriod(link, beside).name).toBe("2025-12");
  }
  expect(linkedPeriod("/usage/monthly?year=2024", yearPeriod(2025)).name).toBe("2024");
});

it("a link that names no period leads to the neighbour", () => {
  expect(linkedPeriod("/v1/usage/daily?cursor=abc", monthPeriod(2026, 5)).name).toBe("2026-05");
  expect(linkedPeriod("/v1/usage/daily?year=2026&month=14", monthPeriod(2026, 5)).name).toBe("2026-05");
});
