import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitKey } from "./doors.ts";
import { phraseKey, words } from "./normalise.ts";

describe("two spellings of one street have one key", () => {
  it.each([
    ["Main Street", "MAIN ST"],
    ["n. main st.", "North Main Street"],
    ["FM 1960", "Farm to Market Road 1960"],
    ["FM 1960 RD W", "Farm-to-Market 1960 West"],
    ["fm1960", "F M 1960"],
    ["CR 214", "County Road 214"],
    ["US HWY 83", "U.S. Highway 83"],
    ["US 83", "us hwy 83"],
    ["IH 35", "Interstate 35"],
    ["I-35", "IH-35"],
    ["IH 35E", "Interstate Highway 35 East"],
    ["SH 21", "State Highway 21"],
    ["PRIVATE RD 4412", "Pvt Road 4412"],
    ["O'Brien Ct", "OBRIEN COURT"],
    ["34TH ST", "34th street"],
    ["First St", "1ST ST"],
    ["Saint Jo", "St. Jo"],
    ["Peña Dr", "PENA DRIVE"],
  ])("%s = %s", (left, right) => expect(phraseKey(left)).toBe(phraseKey(right)));
});

describe("two different streets have two keys", () => {
  it.each([
    ["Main St", "Main Dr"],
    ["Main St", "N Main St"],
    ["FM 1960", "FM 1961"],
    ["FM 1960", "CR 1960"],
    ["IH 35E", "IH 35W"],
    ["Oak St", "Oaks St"],
    ["Avenue G", "Avenue"],
  ])("%s is not %s", (left, right) => expect(phraseKey(left)).not.toBe(phraseKey(right)));
});

describe("units", () => {
  it.each([
    ["APT 4", "# 4"],
    ["Unit 4", "#4"],
    ["Apt. 4", "Apartment 4"],
    ["apt4", "STE 4"],
    ["Lot 14", "# 14"],
    ["BLDG 3 APT 12", "Building 3, #12"],
    ["GRD LT", "Guard Light"],
    ["APT A-1", "# A1"],
  ])("%s = %s", (left, right) => expect(unitKey(words(left))).toBe(unitKey(words(right))));

  it.each([
    ["APT 4", "APT 14"],
    ["APT 1-12", "APT 112"],
    ["BLDG 3 APT 12", "APT 312"],
    ["BLDG 1 APT 12", "BLDG 11 APT 2"],
    ["GRD LT", "LOT 1"],
  ])("%s is not %s", (left, right) => expect(unitKey(words(left))).not.toBe(unitKey(words(right))));

  it("a designator without a name is no unit", () => expect(unitKey(words("APT"))).toBeNull());
});

it("a half stays with its number in every way of writing it", () => {
  for (const text of ["1234 1/2 Main", "1234½ Main", "1234-1/2 Main"]) {
    expect(words(text)).toEqual(["1234", "1/2", "MAIN"]);
  }
});

it("any text becomes plain words, and those stay as they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      const once = words(text);
      expect(once.every((word) => /^(?:[A-Z0-9]+|#|\d[\d/]*)$/.test(word))).toBe(true);
      const again = words(once.join(" "));
      expect(words(again.join(" "))).toEqual(again);
    }),
  );
});
