// The package's own declarations are sources that do not pass our compiler; this is what the tests use of it.
declare module "@cityssm/green-button-parser" {
  interface Content {
    ReadingType?: Record<string, unknown>;
    LocalTimeParameters?: Record<string, unknown>;
    IntervalBlock?: {
      IntervalReading?: { timePeriod: { start: number; duration: number }; value: number }[];
    }[];
  }
  interface Entry {
    title: string;
    content: Content;
  }
  interface Feed {
    entries: Entry[];
  }
  export function atomToGreenButtonJson(xml: string): Promise<Feed>;
  export const helpers: {
    getEntriesByContentType(feed: Feed, type: string): Entry[];
    getReadingTypeEntryFromIntervalBlockEntry(feed: Feed, block: Entry): Entry | undefined;
    getUsagePointEntryFromIntervalBlockEntry(feed: Feed, block: Entry): Entry | undefined;
  };
}
