import type { UtilityName } from "./zip-codes.ts";

/** One meter, as the address searches answer it. */
export interface Premise {
  address_1: string;
  address_2: string | null;
  city: string;
  state: "TX";
  postal_code: string;
  esi_id: string;
  utility: UtilityName;
}
