import { expect, it } from "vitest";
import { busiestHours } from "./usage-busiest.ts";
import type { HeatRow } from "./usage-heat.ts";

const day = (kwh: (hour: number) => number | null, zone: "CST" | null = null): HeatRow => ({
  day: "2026-07-01",
  state: "known",
  cells: Array.from({ length: 24 }, (_, hour) => {
    const consumption = kwh(hour);
    return {
      hour: { hour, zone },
      use:
        consumption === null
          ? null
          : { consumption: String(consumption), generation: "0", vehicle_charging: "0" },
    };
  }),
});
const rows = (...days: HeatRow[]) => ({ rows: days });

it("finds the four hours with the most use", () =>
  expect(busiestHours(rows(day((hour) => (hour >= 15 && hour < 19 ? 3 : 1))))).toEqual({ from: 15, to: 19 }));

it("looks over midnight too", () =>
  expect(busiestHours(rows(day((hour) => (hour >= 22 || hour < 2 ? 7 : 1))))).toEqual({ from: 22, to: 2 }));

it("averages over the hours with readings: a missing hour is not zero", () => {
  const gap = day((hour) => (hour >= 15 && hour < 19 ? null : 1));
  const full = day((hour) => (hour >= 15 && hour < 19 ? 3 : hour < 4 ? 2 : 1));
  expect(busiestHours(rows(gap, gap, full))).toEqual({ from: 15, to: 19 });
});

it("says nothing without use, or when an hour of the clock is not known", () => {
  expect(busiestHours(rows())).toBeNull();
  expect(busiestHours(rows(day(() => 0)))).toBeNull();
  expect(busiestHours(rows(day((hour) => (hour === 5 ? null : 1))))).toBeNull();
});
