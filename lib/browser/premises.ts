import * as z from "zod/mini";
import { Premise } from "#lib/light/schemas.ts";
import { callApi } from "./api.ts";

/** Addresses that look like what is typed so far; the order means nothing. */
export async function searchAddresses(
  query: string,
  postal_code: string | undefined,
  limit: number,
  signal?: AbortSignal,
): Promise<Premise[]> {
  const body = { query, limit, ...(postal_code ? { postal_code } : {}) };
  return z.parse(z.array(Premise), await callApi("POST", "/api/enrollment/address-search", body, signal));
}

/** Exactly this address, with each of its meters. */
export async function searchFullAddress(address: {
  address_1: string;
  address_2: string;
  city: string;
  postal_code: string;
}): Promise<Premise[]> {
  return z.parse(z.array(Premise), await callApi("POST", "/api/enrollment/full-address-search", address));
}

/** Keeps the meter as this person's home. @throws Problem `not_found` when there is no such meter. */
export const choosePremise = (esi_id: string, is_confirmed = false) =>
  callApi("POST", "/api/enrollment/premise", { esi_id, is_confirmed });

/** One line for a list: what the utility calls it. */
export const oneLine = ({ address_1, address_2, city, postal_code }: Premise): string =>
  `${[address_1, address_2].filter(Boolean).join(" ")}, ${city} ${postal_code}`;

/** A house, or a building of which several units were found. */
export interface Building {
  key: string;
  premises: Premise[];
}

/** Search results with the units of one building together. */
export function byBuilding(premises: readonly Premise[]): Building[] {
  const groups = new Map<string, Premise[]>();
  for (const premise of premises) {
    const key = `${premise.address_1}|${premise.city}|${premise.postal_code}`;
    groups.set(key, [...(groups.get(key) ?? []), premise]);
  }
  return [...groups].map(([key, found]) => ({ key, premises: found }));
}
