import { type Door, duplex, house, houseWithGarageFlat, houseWithGuardLight, manyDoors } from "./doors.ts";
import { allSeries, type Series, seriesFor } from "./esi-ids.ts";
import { hasMagicStreet, magicBlocks, magicStreet } from "./magic-premises.ts";
import { phraseKey } from "./normalise.ts";
import { Random } from "./random.ts";
import { ruralRoad, townStreet } from "./street-names.ts";
import type { ZipCode } from "./zip-codes.ts";

/** House numbers low, low + step, ... (`count` of them), each with the same doors. */
export interface Block {
  low: number;
  step: number;
  count: number;
  doors: readonly Door[];
  magic: boolean;
  /** Number of the block's first premise within its ESI ID series. */
  first: number;
}

export interface Street {
  name: string;
  key: string;
  zip: ZipCode;
  series: Series;
  blocks: Block[];
}

type Setting = "city" | "suburb" | "country";

const urbanCounties = new Set(
  (
    "DALLAS TARRANT COLLIN DENTON HARRIS FORT-BEND GALVESTON BRAZORIA MONTGOMERY NUECES LUBBOCK HIDALGO " +
    "CAMERON MIDLAND ECTOR TAYLOR BELL MCLENNAN SMITH WILLIAMSON TRAVIS WEBB TOM-GREEN WICHITA ROCKWALL"
  ).split(" "),
);
const streetsIn: Record<Setting, number> = { city: 18, suburb: 15, country: 9 };
const ruralShare: Record<Setting, number> = { city: 0.02, suburb: 0.1, country: 0.45 };

function townBlock(random: Random, hundred: number, setting: Setting): Omit<Block, "first"> {
  const kind = random.next();
  const low = hundred * 100 + random.int(0, 9);
  if (setting !== "country" && kind < 0.06) {
    return { low, step: 1, count: 1, doors: random.pick(manyDoors.apartments), magic: false };
  }
  if (kind > 0.985) return { low, step: 1, count: 1, doors: random.pick(manyDoors.parks), magic: false };
  const step = random.pick([2, 3, 4, 4, 5, 6, 7, 8]);
  const count = Math.min(random.int(8, 20), Math.floor((hundred * 100 + 99 - low) / step) + 1);
  const doors = kind > 0.95 ? duplex : kind > 0.93 ? houseWithGarageFlat : house;
  return { low, step, count, doors, magic: false };
}

function townBlocks(random: Random, setting: Setting): Omit<Block, "first">[] {
  const hundred = 1 + Math.floor(random.next() ** 2 * (setting === "country" ? 20 : 118));
  return Array.from({ length: random.int(1, 3) }, (_, index) => townBlock(random, hundred + index, setting));
}

function ruralBlocks(random: Random): Omit<Block, "first">[] {
  const low = random.int(100, 18_000);
  if (random.chance(0.06)) {
    return [{ low, step: 1, count: 1, doors: random.pick(manyDoors.parks), magic: false }];
  }
  const doors = random.chance(0.3) ? houseWithGuardLight : house;
  return [
    { low, step: random.pick([17, 36, 53, 88, 111, 174]), count: random.int(6, 14), doors, magic: false },
  ];
}

/** In one ZIP code of every city, so that 123 Main St is a home almost anywhere. */
const mainStreetBlocks = [{ low: 100, step: 1, count: 60, doors: house, magic: false }];

function streetsOf(zip: ZipCode, setting: Setting, hasMainStreet: boolean, seed: number): Street[] {
  const random = new Random(`streets:${zip.code}:${seed}`);
  const streets = new Map<string, Street>();
  const add = (name: string, blocks: Omit<Block, "first">[]) => {
    const key = phraseKey(name);
    // Every third street is the second utility's, so that both have homes in a shared ZIP code.
    const utility = zip.utilities[streets.size % 3 === 1 ? 1 : 0] ?? zip.utilities[0];
    if (!utility || streets.has(key)) return;
    const series = seriesFor(utility.name, zip.code);
    streets.set(key, { name, key, zip, series, blocks: blocks.map((block) => ({ ...block, first: 0 })) });
  };
  if (hasMagicStreet(zip.code)) add(magicStreet, magicBlocks);
  if (hasMainStreet) add("MAIN ST", mainStreetBlocks);
  for (let left = streetsIn[setting]; left > 0; left--) {
    if (random.chance(ruralShare[setting])) add(ruralRoad(random, zip), ruralBlocks(random));
    else add(townStreet(random, zip), townBlocks(random, setting));
  }
  return [...streets.values()];
}

/**
 * Every street with homes, a pure function of the ZIP table and the seed. Premises are not listed: they follow from a
 * street's blocks by arithmetic, numbered from 0 within each ESI ID series.
 */
export function buildStreets(zips: ReadonlyMap<string, ZipCode>, seed: number): Street[] {
  const zipsOfCity = Map.groupBy(
    [...zips.values()].filter((zip) => zip.delivers),
    (zip) => zip.city,
  );
  const streets: Street[] = [];
  for (const [, group] of zipsOfCity) {
    const main = group.find((zip) => zip.utilities.length > 0);
    for (const zip of group) {
      const urban = urbanCounties.has(zip.county.replace(" ", "-"));
      const setting = group.length >= 3 ? "city" : urban ? "suburb" : "country";
      if (zip.utilities.length > 0) streets.push(...streetsOf(zip, setting, zip === main, seed));
    }
  }
  const counted = new Map(allSeries.map((series) => [series, 0]));
  for (const { series, blocks } of streets) {
    for (const block of blocks) {
      block.first = counted.get(series) ?? 0;
      counted.set(series, block.first + block.count * block.doors.length);
    }
  }
  return streets;
}
