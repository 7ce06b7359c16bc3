import { magicStreet } from "../addresses/magic-premises.ts";
import type { Premise } from "../addresses/premise.ts";
import type { Random } from "../addresses/random.ts";
import type { World } from "../light/world.ts";

type Kind = "house" | "apartment";

const zips = {
  ONCOR: ["75214", "76109", "75024", "76013", "75074", "75702", "75243", "75252", "75701", "76541"],
  CENTERPOINT: ["77008", "77019", "77057", "77096", "77015", "77064", "77075"],
} as const;
const streets = ["ln", "dr", "ct", "st", "way", "cir", "rd", "trl"];
const mostTries = 400;

export interface HomeWish {
  readonly utility?: keyof typeof zips;
  readonly kind?: Kind;
  readonly fits?: (esi_id: string) => boolean;
}

/** What a demo person lives in: an ordinary home that nobody has enrolled, and that `fits`. */
export function demoHome(
  world: World,
  random: Random,
  { utility = random.chance(0.7) ? "ONCOR" : "CENTERPOINT", kind = "house", fits = () => true }: HomeWish,
): Premise {
  for (let tries = 0; tries < mostTries; tries++) {
    const found = world.addressBook
      .typeAhead({
        query: random.chance(0.3) ? random.pick(streets) : `${random.int(1, 99)}`,
        postal_code: random.pick(zips[utility]),
        limit: 50,
      })
      .filter((premise) => premise.utility === utility && kindOf(premise) === kind);
    if (found.length === 0) continue;
    const premise = random.pick(found);
    if (!world.accounts.isServed(premise.esi_id) && fits(premise.esi_id)) return premise;
  }
  throw new Error("the address book has no home left for a demo person");
}

/** Guard lights and garage flats are neither; the street that tests use is left to them. */
function kindOf({ address_1, address_2 }: Premise): Kind | null {
  if (address_1.includes("1/2") || address_1.endsWith(magicStreet)) return null;
  if (address_2 === null) return "house";
  return /^(APT|UNIT|#|BLDG)/.test(address_2) ? "apartment" : null;
}
