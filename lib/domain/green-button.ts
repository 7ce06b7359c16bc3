import { XMLBuilder } from "fast-xml-parser";
import { type IntervalSeries, stepSeconds } from "./interval-series.ts";

/*
 * Green Button: the NAESB ESPI schema in an Atom feed, with the codes of its enumerations. One meter reading for each
 * direction of flow; readings are whole watt hours that begin at seconds of UTC, so that a day has 92, 96 or 100.
 */
const espi = "http://naesb.org/espi";
const resource = "/espi/1_1/resource";
const usagePoint = `${resource}/RetailCustomer/1/UsagePoint/1`;
const timeParameters = `${resource}/LocalTimeParameters/1`;
const directions = [
  { flow: "consumption", number: 1, flowDirection: 1, title: "Electricity from the grid" },
  { flow: "generation", number: 2, flowDirection: 19, title: "Electricity to the grid" },
] as const;
type Direction = (typeof directions)[number];

const readingType = ({ number }: Direction): string => `${resource}/ReadingType/${number}`;
const meterReading = ({ number }: Direction): string => `${usagePoint}/MeterReading/${number}`;
const blocks = (direction: Direction): string => `${meterReading(direction)}/IntervalBlock`;

interface Feed {
  /** An id that stays the same for the same path of the same meter: `urn:uuid:…`. */
  idOf: (path: string) => string;
  /** When the file is made. */
  now: Date;
}

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true });

const link = (rel: "self" | "up" | "related", href: string) => ({ "@_rel": rel, "@_href": href });

function entry(
  { idOf, now }: Feed,
  self: string,
  related: readonly string[],
  title: string,
  content: object,
) {
  const up = self.slice(0, self.lastIndexOf("/"));
  const links = [link("self", self), link("up", up), ...related.map((href) => link("related", href))];
  const made = now.toISOString();
  return { entry: { id: idOf(self), link: links, title, content, published: made, updated: made } };
}

const localTime = {
  LocalTimeParameters: {
    "@_xmlns": espi,
    // 2 AM on the first Sunday of November and on the second of March.
    dstEndRule: "B40E2000",
    dstOffset: 3600,
    dstStartRule: "360E2000",
    tzOffset: -21_600,
  },
};

const typeOf = ({ flowDirection }: Direction) => ({
  ReadingType: {
    "@_xmlns": espi,
    accumulationBehaviour: 4,
    commodity: 1,
    dataQualifier: 12,
    flowDirection,
    intervalLength: stepSeconds,
    kind: 12,
    powerOfTenMultiplier: 0,
    timeAttribute: 0,
    uom: 72,
  },
});

function* dayBlocks(series: IntervalSeries, direction: Direction, feed: Feed): Generator<object> {
  for (const [day, first, count] of series.days) {
    const start = series.start + first * stepSeconds;
    const IntervalReading = Array.from({ length: count }, (_, quarter) => {
      const value = series[direction.flow]?.[first + quarter] ?? null;
      const timePeriod = { duration: stepSeconds, start: start + quarter * stepSeconds };
      return value === null ? [] : [{ timePeriod, value }];
    }).flat();
    if (IntervalReading.length === 0) continue;
    const interval = { duration: count * stepSeconds, start };
    const content = { IntervalBlock: { "@_xmlns": espi, interval, IntervalReading } };
    yield entry(feed, `${blocks(direction)}/${day}`, [], day, content);
  }
}

function* entries(series: IntervalSeries, feed: Feed): Generator<object> {
  const present = directions.filter(({ flow }) => series[flow]);
  const point = { UsagePoint: { "@_xmlns": espi, ServiceCategory: { kind: 0 } } };
  yield entry(feed, usagePoint, [`${usagePoint}/MeterReading`, timeParameters], "Electric meter", point);
  yield entry(feed, timeParameters, [], "Time in Texas", localTime);
  for (const direction of present) {
    const related = [blocks(direction), readingType(direction)];
    const content = { MeterReading: { "@_xmlns": espi } };
    yield entry(feed, readingType(direction), [], direction.title, typeOf(direction));
    yield entry(feed, meterReading(direction), related, direction.title, content);
    yield* dayBlocks(series, direction, feed);
  }
}

/**
 * What was used and fed in as Green Button XML. It says nothing of whose meter it is. Days without readings are left out,
 * and so is a quarter hour without one.
 * @returns the document in pieces, one for each entry
 */
export function* greenButton(series: IntervalSeries, feed: Feed): Generator<string> {
  const place = "entries";
  const self = `${resource}/Subscription/1`;
  const [open = "", close = ""] = builder
    .build({
      "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
      feed: {
        "@_xmlns": "http://www.w3.org/2005/Atom",
        id: feed.idOf(self),
        title: "Green Button usage",
        updated: feed.now.toISOString(),
        link: link("self", self),
        "#text": place,
      },
    })
    .split(place);
  yield open;
  for (const one of entries(series, feed)) yield builder.build(one);
  yield close;
}
