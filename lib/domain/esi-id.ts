/** Light's names of the utilities that a prefix can stand for. */
export type EsiIdUtility = "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";

const either: readonly number[] = [17, 22];
/** `10` and a five-digit federal utility code. Lubbock's is worked out from that code, its length unconfirmed. */
const series: Record<string, { utility: EsiIdUtility; lengths: readonly number[] }> = {
  "1044372": { utility: "ONCOR", lengths: [17] },
  "1017699": { utility: "ONCOR", lengths: [17] },
  "1008901": { utility: "CENTERPOINT", lengths: [22] },
  "1003278": { utility: "AEP_CENTRAL", lengths: [17] },
  "1020404": { utility: "AEP_NORTH", lengths: [17] },
  "1040051": { utility: "TNMP", lengths: [17] },
  "1011292": { utility: "LUBBOCK", lengths: either },
};

/** What a typed ESI ID turned out to be. An ESI ID has no check digit: whether it exists, only a look-up tells. */
export type EsiIdReading =
  /** `utility` is a guess by prefix; null is a prefix that we do not know: warn, and look it up all the same. */
  | { isValid: true; esi_id: string; utility: EsiIdUtility | null }
  | { isValid: false; reason: "empty" | "not_digits" | "not_an_esi_id" }
  | {
      isValid: false;
      reason: "length";
      digits: number;
      /** How many digits there should be: one number when the prefix is known. */
      expected: readonly number[];
      utility: EsiIdUtility | null;
    };

/** The bare digits of an ESI ID as bills and meter files print it: with a label, spaces, dashes, an apostrophe. */
export const normaliseEsiId = (typed: string): string =>
  typed.replace(/^\s*esi[\s-]?id\s*[:#]?/iu, "").replace(/[\s\p{Pd}\p{Cf}'’‘`´]/gu, "");

/** Reads a typed ESI ID: digits, starting with 10, 17 of them, or 22 in CenterPoint's area. Never a number type. */
export function readEsiId(typed: string): EsiIdReading {
  const esi_id = normaliseEsiId(typed);
  if (esi_id === "") return { isValid: false, reason: "empty" };
  if (!/^\d+$/.test(esi_id)) return { isValid: false, reason: "not_digits" };
  if (!"10".startsWith(esi_id.slice(0, 2))) return { isValid: false, reason: "not_an_esi_id" };
  const { utility, lengths } = series[esi_id.slice(0, 7)] ?? { utility: null, lengths: either };
  if (lengths.includes(esi_id.length)) return { isValid: true, esi_id, utility };
  return { isValid: false, reason: "length", digits: esi_id.length, expected: lengths, utility };
}

/** An ESI ID for comparing with a bill: the utility's seven digits, then groups of five. Copying needs the bare one. */
export const formatEsiId = (esi_id: string): string =>
  [esi_id.slice(0, 7), ...(esi_id.slice(7).match(/.{1,5}/g) ?? [])].join(" ");
