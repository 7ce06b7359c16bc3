import type { Door } from "./doors.ts";
import { allSeries, EsiIdSeries, magicEsiId, type Series } from "./esi-ids.ts";
import type { Premise } from "./premise.ts";
import type { Block, Street } from "./world.ts";

/** A street's block that has a house number. */
export interface Spot {
  street: Street;
  block: Block;
  number: number;
}

/** The spot of a house number on a street: at most one, as a street's blocks do not overlap. */
export function spotOn(street: Street, number: number): Spot | undefined {
  const block = street.blocks.find(({ low, step, count }) => {
    const index = (number - low) / step;
    return Number.isInteger(index) && index >= 0 && index < count;
  });
  return block && { street, block, number };
}

/** All premises: from a spot and a door to the premise, and from an ESI ID back. */
export class Premises {
  readonly size: number;
  readonly #ids: ReadonlyMap<Series, EsiIdSeries>;
  readonly #spots = new Map<Series, { street: Street; block: Block }[]>();
  readonly #magic = new Map<string, Premise>();

  constructor(streets: readonly Street[], magic: readonly Premise[], seed: number) {
    this.#ids = new Map(allSeries.map((series) => [series, new EsiIdSeries(series, seed)]));
    for (const series of allSeries) this.#spots.set(series, []);
    let size = 0;
    for (const street of streets) {
      const spots = this.#spots.get(street.series);
      for (const block of street.blocks) {
        spots?.push({ street, block });
        size += block.count * block.doors.length;
      }
    }
    for (const premise of magic) this.#magic.set(premise.esi_id, premise);
    this.size = size;
  }

  at({ street, block, number }: Spot, door: Door): Premise {
    const { series, zip } = street;
    const place = ((number - block.low) / block.step) * block.doors.length + block.doors.indexOf(door);
    return {
      address_1: `${number}${door.half ? " 1/2" : ""} ${street.name}`,
      address_2: door.address_2,
      city: zip.city,
      state: "TX",
      postal_code: zip.code,
      esi_id: block.magic
        ? magicEsiId(series, number)
        : (this.#ids.get(series)?.idOf(block.first + place) ?? ""),
      utility: series.utility,
    };
  }

  byEsiId(esiId: string): Premise | undefined {
    if (!/^\d{17}(?:\d{5})?$/.test(esiId)) return undefined;
    const magic = this.#magic.get(esiId);
    if (magic) return magic;
    for (const [series, ids] of this.#ids) {
      const number = ids.numberOf(esiId);
      if (number >= 0) return this.#byNumber(series, number);
    }
    return undefined;
  }

  #byNumber(series: Series, number: number): Premise | undefined {
    const spots = this.#spots.get(series) ?? [];
    let [low, high] = [0, spots.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((spots[middle]?.block.first ?? 0) <= number) low = middle;
      else high = middle - 1;
    }
    const found = spots[low];
    if (!found || found.block.magic) return undefined;
    const { street, block } = found;
    const place = number - block.first;
    const house = Math.floor(place / block.doors.length);
    const door = block.doors[place % block.doors.length];
    if (!door || house >= block.count) return undefined;
    return this.at({ street, block, number: block.low + house * block.step }, door);
  }

  /** Every premise of the world, in no order that means anything. */
  *all(): Generator<Premise> {
    for (const spots of this.#spots.values()) {
      for (const { street, block } of spots) {
        for (let index = 0; index < block.count; index++) {
          const spot = { street, block, number: block.low + index * block.step };
          for (const door of block.doors) yield this.at(spot, door);
        }
      }
    }
  }
}
