import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Premise } from "./premise.ts";
import { sampledBook } from "./sampled-premises.ts";

const { book, sample } = sampledBook(1);
const premises = fc.nat({ max: sample.length - 1 }).map((at) => sample[at] ?? sample[0]);

function units(found: readonly Premise[]): (string | null)[] {
  return found.map(({ address_2 }) => address_2);
}

const inDallas = (address_1: string, address_2?: string) =>
  book.fullAddressSearch({ address_1, address_2, city: "Dallas", state: "TX", postal_code: "75214" });

describe("the exact search", () => {
  it("finds every premise by its own text", () => {
    fc.assert(
      fc.property(premises, (premise) => {
        if (premise) expect(book.fullAddressSearch(premise)).toContainEqual(premise);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds every premise spelled out in small letters with its unit on the first line", () => {
    const long: Record<string, string> = {
      ST: "Street", DR: "drive", LN: "Lane", AVE: "avenue", FM: "Farm to Market Rd", CR: "County Road",
      APT: "#", UNIT: "apt", BLDG: "building", N: "North", IH: "Interstate",
    }; // biome-ignore format: a table
    fc.assert(
      fc.property(premises, (premise) => {
        if (!premise) return;
        const { address_1, address_2, city, state, postal_code } = premise;
        const line = `${address_1}, ${address_2 ?? ""}`.replace(/\b[A-Z]+\b/g, (word) => long[word] ?? word);
        const found = book.fullAddressSearch({ address_1: line.toLowerCase(), city, state, postal_code });
        expect(found).toContainEqual(premise);
      }),
      { numRuns: 1000 },
    );
  });

  it("answers only with the very number and unit asked for", () => {
    fc.assert(
      fc.property(premises, fc.integer({ min: -30, max: 30 }), (premise, by) => {
        if (!premise) return;
        const asked = premise.address_1.replace(/^\d+/, (digits) => String(Number(digits) + by));
        for (const found of book.fullAddressSearch({ ...premise, address_1: asked })) {
          expect(found.address_1).toBe(asked);
          if (premise.address_2) expect(found.address_2).toBe(premise.address_2);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([["200 Switchback Lane Apt 103"], ["200 SWITCHBACK LN # 103"], ["200 switchback ln. unit 103"]])(
    "takes %s for APT 103",
    (line) => expect(units(inDallas(line))).toEqual(["APT 103"]),
  );

  it("takes the unit from the second line, with or without its designator, or from both", () => {
    expect(units(inDallas("200 Switchback Ln", "#103"))).toEqual(["APT 103"]);
    expect(units(inDallas("200 Switchback Ln", "103"))).toEqual(["APT 103"]);
    expect(units(inDallas("200 Switchback Ln Apt 103", "Unit 103"))).toEqual(["APT 103"]);
    expect(inDallas("200 Switchback Ln Apt 103", "Apt 104")).toEqual([]);
  });

  it("answers nothing for an apartment building without the unit", () => {
    expect(inDallas("200 Switchback Ln")).toEqual([]);
  });

  it("answers both meters of a house with a guard light and of a duplex", () => {
    expect(units(inDallas("300 Switchback Ln"))).toEqual([null, "GRD LT"]);
    expect(units(inDallas("300 Switchback Ln", "Guard Light"))).toEqual(["GRD LT"]);
    expect(units(inDallas("400 Switchback Ln"))).toEqual(["UNIT A", "UNIT B"]);
  });

  it("tells a half number from the whole one", () => {
    expect(inDallas("500 Switchback Ln").map(({ address_1 }) => address_1)).toEqual(["500 SWITCHBACK LN"]);
    expect(inDallas("500½ Switchback Ln").map(({ address_1 }) => address_1)).toEqual([
      "500 1/2 SWITCHBACK LN",
    ]);
  });

  it.each([
    ["a misspelling", "100 Swichback Ln"],
    ["another number", "101 Switchback Ln"],
    ["another suffix", "100 Switchback Dr"],
    ["a missing suffix", "100 Switchback"],
    ["an added direction", "100 N Switchback Ln"],
    ["a unit at a house", "100 Switchback Ln Apt 1"],
    ["a leading zero", "0100 Switchback Ln"],
    ["no number", "Switchback Ln"],
    ["nothing", ""],
    ["a very long text", "100 Switchback Ln ".repeat(1000)],
  ])("does not forgive %s", (_, line) => expect(inDallas(line)).toEqual([]));

  it("lets the ZIP code decide, and the city where there is none", () => {
    const line = { address_1: "100 Switchback Ln" };
    const cities = (rest: object) => book.fullAddressSearch({ ...line, ...rest }).map(({ city }) => city);
    expect(cities({ city: "Dalas", postal_code: "75214" })).toEqual(["DALLAS"]);
    expect(cities({ city: "Dallas", postal_code: "75214-1234" })).toEqual(["DALLAS"]);
    expect(cities({ city: "Dallas", postal_code: "75215" })).toEqual([]);
    expect(cities({ city: "Corpus Christi" })).toEqual(["CORPUS CHRISTI"]);
    expect(cities({ city: "Dalas" })).toEqual([]);
    expect(cities({ city: "Dallas", state: "OK" })).toEqual([]);
    expect(cities({})).toHaveLength(6);
  });
});
