import fc from "fast-check";
import { expect, it } from "vitest";
import { businessDayFrom } from "../business-day.ts";
import { addDays, dayNumber } from "../chicago-day.ts";
import { firstRead, nextRead, readDays } from "./cycle.ts";

const esiId = fc
  .integer({ min: 0, max: 9_999_999_999 })
  .map((body) => `1044372${String(body).padStart(10, "0")}`);
const anyDay = fc.integer({ min: 0, max: 7_000 }).map((count) => addDays("2020-01-01", count));

it("a meter is read on a business day once in every month, 27 to 35 days apart", () => {
  fc.assert(
    fc.property(esiId, (esi_id) => {
      const reads = readDays(esi_id, "2019-11-20", "2040-12-31").filter((day) => day >= "2020");
      const months = reads.map((day) => day.slice(0, 7));
      expect(new Set(months).size).toBe(21 * 12);
      expect(months).toHaveLength(21 * 12);
      reads.forEach((day, index) => {
        expect(businessDayFrom(day)).toBe(day);
        const gap = dayNumber(reads[index + 1] ?? addDays(day, 30)) - dayNumber(day);
        expect(gap).toBeGreaterThanOrEqual(27);
        expect(gap).toBeLessThanOrEqual(35);
      });
    }),
    { numRuns: 50 },
  );
});

it("the next read is after the day asked for, with none between", () => {
  fc.assert(
    fc.property(esiId, anyDay, (esi_id, day) => {
      const next = nextRead(esi_id, day);
      expect(next > day).toBe(true);
      expect(nextRead(esi_id, addDays(next, -1))).toBe(next);
    }),
  );
});

it("a first period has at least five days, and at most one read is left out for that", () => {
  fc.assert(
    fc.property(esiId, anyDay, (esi_id, start) => {
      const first = firstRead(esi_id, start);
      const days = dayNumber(first) - dayNumber(start) + 1;
      expect(days).toBeGreaterThan(5);
      expect(days).toBeLessThanOrEqual(40);
      expect(readDays(esi_id, start, first)).toEqual([first]);
    }),
  );
});

it("homes are read on different days of the month", () => {
  const dates = Array.from({ length: 200 }, (_, index) => nextRead(`1044372${index}`, "2026-03-31"));
  expect(new Set(dates).size).toBeGreaterThan(12);
});
