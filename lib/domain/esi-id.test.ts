import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatEsiId, normaliseEsiId, readEsiId } from "./esi-id.ts";

const prefixes = [
  ["1044372", 17, "ONCOR"],
  ["1017699", 17, "ONCOR"],
  ["1008901", 22, "CENTERPOINT"],
  ["1003278", 17, "AEP_CENTRAL"],
  ["1020404", 17, "AEP_NORTH"],
  ["1040051", 17, "TNMP"],
] as const;
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

describe("an ESI ID", () => {
  it.each(prefixes)("of prefix %s with %i digits is %s's", (prefix, length, utility) => {
    const esi_id = prefix.padEnd(length, "0");
    expect(readEsiId(esi_id)).toEqual({ isValid: true, esi_id, utility });
  });

  it.each(prefixes)(
    "of prefix %s with a digit too many or too few is refused, saying %i",
    (prefix, length, utility) => {
      for (const wrong of [length - 1, length + 1, length === 17 ? 22 : 17]) {
        expect(readEsiId(prefix.padEnd(wrong, "0"))).toEqual({
          isValid: false,
          reason: "length",
          digits: wrong,
          expected: [length],
          utility,
        });
      }
    },
  );

  it("of an unknown prefix is let through with a warning, never refused", () => {
    for (const length of [17, 22]) {
      const esi_id = "1099999".padEnd(length, "1");
      expect(readEsiId(esi_id)).toEqual({ isValid: true, esi_id, utility: null });
    }
  });

  it("of Lubbock is let through at either length, as its length is not confirmed", () => {
    for (const length of [17, 22]) {
      expect(readEsiId("1011292".padEnd(length, "1"))).toMatchObject({ isValid: true, utility: "LUBBOCK" });
    }
  });

  it.each([
    ["", { reason: "empty" }],
    ["  -  ", { reason: "empty" }],
    ["104437200000O0000", { reason: "not_digits" }],
    ["１０４４３７２００００００００００", { reason: "not_digits" }],
    ["20443720000000000", { reason: "not_an_esi_id" }],
    ["1", { reason: "length", digits: 1, expected: [17, 22], utility: null }],
    ["104437200000000", { reason: "length", digits: 15, expected: [17], utility: "ONCOR" }],
  ])("typed as %j is refused with its reason", (typed, refusal) => {
    expect(readEsiId(typed)).toEqual({ isValid: false, ...refusal });
  });

  it("is the same however a bill or a meter file prints it", () => {
    for (const printed of [
      "'10443720000000000",
      "’1044372 0000000000",
      "10-443-720000000000",
      "1044372–0000000000",
      " 10443720000000000\n",
      "ESI ID: 1044372\u00a00000000000",
      "ESI-ID 10443720000000000",
      "\u200b10443720000000000\ufeff",
    ]) {
      expect(normaliseEsiId(printed), printed).toBe("10443720000000000");
    }
  });

  it("is never changed by being grouped for reading and typed back", () => {
    fc.assert(
      fc.property(fc.constantFrom(...prefixes), digits(15), ([prefix, length], rest) => {
        const esi_id = (prefix + rest).slice(0, length);
        expect(readEsiId(formatEsiId(esi_id))).toMatchObject({ isValid: true, esi_id });
      }),
    );
  });

  it("is grouped as the utility's seven digits and fives", () => {
    expect(formatEsiId("10443720000000001")).toBe("1044372 00000 00001");
    expect(formatEsiId("1008901023800000000012")).toBe("1008901 02380 00000 00012");
  });
});
