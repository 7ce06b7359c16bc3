import fc from "fast-check";
import { expect, test } from "vitest";
import { contractNoticeDays, contractNoticeStage } from "./contract-notices.ts";
import { addDays, daysBetween } from "./service-day.ts";

const fixed = (start: string | null, end: string) => ({ kind: "fixed_term" as const, start, end });

test("of a year, three notices are spread over the last third, the last a month before the end", () => {
  expect(contractNoticeDays("2026-01-01", "2026-12-31")).toEqual(["2026-09-01", "2026-10-16", "2026-11-30"]);
});

test("of three months the last one is half a month before the end", () => {
  expect(contractNoticeDays("2026-01-01", "2026-03-31").at(-1)).toBe("2026-03-15");
});

test("whatever the term, the notices lie in its last third, in order and evenly, the last one in the time of the law", () => {
  fc.assert(
    fc.property(fc.integer({ min: 85, max: 1_900 }), (lengthDays) => {
      const start = "2026-02-11";
      const end = addDays(start, lengthDays - 1);
      const days = contractNoticeDays(start, end);
      const before = days.map((day) => daysBetween(day, end));
      const [first = 0, second = 0, last = 0] = before;
      expect(before).toHaveLength(3);
      expect(first).toBeLessThanOrEqual(Math.max(last, lengthDays / 3));
      expect(first - second - (second - last)).toBeOneOf([-1, 0, 1]);
      expect(last).toBeGreaterThanOrEqual(lengthDays <= 124 ? 15 : 30);
    }),
  );
});

test("each notice is due from its day on, and a late look finds only the latest", () => {
  const term = fixed("2026-01-01", "2026-12-31");
  const stage = (today: string) => contractNoticeStage(term, today);
  expect(
    ["2026-08-31", "2026-09-01", "2026-10-15", "2026-10-16", "2026-11-30", "2026-12-31"].map(stage),
  ).toEqual([0, 1, 1, 2, 3, 3]);
  expect(stage("2027-01-01")).toBe(0);
});

test("without a known start there is the last notice alone", () => {
  const term = fixed(null, "2026-12-31");
  expect(contractNoticeStage(term, "2026-11-29")).toBe(0);
  expect(contractNoticeStage(term, "2026-11-30")).toBe(3);
});
