import type { HeatMap } from "./usage-heat.ts";

const hoursOnClock = Array.from({ length: 24 }, (_, hour) => hour);

/** How many hours in a row are told as the busiest. */
export const busiestSpan = 4;

/**
 * The four hours in a row, by the clock and over midnight too, with the highest average use from the grid; the earliest of
 * equals. Hours 0 to 23, `to` is when the last one ends. Null without use, or when an hour of the clock has no readings.
 */
export function busiestHours({ rows }: Pick<HeatMap, "rows">): { from: number; to: number } | null {
  const uses = hoursOnClock.map((): number[] => []);
  for (const { hour, use } of rows.flatMap(({ cells }) => cells)) {
    if (hour && use) uses[hour.hour]?.push(Number(use.consumption));
  }
  if (uses.some(({ length }) => length === 0)) return null;
  const means = uses.map((kwh) => kwh.reduce((sum, each) => sum + each, 0) / kwh.length);
  const spans = hoursOnClock.map((from) =>
    Array.from({ length: busiestSpan }, (_, add) => means[(from + add) % 24] ?? 0).reduce((a, b) => a + b, 0),
  );
  const most = Math.max(...spans);
  const from = spans.indexOf(most);
  return most > 0 ? { from, to: (from + busiestSpan) % 24 } : null;
}
