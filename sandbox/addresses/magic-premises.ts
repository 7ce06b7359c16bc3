import { duplex, floors, house, houseWithGarageFlat, houseWithGuardLight } from "./doors.ts";
import { magicEndings, magicEsiId, seriesFor } from "./esi-ids.ts";
import type { Premise } from "./premise.ts";
import type { UtilityName } from "./zip-codes.ts";

/** The same street in one ZIP code of each utility, under every seed: for tests and for trying things by hand. */
export const magicStreet = "SWITCHBACK LN";

const places: readonly { postal_code: string; city: string; utility: UtilityName }[] = [
  { postal_code: "75214", city: "DALLAS", utility: "ONCOR" },
  { postal_code: "77008", city: "HOUSTON", utility: "CENTERPOINT" },
  { postal_code: "78412", city: "CORPUS CHRISTI", utility: "AEP_CENTRAL" },
  { postal_code: "79605", city: "ABILENE", utility: "AEP_NORTH" },
  { postal_code: "77573", city: "LEAGUE CITY", utility: "TNMP" },
  { postal_code: "79424", city: "LUBBOCK", utility: "LUBBOCK" },
];

export function hasMagicStreet(postal_code: string): boolean {
  return places.some((place) => place.postal_code === postal_code);
}

/** House number 901 has the ESI ID ending 901, and so on; the numbers below are ordinary premises of every kind. */
export const magicBlocks = [
  { low: 100, step: 2, count: 10, doors: house, magic: false },
  { low: 200, step: 1, count: 1, doors: floors(2, 8), magic: false },
  { low: 300, step: 1, count: 1, doors: houseWithGuardLight, magic: false },
  { low: 400, step: 1, count: 1, doors: duplex, magic: false },
  { low: 500, step: 1, count: 1, doors: houseWithGarageFlat, magic: false },
  { low: magicEndings[0], step: 1, count: magicEndings.length, doors: house, magic: true },
];

/** The premises whose ESI ID ends in 901 to 906: six for each utility, the same under every seed. */
export function magicPremises(): Premise[] {
  return places.flatMap(({ postal_code, city, utility }) =>
    magicEndings.map((ending) => ({
      address_1: `${ending} ${magicStreet}`,
      address_2: null,
      city,
      state: "TX" as const,
      postal_code,
      esi_id: magicEsiId(seriesFor(utility, postal_code), ending),
      utility,
    })),
  );
}
