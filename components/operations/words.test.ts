import { expect, test } from "vitest";
import { span } from "./words.ts";

test("a span is told in the largest unit of which there are two", () => {
  const spans = [0, 999, 1_500, 119_999, 120_000, 7_199_999, 7_200_000, 2 * 86_400_000 - 1, 2 * 86_400_000];
  expect(spans.map((ms) => span(ms, "en"))).toEqual([
    "0 sec",
    "0 sec",
    "1 sec",
    "119 sec",
    "2 min",
    "119 min",
    "2 hr",
    "47 hr",
    "2 days",
  ]);
});

test("a time that has passed is never less than nothing ago", () => {
  expect(span(-3_000, "es")).toBe("0 s");
});
