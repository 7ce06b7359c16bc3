import fc from "fast-check";
import { expect, it } from "vitest";
import { chicagoDay, monthsAfter, startOfDay } from "../chicago-day.ts";
import { type Home, servedHome } from "../testing/home.ts";
import { change, read } from "../testing/metered-home.ts";
import { quartersIn } from "./local-day.ts";

const firstMs = startOfDay("2026-04-20").getTime();
const changes = ["2026-11-01", "2026-11-02", "2026-11-03", "2027-03-14", "2027-03-15", "2027-03-16"];
/** Instants of a year and a half, days after the clocks changed more often than others. */
const anyNow = fc.oneof(
  fc.integer({ min: 0, max: 545 * 86_400 }).map((seconds) => firstMs + seconds * 1_000),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -60, max: 86_400 }))
    .map(([day, seconds]) => startOfDay(day).getTime() + seconds * 1_000),
);

/** The pages of a month hold the same whole days, over long enough, and all that they held before. */
async function checkMonth(home: Home, month: string, now: number, known: Set<string>): Promise<void> {
  const query = `year=${month.slice(0, 4)}&month=${Number(month.slice(5))}`;
  const { days } = await read(home, `daily?${query}`);
  const { intervals } = await read(home, `intervals?${query}`);
  const byDay = Map.groupBy(intervals, ({ start }: { start: string }) => start.slice(0, 10));
  expect([...byDay.keys()]).toEqual(days.map(({ date }: { date: string }) => date));
  const openDay = chicagoDay(new Date(now - 20 * 3_600_000));
  for (const [day, rows] of byDay) {
    expect([day, rows.length]).toEqual([day, quartersIn(day)]);
    expect(day < openDay).toBe(true);
  }
  expect([...known].filter((day) => day.startsWith(month) && !byDay.has(day))).toEqual([]);
  for (const day of byDay.keys()) known.add(day);
}

it("at no time does an answer hold part of a day, or one that ended less than 20 hours ago, or lose one it had", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyNow, { minLength: 6, maxLength: 14 }), async (nows) => {
      const home = await servedHome();
      change(home, { usage_variant: "solar_ev", has_missing_days: 0 });
      const known = new Set<string>();
      for (const now of nows.toSorted((a, b) => a - b)) {
        await home.sandbox.clock({ now: new Date(now).toISOString() });
        const today = chicagoDay(new Date(now));
        const firstOfMonth = `${today.slice(0, 7)}-01`;
        for (const day of [monthsAfter(firstOfMonth, -1), firstOfMonth])
          await checkMonth(home, day.slice(0, 7), now, known);
        const [{ estimated_next_reading_date }] = (await home.account()).locations;
        expect(estimated_next_reading_date > today).toBe(true);
        for (const { end_date } of (await read(home, "meter-reads")).data)
          expect(end_date < today).toBe(true);
      }
      await home.sandbox.close();
    }),
    { numRuns: 4 },
  );
}, 30_000);
