import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type AddressBook, openAddressBook } from "./address-book.ts";
import { magicPremises } from "./magic-premises.ts";
import type { Premise } from "./premise.ts";
import { readZipCodes } from "./zip-codes.ts";

const shapes: Record<Premise["utility"], RegExp> = {
  ONCOR: /^(?:1044372|1017699)\d{10}$/,
  CENTERPOINT: /^1008901\d{15}$/,
  AEP_CENTRAL: /^10032789\d{9}$/,
  AEP_NORTH: /^10204049\d{9}$/,
  TNMP: /^1040051\d{10}$/,
  LUBBOCK: /^1011292\d{10}$/,
};

let book: AddressBook;
let everyone: Premise[];
beforeAll(() => {
  book = openAddressBook(1);
  everyone = [...book.all()];
});

function addressOf({ address_1, address_2, postal_code }: Premise): string {
  return `${address_1}|${address_2}|${postal_code}`;
}

describe("the world", () => {
  it("has at least 250,000 premises, in all six areas", () => {
    expect(book.size).toBeGreaterThanOrEqual(250_000);
    expect(everyone).toHaveLength(book.size);
    const byUtility = Map.groupBy(everyone, ({ utility }) => utility);
    for (const name of Object.keys(shapes)) {
      expect([...byUtility].find(([utility]) => utility === name)?.[1].length).toBeGreaterThan(5_000);
    }
  });

  it("has one ESI ID a premise and one premise an address line", () => {
    expect(new Set(everyone.map(({ esi_id }) => esi_id)).size).toBe(book.size);
    expect(new Set(everyone.map(addressOf)).size).toBe(book.size);
  });

  it("gives every ESI ID its utility's prefix and length", () => {
    expect(everyone.filter(({ utility, esi_id }) => !shapes[utility].test(esi_id))).toEqual([]);
  });

  it("keeps neighbours' ESI IDs apart", () => {
    const ordinary = everyone.filter(({ esi_id }) => !/90[1-6]$/.test(esi_id));
    const close = ordinary.filter((premise, at) => {
      const next = ordinary[at + 1];
      if (!next || next.utility !== premise.utility) return false;
      const gap = BigInt(next.esi_id) - BigInt(premise.esi_id);
      return gap > -1000n && gap < 1000n;
    });
    expect(close).toEqual([]);
  });

  it("is the same for the same seed and another for another", () => {
    const first = (seed: number) => openAddressBook(seed).all()[Symbol.iterator]().next().value;
    expect(first(1)).toEqual(everyone[0]);
    expect(first(2)).not.toEqual(everyone[0]);
  });

  it.each([
    ["apartments", /^APT \d+$/],
    ["buildings", /^BLDG \d+ APT \d+$/],
    ["bare units", /^# \d+$/],
    ["lots", /^LOT \d+$/],
    ["guard lights", /^GRD LT$/],
    ["duplex halves", /^UNIT [AB]$/],
  ])("has %s", (_, form) => {
    expect(everyone.filter(({ address_2 }) => address_2 && form.test(address_2)).length).toBeGreaterThan(
      1000,
    );
  });

  it.each([
    ["half numbers", /^\d+ 1\/2 /],
    ["farm roads", / FM \d+/],
    ["county roads", / CR \d+$/],
    ["US highways", / US HWY \d+/],
    ["interstates", / IH \d+/],
    ["numbered streets", / \d+(?:ST|ND|RD|TH) (?:ST|AVE|DR)$/],
    ["Spanish names", / CALLE /],
  ])("has %s", (_, form) => {
    expect(everyone.filter(({ address_1 }) => form.test(address_1)).length).toBeGreaterThan(200);
  });

  it("has a home at 123 Main St in nearly every city", () => {
    expect(everyone.filter(({ address_1 }) => address_1 === "123 MAIN ST").length).toBeGreaterThan(600);
  });
});

describe("ESI IDs", () => {
  it("lead back to their premise", () => {
    for (let at = 0; at < everyone.length; at += 37) {
      const premise = everyone[at];
      if (premise) expect(book.byEsiId(premise.esi_id)).toEqual(premise);
    }
  });

  it("are unknown unless a premise has them", () => {
    const prefix = fc.constantFrom("1044372", "1017699", "10032789", "10204049", "1040051", "1011292");
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(prefix, digits, (start, rest) => {
        const id = (start + rest).slice(0, 17);
        expect(book.byEsiId(id)?.esi_id ?? id).toBe(id);
      }),
    );
    for (const id of [
      "",
      "0",
      "x",
      "10443720000000000",
      "1".repeat(5000),
      "1044372000000090a",
      "１０４４３７２",
    ]) {
      expect(book.byEsiId(id)).toBeUndefined();
    }
  });

  it("end in 901 to 906 only on the magic street, where each ending is found for each utility", () => {
    const magic = magicPremises();
    const ending = /90[1-6]$/;
    expect(
      everyone
        .filter(({ esi_id }) => ending.test(esi_id))
        .map(addressOf)
        .sort(),
    ).toEqual(magic.map(addressOf).sort());
    expect(magic).toHaveLength(36);
    for (const premise of magic) {
      expect(premise.esi_id.slice(-3)).toBe(premise.address_1.slice(0, 3));
      expect(book.byEsiId(premise.esi_id)).toEqual(premise);
      expect(book.fullAddressSearch(premise)).toEqual([premise]);
      expect(book.typeAhead({ query: premise.address_1, postal_code: premise.postal_code })).toEqual([
        premise,
      ]);
      expect(book.eligibility(premise.postal_code).utilities.map(({ name }) => name)).toEqual([
        premise.utility,
      ]);
    }
  });

  it("of the magic street are the same under every seed", () => {
    const other = openAddressBook(99);
    for (const premise of magicPremises()) expect(other.byEsiId(premise.esi_id)).toEqual(premise);
  });
});

describe("eligibility", () => {
  const names = (code: string) => book.eligibility(code).utilities.map(({ name }) => name);

  it.each([
    ["Austin", "78701"],
    ["San Antonio", "78205"],
    ["El Paso", "79901"],
    ["Amarillo", "79101"],
    ["Denton", "76201"],
    ["Garland", "75040"],
    ["Bryan", "77802"],
    ["College Station", "77840"],
    ["Beaumont", "77701"],
    ["Brownsville", "78520"],
    ["nowhere", "00000"],
    ["no ZIP code", "'; --"],
  ])("is 0 without utilities in %s", (_, code) => {
    expect(book.eligibility(code)).toEqual({ eligibility_likelihood: 0, utilities: [] });
  });

  it.each([
    ["75201", "ONCOR"],
    ["77002", "CENTERPOINT"],
    ["78401", "AEP_CENTRAL"],
    ["79601", "AEP_NORTH"],
    ["77573", "TNMP"],
    ["79401", "LUBBOCK"],
  ])("of %s is %s", (code, name) => {
    expect(names(code)).toEqual([name]);
    expect(book.eligibility(code).eligibility_likelihood).toBeGreaterThanOrEqual(95);
  });

  it.each([
    ["CENTERPOINT", "TNMP", "77539 77546 77568 77581 77584 77511 77515"],
    ["ONCOR", "TNMP", "75019 75056 75407 75409 75423 75442 76305"],
    ["ONCOR", "AEP_NORTH", "76360 76801 79512 79731"],
  ])("names %s before %s where both deliver, and both have homes there", (first, second, codes) => {
    for (const code of codes.split(" ")) {
      expect(names(code)).toEqual([first, second]);
      expect(book.eligibility(code).eligibility_likelihood).toBeLessThan(100);
      const there = everyone.filter(({ postal_code }) => postal_code === code);
      expect(new Set(there.map(({ utility }) => utility))).toEqual(new Set([first, second]));
    }
  });

  it("agrees with the homes: each is in a delivering ZIP code that lists its utility", () => {
    const zips = readZipCodes();
    const wrong = everyone.filter(({ postal_code, utility, city }) => {
      const zip = zips.get(postal_code);
      return !zip?.delivers || zip.city !== city || !zip.utilities.some(({ name }) => name === utility);
    });
    expect(wrong).toEqual([]);
    const served = new Set(everyone.map(({ postal_code }) => postal_code));
    const open = [...zips.values()].filter((zip) => zip.delivers && zip.likelihood > 0);
    expect(open.filter(({ code }) => !served.has(code))).toEqual([]);
  });
});
