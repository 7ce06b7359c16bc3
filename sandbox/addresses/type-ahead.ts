import type { Door } from "./doors.ts";
import { phraseKey, spokenRoads } from "./normalise.ts";
import { PhraseIndex } from "./phrase-index.ts";
import type { Premise } from "./premise.ts";
import { type Premises, type Spot, spotOn } from "./premises.ts";
import { readTypedQuery, type TypedQuery } from "./typed-query.ts";
import type { Block, Street } from "./world.ts";
import type { ZipCode } from "./zip-codes.ts";

/** Words that a person may be about to finish typing and that belong to no street or city. */
const trailing = "APT APARTMENT UNIT LOT BLDG BUILDING SUITE STE GRD TX TEXAS".split(" ");

interface Hit {
  rank: number;
  spot: Spot;
  doors: readonly Door[];
}

interface Indexed {
  street: Street;
  name: number;
  city: number;
}

function numbersOf(list: readonly string[]): Map<string, number> {
  return new Map([...new Set(list)].map((text, index) => [text, index]));
}

/** The first house number of a block that begins with the digits typed so far. */
function firstBeginningWith(digits: string, { low, step, count }: Block): number | undefined {
  for (let scale = 1; scale <= 100_000; scale *= 10) {
    const from = Math.max(0, Math.ceil((Number(digits) * scale - low) / step));
    const number = low + from * step;
    if (from < count && String(number).startsWith(digits)) return number;
  }
  return undefined;
}

function withSpokenRoad(key: string): string {
  const spoken = key.split(" ").map((word) => spokenRoads.get(word));
  return [key, ...spoken.filter(Boolean)].join(" ");
}

/** `bldg 3` alone, its unit not typed yet, is every door of the building. */
function isDoorOf(door: Door, unit: string | null): boolean {
  if (unit === null) return true;
  return door.unit === unit || (unit.endsWith("-") && door.unit?.startsWith(unit) === true);
}

function spotsOf(query: TypedQuery, street: Street): Spot[] {
  if (query.number === undefined) return street.blocks.map((block) => ({ street, block, number: block.low }));
  if (!query.soFar) return [spotOn(street, Number(query.number))].filter((spot) => spot !== undefined);
  for (const block of street.blocks) {
    const number = firstBeginningWith(query.number, block);
    if (number !== undefined) return [{ street, block, number }];
  }
  return [];
}

/**
 * The search while a person types: street and city words may be unfinished or misspelt, house numbers and units never.
 * A last number that fits no street is a unit or the beginning of the ZIP code. Every street is looked at, which at
 * some fifteen thousand takes about a millisecond; premises come into being only for the hits.
 */
export class TypeAhead {
  readonly #premises: Premises;
  readonly #zips: ReadonlyMap<string, ZipCode>;
  readonly #streets: Indexed[];
  readonly #names: PhraseIndex;
  readonly #cities: PhraseIndex;

  constructor(streets: readonly Street[], premises: Premises, zips: ReadonlyMap<string, ZipCode>) {
    this.#premises = premises;
    this.#zips = zips;
    const names = numbersOf(streets.map((street) => street.key));
    const cities = numbersOf(streets.map((street) => street.zip.city));
    this.#streets = streets.map((street) => ({
      street,
      name: names.get(street.key) ?? 0,
      city: cities.get(street.zip.city) ?? 0,
    }));
    this.#names = new PhraseIndex([...names.keys()].map(withSpokenRoad));
    this.#cities = new PhraseIndex([...cities.keys()].map(phraseKey));
  }

  find(text: string, postal_code: string | undefined, limit: number): Premise[] {
    const query = readTypedQuery(text, (word) => this.#zips.has(word));
    if (!query) return [];
    const wanted = [postal_code?.trim(), query.postal_code].filter((code) => code !== undefined);
    const hits = this.#hits(query, wanted, limit);
    const perHit = Math.ceil(limit / Math.max(1, hits.length));
    return hits
      .flatMap(({ spot, doors }) => doors.slice(0, perHit).map((door) => this.#premises.at(spot, door)))
      .slice(0, limit);
  }

  /** The best `limit` spots, best first; equals in the order of the world. */
  #hits(query: TypedQuery, wanted: readonly string[], limit: number): Hit[] {
    const last = query.words.length - 1;
    const scored = query.words.map((word, at) => ({
      word,
      names: this.#names.scores(word, at === last),
      cities: this.#cities.scores(word, at === last),
      floor: at === last && at > 0 && trailing.some((text) => text.startsWith(word)) ? 1 : 0,
      zipStart: at === last && /^\d{3,4}$/.test(word),
    }));
    const hits: Hit[] = [];
    for (const { street, name, city } of this.#streets) {
      if (wanted.some((code) => code !== street.zip.code)) continue;
      let rank = 0;
      let unit = query.unit;
      let zipFits = false;
      const fits = scored.every(({ word, names, cities, floor, zipStart }) => {
        const score = Math.max(names[name] ?? 0, cities[city] ?? 0, floor);
        rank += score;
        if (score > 0) return true;
        zipFits = zipStart && street.zip.code.startsWith(word);
        if (unit !== null || !/\d/.test(word)) return false;
        unit = word;
        return true;
      });
      // A long street name says more than was typed: of equals, the shorter one is meant.
      rank = rank * 64 - street.key.length;
      const worst = hits[limit - 1]?.rank ?? Number.NEGATIVE_INFINITY;
      if (!fits || rank <= worst) continue;
      for (const spot of spotsOf(query, street)) {
        const there = spot.block.doors.filter((door) => query.soFar || door.half === query.half);
        const named = there.filter((door) => isDoorOf(door, unit));
        const doors = named.length === 0 && zipFits ? there : named;
        if (doors.length > 0) this.#insert(hits, { rank, spot, doors }, limit);
      }
    }
    return hits;
  }

  #insert(hits: Hit[], hit: Hit, limit: number): void {
    let at = hits.length;
    while (at > 0 && (hits[at - 1]?.rank ?? 0) < hit.rank) at--;
    hits.splice(at, 0, hit);
    if (hits.length > limit) hits.pop();
  }
}
