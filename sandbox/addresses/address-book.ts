import { type FullAddress, FullAddressSearch } from "./full-address-search.ts";
import { magicPremises } from "./magic-premises.ts";
import type { Premise } from "./premise.ts";
import { Premises } from "./premises.ts";
import { TypeAhead } from "./type-ahead.ts";
import { buildStreets } from "./world.ts";
import { readZipCodes, type Utility } from "./zip-codes.ts";

export type { Premise } from "./premise.ts";
export type { Utility } from "./zip-codes.ts";

export interface AddressBook {
  /** How many premises there are. */
  size: number;
  /** 0 and [] where there is no retail choice, and for what is no Texas ZIP code. */
  eligibility(postal_code: string): { eligibility_likelihood: number; utilities: Utility[] };
  fullAddressSearch(address: FullAddress): Premise[];
  /** At most `limit` premises (10 unless told, never above 50). */
  typeAhead(q: { query: string; postal_code?: string; limit?: number }): Premise[];
  /** By the bare digits. */
  byEsiId(esi_id: string): Premise | undefined;
  /** Every premise, for checks over the whole world. */
  all(): Iterable<Premise>;
}

const mostResults = 50;

/**
 * Invented homes in every Texas ZIP code with retail choice, a pure function of the seed. Nothing is stored: streets
 * are made at start (well under a second), premises by arithmetic when asked for.
 */
export function openAddressBook(seed: number): AddressBook {
  const zips = readZipCodes();
  const streets = buildStreets(zips, seed);
  const premises = new Premises(streets, magicPremises(), seed);
  const exact = new FullAddressSearch(streets, premises);
  const ahead = new TypeAhead(streets, premises, zips);
  return {
    size: premises.size,
    eligibility: (postal_code) => {
      const zip = zips.get(postal_code);
      return {
        eligibility_likelihood: zip?.likelihood ?? 0,
        utilities: structuredClone(zip?.utilities ?? []),
      };
    },
    fullAddressSearch: (address) => exact.find(address),
    typeAhead: ({ query, postal_code, limit = 10 }) =>
      ahead.find(query, postal_code, Math.min(mostResults, Math.max(1, Math.floor(limit) || 10))),
    byEsiId: (esi_id) => premises.byEsiId(esi_id),
    all: () => premises.all(),
  };
}
