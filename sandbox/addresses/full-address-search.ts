import { designators, exactDoors, unitKey } from "./doors.ts";
import { canonical, phraseKey, words } from "./normalise.ts";
import type { Premise } from "./premise.ts";
import { type Premises, spotOn } from "./premises.ts";
import type { Street } from "./world.ts";

export interface FullAddress {
  address_1: string;
  address_2?: string | null;
  city?: string;
  state?: string;
  postal_code?: string;
}

const longestText = 120;

function parseLine(address_1: string, address_2: string) {
  const [first = "", ...rest] = words(address_1);
  const half = rest[0] === "1/2";
  const street = (half ? rest.slice(1) : rest).map(canonical);
  // The street keeps its first word whatever it is, so that LOT RD stays a street.
  const end = street.findIndex((word, at) => at > 0 && (designators.has(word) || word === "GRD"));
  const units = [end < 0 ? [] : street.slice(end), words(address_2).map(canonical)];
  const keys = new Set(units.map(unitKey).filter((key) => key !== null));
  return {
    number: /^[1-9]\d{0,5}$/.test(first) ? Number(first) : undefined,
    half,
    street: street.slice(0, end < 0 ? undefined : end).join(" "),
    // APT 4 on both lines is one unit; BLDG 3 on one and APT 12 on the other are one too.
    unit: keys.size > 1 ? unitKey(units.flat()) : ([...keys][0] ?? null),
  };
}

/**
 * The exact search: spelling variants of one address are the same (normalise.ts), nothing else is forgiven.
 * The ZIP code decides where one is given, however the city is spelled; otherwise the city does.
 */
export class FullAddressSearch {
  readonly #premises: Premises;
  readonly #streets: ReadonlyMap<string, Street[]>;

  constructor(streets: readonly Street[], premises: Premises) {
    this.#premises = premises;
    this.#streets = Map.groupBy(streets, (street) => street.key);
  }

  find({ address_1, address_2, city, state, postal_code }: FullAddress): Premise[] {
    const texts = [address_1, address_2 ?? "", city ?? "", state ?? "", postal_code ?? ""];
    if (texts.some((text) => text.length > longestText)) return [];
    if (state && !["TX", "TEXAS"].includes(state.trim().toUpperCase())) return [];
    const zip = postal_code?.trim().replace(/^(\d{5})-?\d{4}$/, "$1");
    const cityKey = phraseKey(city ?? "");
    const { number, half, street: key, unit } = parseLine(address_1, address_2 ?? "");
    if (number === undefined) return [];
    return (this.#streets.get(key) ?? [])
      .filter((street) =>
        zip ? street.zip.code === zip : !cityKey || phraseKey(street.zip.city) === cityKey,
      )
      .flatMap((street) => {
        const spot = spotOn(street, number);
        return spot
          ? exactDoors(spot.block.doors, half, unit).map((door) => this.#premises.at(spot, door))
          : [];
      });
  }
}
