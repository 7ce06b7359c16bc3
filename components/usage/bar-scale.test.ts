import { expect, it } from "vitest";
import { barScale } from "./bar-scale.ts";

const bar = (taken: number, sent = 0, lastYear: number | null = null) => ({
  name: "2026-07-03",
  state: "known" as const,
  taken,
  car: 0,
  sent,
  lastYear,
});

it("every bar stands within the picture, what is sent to the grid below the line", () => {
  const bars = [bar(41.3, 12), bar(0, 30.7), bar(8, 0, 97)];
  const { at } = barScale(bars);
  for (const { taken, sent, lastYear } of bars) {
    expect(at(taken)).toBeGreaterThanOrEqual(at(0));
    expect(at(-sent)).toBeGreaterThanOrEqual(0);
    expect(at(lastYear ?? 0)).toBeLessThanOrEqual(100);
  }
  expect(at(-30.7)).toBeLessThan(at(0));
});

it("without anything sent the line is at the foot", () => expect(barScale([bar(41)]).at(0)).toBe(0));

it("a picture without use still has a scale", () => {
  expect(barScale([bar(0)]).ticks.length).toBeGreaterThan(1);
  expect(barScale([]).at(0)).toBe(0);
});
