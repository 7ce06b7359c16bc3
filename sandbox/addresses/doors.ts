import { canonical, words } from "./normalise.ts";

/** One meter at a house number. `unit` is the key of its address_2, null without one. */
export interface Door {
  half: boolean;
  address_2: string | null;
  unit: string | null;
}

export const designators = new Set(["APT", "UNIT", "STE", "#", "LOT", "SPC", "TRLR", "RM", "BLDG"]);

/**
 * What makes two units the same: the designator does not count (`# 4` is `APT 4`), a building does (`BLDG 3 APT 12`
 * is `3-12`), a guard light is a unit of its own, A-1 is A1 but 1-12 is not 112. Null when the words name none.
 */
export function unitKey(tokens: readonly string[]): string | null {
  let building = "";
  let unit = "";
  for (let at = 0; at < tokens.length; at++) {
    const token = canonical(tokens[at] ?? "");
    if (token === "BLDG") building = `${tokens[++at] ?? ""}-`;
    else if (!designators.has(token)) unit += /\d$/.test(unit) && /^\d/.test(token) ? ` ${token}` : token;
  }
  return building + unit || null;
}

function door(address_2: string | null, half = false): Door {
  return { half, address_2, unit: address_2 === null ? null : unitKey(words(address_2)) };
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

export const house: readonly Door[] = [door(null)];
export const houseWithGuardLight: readonly Door[] = [door(null), door("GRD LT")];
export const houseWithGarageFlat: readonly Door[] = [door(null), door(null, true)];
export const duplex: readonly Door[] = [door("UNIT A"), door("UNIT B")];

/** APT 101, 102... 201: the floor leads the number. */
export function floors(count: number, perFloor: number): readonly Door[] {
  return range(count).flatMap((floor) =>
    range(perFloor).map((index) => door(`APT ${(floor + 1) * 100 + index + 1}`)),
  );
}

function buildings(count: number, perBuilding: number): readonly Door[] {
  return range(count).flatMap((building) =>
    range(perBuilding).map((index) => door(`BLDG ${building + 1} APT ${index + 1}`)),
  );
}

function lettered(letters: string, perLetter: number): readonly Door[] {
  return [...letters].flatMap((letter) => range(perLetter).map((index) => door(`APT ${letter}${index + 1}`)));
}

function numbered(designator: "#" | "UNIT" | "LOT", count: number): readonly Door[] {
  return range(count).map((index) => door(`${designator} ${index + 1}`));
}

const apartments = [
  floors(2, 8),
  floors(3, 12),
  floors(4, 20),
  buildings(6, 8),
  buildings(10, 12),
  lettered("ABCD", 6),
  numbered("#", 8),
  numbered("#", 24),
  numbered("UNIT", 12),
];

export const manyDoors = { apartments, parks: [numbered("LOT", 24), numbered("LOT", 60)] };

/**
 * The meters that an exact address means. Without a unit, a number with at most two meters (a house and its guard
 * light, the halves of a duplex) answers with all of them; an apartment building with none, as no meter is exact.
 */
export function exactDoors(doors: readonly Door[], half: boolean, unit: string | null): Door[] {
  const there = doors.filter((door) => door.half === half);
  if (unit !== null) return there.filter((door) => door.unit === unit);
  return there.length <= 2 ? there : [];
}
