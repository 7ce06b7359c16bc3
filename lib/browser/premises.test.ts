import { expect, it } from "vitest";
import { areUnits, byBuilding, isUnit, readPremises } from "./premises.ts";

const home = {
  address_1: "200 SWITCHBACK LN",
  address_2: null,
  city: "HOUSTON",
  state: "TX",
  postal_code: "77008",
  esi_id: "1008901267379173567301",
};
const unit = (address_2: string | null, esi_id: string) => ({ ...home, address_2, esi_id });

it("units of one building are one result, and the same street elsewhere is another", () => {
  const premises = [unit("APT 1", "1"), { ...home, city: "DALLAS", esi_id: "2" }, unit("APT 2", "3")];
  expect(byBuilding(premises).map(({ premises }) => premises.map(({ esi_id }) => esi_id))).toEqual([
    ["1", "3"],
    ["2"],
  ]);
});

it("a house with a guard light has no units; a duplex has", () => {
  expect(areUnits([unit(null, "1"), unit("GRD LT", "2")])).toBe(false);
  expect(areUnits([unit("UNIT A", "1"), unit("UNIT B", "2")])).toBe(true);
  expect(areUnits([unit("UNIT A", "1")])).toBe(false);
});

it("an entry that names no meter is left out; what is no list is a failure", () => {
  expect(readPremises([home, { ...home, esi_id: undefined }, null, "home"])).toMatchObject([
    { esi_id: home.esi_id },
  ]);
  expect(() => readPremises({ error: "no" })).toThrow("internal");
});

it.each([
  ["APT 203", "203", true],
  ["APT 203", "#203", true],
  ["APT 203", "apt 2", true],
  ["APT 203", "Apt203", true],
  ["BLDG 7 APT 3", "7 3", true],
  ["BLDG 7 APT 3", "bldg 7", true],
  ["APT 203", "", true],
  ["APT 203", "03", false],
  ["APT 203", "204", false],
])("%s found by %j: %s", (name, typed, is) => expect(isUnit(name, typed)).toBe(is));
