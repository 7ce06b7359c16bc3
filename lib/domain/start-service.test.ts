import { expect, it } from "vitest";
import { refusedStart, startDays } from "./start-service.ts";

const bounds = { earliest_start_date: "2026-11-24", latest_start_date: "2026-12-01" };

it.each([
  ["switch", "2026-11-23", "too_early"],
  ["switch", "2026-12-02", "too_late"],
  ["switch", "2026-11-31", "date"],
  ["switch", "tomorrow", "date"],
  ["switch", "2026-11-28", null],
  ["move_in", "2026-11-28", "move_in_weekday"],
  ["move_in", "2026-11-26", "move_in_weekday"],
  ["move_in", "2026-11-27", null],
] as const)("a %s on %s is answered with %s", (kind, day, refusal) => {
  expect(refusedStart(kind, day, bounds)).toBe(refusal);
});

it("offers a move-in on business days of the plan's range only", () => {
  expect(startDays("move_in", bounds)).toEqual([
    "2026-11-24",
    "2026-11-25",
    "2026-11-27",
    "2026-11-30",
    "2026-12-01",
  ]);
});

it("offers a switch on any day of the range, and none of an empty range", () => {
  expect(startDays("switch", bounds)).toHaveLength(8);
  expect(startDays("switch", { earliest_start_date: "2026-12-02", latest_start_date: "2026-12-01" })).toEqual(
    [],
  );
});
