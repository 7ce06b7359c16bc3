import { TZDate } from "@date-fns/tz";
import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, isWeekend, startOfDay } from "../chicago-day.ts";
import { minuteOf, quartersIn, quarterTimes } from "./local-day.ts";

const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day < `${year + 1}`; day = addDays(day, 1)) days.push(day);
  return days;
};

const years = Array.from({ length: 10 }, (_, index) => 2023 + index);

it.each(years)("%i has one day of 92 quarter hours and one of 100, as the time zone says", (year) => {
  const unusual = daysOf(year).filter((day) => quartersIn(day) !== 96);
  expect(unusual.map(quartersIn)).toEqual([92, 100]);
  for (const day of unusual) {
    const lengthMs = startOfDay(addDays(day, 1)).getTime() - startOfDay(day).getTime();
    expect(lengthMs).toBe(quartersIn(day) * 900_000);
  }
});

it("quarter hours follow each other without a gap, with the offset that Texas has at that moment", () => {
  const anyDay = fc.integer({ min: 0, max: 7_600 }).map((count) => addDays("2020-01-01", count));
  const changeDay = fc.constantFrom("2026-03-08", "2026-11-01", "2027-03-14", "2028-11-05");
  fc.assert(
    fc.property(fc.oneof(anyDay, changeDay), (day) => {
      const times = quarterTimes(day);
      const start = startOfDay(day).getTime();
      expect(times).toHaveLength(quartersIn(day) + 1);
      times.slice(0, -1).forEach((time, quarter) => {
        const instant = start + quarter * 900_000;
        expect(Date.parse(time)).toBe(instant);
        const local = TZDate.tz("America/Chicago", instant);
        expect(time.slice(11, 16)).toBe(
          `${String(local.getHours()).padStart(2, "0")}:${String(local.getMinutes()).padStart(2, "0")}`,
        );
        expect(minuteOf(quarter, quartersIn(day))).toBe(local.getHours() * 60 + local.getMinutes());
      });
      expect(Date.parse(times.at(-1) ?? "")).toBe(startOfDay(addDays(day, 1)).getTime());
    }),
    { numRuns: 60 },
  );
});

it("in November both hours from one to two are there, told apart by their offsets", () => {
  const ones = quarterTimes("2026-11-01").filter((time) => time.includes("T01:00"));
  expect(ones).toEqual(["2026-11-01T01:00:00-05:00", "2026-11-01T01:00:00-06:00"]);
});

it("Saturday and Sunday are the weekend", () => {
  const week = Array.from({ length: 7 }, (_, index) => isWeekend(addDays("2026-04-06", index)));
  expect(week).toEqual([false, false, false, false, false, true, true]);
});
