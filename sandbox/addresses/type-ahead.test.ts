import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitKey } from "./doors.ts";
import { words } from "./normalise.ts";
import type { Premise } from "./premise.ts";
import { sampledBook } from "./sampled-premises.ts";

const { book, sample } = sampledBook(1);
const premises = fc.nat({ max: sample.length - 1 }).map((at) => sample[at] ?? sample[0]);

function line({ address_1, address_2 }: Premise): string {
  return address_2 ? `${address_1} ${address_2}` : address_1;
}

function lines(query: string, postal_code?: string, limit?: number): string[] {
  return book.typeAhead({ query, postal_code, limit }).map(line);
}

function numberOf(premise: Premise): string {
  return /^\d+(?: 1\/2)?/.exec(premise.address_1)?.[0] ?? "";
}

/** The text with two neighbouring letters of one of its longer words swapped. */
function swapped(text: string, which: number): string {
  const spots = [...text.matchAll(/(?<=[A-Z])(?=[A-Z])/g)].map(({ index }) => index);
  const inLongWord = spots.filter((at) =>
    /[A-Z]{4,}/.test(text.slice(text.lastIndexOf(" ", at) + 1).split(" ")[0] ?? ""),
  );
  const at = inLongWord[which % inLongWord.length];
  if (at === undefined) return text;
  return text.slice(0, at - 1) + text.slice(at, at + 1) + text.slice(at - 1, at) + text.slice(at + 1);
}

describe("type-ahead", () => {
  it("finds every premise by its own text, alone in its ZIP code or with city and ZIP code typed", () => {
    fc.assert(
      fc.property(premises, (premise) => {
        if (!premise) return;
        const { city, postal_code } = premise;
        expect(book.typeAhead({ query: line(premise), postal_code })).toContainEqual(premise);
        const query = `${line(premise)}, ${city}, TX ${postal_code}`.toLowerCase();
        expect(book.typeAhead({ query })).toContainEqual(premise);
      }),
      { numRuns: 500 },
    );
  });

  it("still finds it with two letters of the street swapped", () => {
    fc.assert(
      fc.property(premises, fc.nat({ max: 40 }), (premise, which) => {
        if (!premise) return;
        const query = swapped(premise.address_1, which) + (premise.address_2 ? ` ${premise.address_2}` : "");
        const found = book.typeAhead({ query, postal_code: premise.postal_code, limit: 50 });
        expect(found).toContainEqual(premise);
      }),
      { numRuns: 500 },
    );
  });

  it("never answers with another house number or unit than the one typed", () => {
    fc.assert(
      fc.property(premises, fc.integer({ min: -9, max: 9 }), fc.boolean(), (premise, by, here) => {
        if (!premise) return;
        const asked = premise.address_1.replace(/^\d+/, (digits) => String(Math.max(1, Number(digits) + by)));
        const query = line({ ...premise, address_1: asked });
        for (const found of book.typeAhead({ query, postal_code: here ? premise.postal_code : undefined })) {
          expect(numberOf(found)).toBe(numberOf({ ...premise, address_1: asked }));
          if (premise.address_2) {
            expect(unitKey(words(found.address_2 ?? ""))).toBe(unitKey(words(premise.address_2)));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("takes a number alone for the beginning of a number", () => {
    const found = book.typeAhead({ query: "10", postal_code: "75214", limit: 50 });
    expect(found.map(line)).toContain("100 SWITCHBACK LN");
    expect(found.filter(({ address_1 }) => !address_1.startsWith("10"))).toEqual([]);
    expect(lines("10 75214")).toEqual([]);
  });

  it("takes a number exactly once a street follows", () => {
    expect(lines("10 switch", "75214")).toEqual([]);
    expect(lines("100 sw", "75214")).toContain("100 SWITCHBACK LN");
  });

  it.each([
    "901 switchback",
    "901 swichback ln",
    "switchback 901",
    "901 SWTICH",
    "901 switchback lane dallas",
  ])("understands %s", (query) => expect(lines(query)[0]).toBe("901 SWITCHBACK LN"));

  it.each([
    ["200 switchback ln apt 103", ["200 SWITCHBACK LN APT 103"]],
    ["200 switchback ln #103", ["200 SWITCHBACK LN APT 103"]],
    ["200 switchback ln 103", ["200 SWITCHBACK LN APT 103"]],
    ["200 switchback ln apt 10", []],
    ["200 switchback ln apt 1033", []],
    ["300 switchback ln guard li", ["300 SWITCHBACK LN GRD LT"]],
    ["400 switchback ln unit b", ["400 SWITCHBACK LN UNIT B"]],
    ["500 1/2 switchback", ["500 1/2 SWITCHBACK LN"]],
  ])("%s in its ZIP code is %j", (query, expected) => expect(lines(query, "75214")).toEqual(expected));

  it("lists the units while none is named, up to the limit", () => {
    for (const query of [
      "200 switchback",
      "200 switchback ln a",
      "200 switchback ln apt",
      "200 switchback ln #",
    ]) {
      expect(lines(query, "75214", 50)).toHaveLength(16);
      expect(lines(query, "75214")).toHaveLength(10);
    }
    expect(lines("main", undefined, 5000)).toHaveLength(50);
  });

  it("knows the long names of numbered roads, half typed and misspelt too", () => {
    const private_ = sample.find(({ address_1 }) => / PRIVATE RD /.test(address_1));
    const farm = sample.find(({ address_1 }) => / FM \d+$/.test(address_1));
    if (!private_ || !farm) throw new Error("The sample has no numbered roads.");
    expect(lines(private_.address_1.replace("PRIVATE", "prviate"), private_.postal_code)).toContain(
      private_.address_1,
    );
    expect(lines(farm.address_1.replace("FM", "farm to market road"), farm.postal_code)).toContain(
      farm.address_1,
    );
    const typing = `${numberOf(farm)} farm to mar`;
    expect(lines(typing, farm.postal_code)).toContain(farm.address_1);
  });

  it("keeps to the ZIP code given, typed or begun", () => {
    const codes = (query: string, postal_code?: string) =>
      new Set(book.typeAhead({ query, postal_code }).map((premise) => premise.postal_code));
    expect(codes("100 switchback", "77008")).toEqual(new Set(["77008"]));
    expect(codes("100 switchback 77008")).toEqual(new Set(["77008"]));
    expect(codes("100 switchback ln 770")).toEqual(new Set(["77008"]));
    expect(codes("100 switchback 77008", "75214")).toEqual(new Set());
    expect(codes("100 main st 78701")).toEqual(new Set());
  });

  it("answers any text, however hostile, with premises or nothing", () => {
    for (const query of [
      "",
      " ",
      "#",
      "apt",
      "1/2",
      "((((.*+?[]{}|\\^$",
      "' OR 1=1 --",
      "x".repeat(1e6),
      "1 ".repeat(60),
    ]) {
      expect(Array.isArray(lines(query))).toBe(true);
    }
    expect(lines("a".repeat(200))).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 150 }), (query) => {
        expect(lines(query).length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
