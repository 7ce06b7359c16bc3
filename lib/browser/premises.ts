import { members } from "#lib/domain/members.ts";
import { Problem, problem } from "#lib/domain/problem.ts";
import type { Premise } from "#lib/light/schemas.ts";
import { callApi } from "./api.ts";

/** What a list of homes shows, and the meter it stands for. */
export type FoundPremise = Pick<Premise, "address_1" | "address_2" | "city" | "postal_code" | "esi_id">;

/** The most that Light gives for one search. */
export const mostFound = 50;

const isText = (value: unknown): value is string => typeof value === "string";

/** The homes of a reply; an entry that names no meter is left out. @throws Problem `internal` when it is no list. */
export function readPremises(json: unknown): FoundPremise[] {
  if (!Array.isArray(json)) throw problem("internal");
  return json.flatMap((entry: unknown) => {
    const { address_1, address_2, city, postal_code, esi_id } = members(entry);
    if (!isText(address_1) || !isText(city) || !isText(postal_code) || !isText(esi_id)) return [];
    return [{ address_1, address_2: isText(address_2) ? address_2 : null, city, postal_code, esi_id }];
  });
}

/** Nothing here is harmed by happening twice, so that a lost answer is only a lost connection. */
async function ask(
  path: "address-search" | "full-address-search" | "premise",
  body: object,
  signal?: AbortSignal,
) {
  try {
    return await callApi("POST", `/api/enrollment/${path}`, body, signal);
  } catch (error) {
    if (error instanceof Problem && error.code === "outcome_unknown")
      throw problem("offline", { cause: error });
    throw error;
  }
}

/** Addresses that look like what is typed so far, {@link mostFound} at most; the order means nothing. */
export async function searchAddresses(
  query: string,
  postal_code: string,
  signal?: AbortSignal,
): Promise<FoundPremise[]> {
  return readPremises(await ask("address-search", { query, postal_code, limit: mostFound }, signal));
}

/** Exactly this address, with each of its meters. */
export async function searchFullAddress(address: {
  address_1: string;
  address_2: string | null;
  city: string;
  postal_code: string;
}): Promise<FoundPremise[]> {
  return readPremises(await ask("full-address-search", address));
}

/** Keeps the meter as this person's home. @throws Problem `not_found` when there is no such meter. */
export const choosePremise = (esi_id: string, is_confirmed = false) =>
  ask("premise", { esi_id, is_confirmed });

/** One line for a list: what the utility calls it. */
export const oneLine = ({ address_1, address_2, city, postal_code }: FoundPremise): string =>
  `${[address_1, address_2].filter(Boolean).join(" ")}, ${city} ${postal_code}`;

/** The same for all meters of one building. */
export const buildingKey = ({ address_1, city, postal_code }: FoundPremise): string =>
  `${address_1}|${city}|${postal_code}`;

/** A house, or a building of which several units were found. */
export interface Building {
  key: string;
  premises: FoundPremise[];
}

/** Search results with the units of one building together. */
export function byBuilding(premises: readonly FoundPremise[]): Building[] {
  const groups = new Map<string, FoundPremise[]>();
  for (const premise of premises) {
    const key = buildingKey(premise);
    groups.set(key, [...(groups.get(key) ?? []), premise]);
  }
  return [...groups].map(([key, found]) => ({ key, premises: found }));
}

/** Whether these are the units of a building, and not two meters of one house. */
export const areUnits = (premises: readonly FoundPremise[]): boolean =>
  premises.length > 1 && premises.every(({ address_2 }) => address_2);

const words = (text: string) => text.toUpperCase().match(/[\p{L}\d]+/gu) ?? [];

/** Whether a unit is what is typed of it, in any order and without its designator: "7 apt 3", "#203". */
export function isUnit(unit: string, typed: string): boolean {
  const own = words(unit);
  return (
    words(typed).every((word) => own.some((part) => part.startsWith(word))) ||
    own.join("") === words(typed).join("")
  );
}
