import * as fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { greenButton } from "./green-button.ts";
import type { IntervalSeries } from "./interval-series.ts";
import { someDays } from "./test-intervals.ts";

interface Entry {
  title: string;
  content: {
    ReadingType?: Record<string, unknown>;
    LocalTimeParameters?: Record<string, unknown>;
    IntervalBlock?: {
      interval?: { start: number; duration: number };
      IntervalReading?: { timePeriod: { start: number; duration: number }; value: number }[];
    }[];
  };
}
interface Reader {
  atomToGreenButtonJson(xml: string): Promise<{ entries: Entry[] }>;
  helpers: {
    getEntriesByContentType(feed: object, type: string): Entry[];
    getReadingTypeEntryFromIntervalBlockEntry(feed: object, block: Entry): Entry | undefined;
    getUsagePointEntryFromIntervalBlockEntry(feed: object, block: Entry): Entry | undefined;
  };
}

// By its address: the package's types are sources that do not pass our compiler.
const reader: Reader = await import(import.meta.resolve("@cityssm/green-button-parser"));
const { atomToGreenButtonJson, helpers } = reader;

const feed = { idOf: (path: string) => `urn:uuid:${path.length}`, now: new Date("2026-11-21T15:00:00Z") };
const written = (series: IntervalSeries) => [...greenButton(series, feed)].join("");

/** What an independent reader finds: watt hours by direction of flow and second of UTC. */
async function read(xml: string) {
  const json = await atomToGreenButtonJson(xml);
  const found: { flow: number; start: number; wh: number }[] = [];
  for (const block of helpers.getEntriesByContentType(json, "IntervalBlock")) {
    const type = helpers.getReadingTypeEntryFromIntervalBlockEntry(json, block)?.content.ReadingType;
    expect(type).toMatchObject({ uom: 72, powerOfTenMultiplier: 0, intervalLength: 900, commodity: 1 });
    expect(helpers.getUsagePointEntryFromIntervalBlockEntry(json, block)).toBeDefined();
    const readings = (block.content.IntervalBlock ?? []).flatMap(
      ({ IntervalReading }) => IntervalReading ?? [],
    );
    for (const { timePeriod, value } of readings) {
      expect(timePeriod.duration).toBe(900);
      found.push({ flow: Number(type?.flowDirection), start: timePeriod.start, wh: value });
    }
  }
  return found;
}

const readings = ({ start, consumption, generation }: IntervalSeries) =>
  [
    { flow: 1, values: consumption },
    { flow: 19, values: generation ?? [] },
  ].flatMap(({ flow, values }) =>
    values.flatMap((wh, index) => (wh === null ? [] : [{ flow, start: start + index * 900, wh }])),
  );

describe("Green Button", () => {
  it("an independent reader finds the very same numbers, whatever the days and the changes of the clock", async () => {
    await fc.assert(
      fc.asyncProperty(someDays, async (series) => {
        const xml = written(series);
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(await read(xml)).toEqual(readings(series));
      }),
      { numRuns: 60 },
    );
  });

  it("there is a block for each day with readings and none for a missing one", async () => {
    await fc.assert(
      fc.asyncProperty(someDays, async (series) => {
        const json = await atomToGreenButtonJson(written(series));
        const titles = helpers.getEntriesByContentType(json, "IntervalBlock").map(({ title }) => title);
        const there = series.days
          .filter(([, first]) => series.consumption[first] !== null)
          .map(([day]) => day);
        expect([...new Set(titles)]).toEqual(there);
      }),
      { numRuns: 20 },
    );
  });

  it("a block is as long as its day, 23 or 25 hours when the clocks change", async () => {
    await fc.assert(
      fc.asyncProperty(someDays, async (series) => {
        const json = await atomToGreenButtonJson(written(series));
        for (const { title, content } of helpers.getEntriesByContentType(json, "IntervalBlock")) {
          const [, first = 0, count = 0] = series.days.find(([day]) => day === title) ?? [];
          const interval = { start: series.start + first * 900, duration: count * 900 };
          expect(content.IntervalBlock?.[0]?.interval).toMatchObject(interval);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("says when clocks change in Texas", async () => {
    const [series] = fc.sample(someDays, 1);
    if (!series) throw new Error("no sample");
    const json = await atomToGreenButtonJson(written(series));
    const [time] = helpers.getEntriesByContentType(json, "LocalTimeParameters");
    expect(time?.content.LocalTimeParameters).toMatchObject({
      tzOffset: -21_600,
      dstOffset: 3600,
      dstStartRule: "360E2000",
      dstEndRule: "B40E2000",
    });
  });
});
