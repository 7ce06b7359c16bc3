import { designators, unitKey } from "./doors.ts";
import { canonical, words } from "./normalise.ts";

/** What a half-typed address says so far. */
export interface TypedQuery {
  /** The house number as typed; `soFar` when nothing else is typed yet, so that 12 may become 1234. */
  number: string | undefined;
  soFar: boolean;
  half: boolean;
  unit: string | null;
  postal_code: string | undefined;
  /** Words of the street or the city, in the order typed; the last one may be unfinished. */
  words: string[];
}

const longestQuery = 120;
const mostWords = 20;
const numberedRoads = new Set(["FM", "CR", "RM", "RR", "PR", "SH", "IH", "HWY", "LOOP", "SPUR", "US"]);

/** A unit's designators and names from `at` on, and where they end. A designator alone (`apt`) names no unit yet. */
function takeUnit(tokens: readonly string[], at: number): { unit: string | null; end: number } {
  const taken: string[] = [];
  let end = at;
  while (end < tokens.length) {
    const token = canonical(tokens[end] ?? "");
    const next = tokens[end + 1];
    if (token === "GRD") {
      end += next && "LIGHT".startsWith(next.slice(0, 1)) ? 2 : 1;
      return { unit: unitKey(["GRD", "LT"]), end };
    }
    if (!designators.has(token)) break;
    end++;
    if (next !== undefined && (/\d/.test(next) || next.length === 1)) {
      taken.push(token, next);
      end++;
    }
  }
  return { unit: unitKey(taken), end };
}

function findNumber(tokens: readonly string[]): number {
  return tokens.findIndex(
    (token, at) =>
      /^[1-9]\d{0,5}$/.test(token) && !(at > 0 && numberedRoads.has(canonical(tokens[at - 1] ?? ""))),
  );
}

/** `isZip` tells a ZIP code from a house number. Undefined when the text cannot be an address. */
export function readTypedQuery(query: string, isZip: (text: string) => boolean): TypedQuery | undefined {
  if (query.length > longestQuery) return undefined;
  const typed = words(query.replace(/\b(\d{5})-\d{4}\b/, "$1"));
  if (typed.length === 0 || typed.length > mostWords) return undefined;
  const postal_code = typed.find(isZip);
  let tokens = typed.filter((token) => token !== postal_code);
  const unitAt = tokens.findIndex(
    (token, at) => at > 0 && (designators.has(canonical(token)) || canonical(token) === "GRD"),
  );
  let unit: string | null = null;
  if (unitAt > 0) {
    const taken = takeUnit(tokens, unitAt);
    unit = taken.unit;
    tokens = tokens.toSpliced(unitAt, taken.end - unitAt);
  }
  const numberAt = findNumber(tokens);
  const number = tokens[numberAt];
  const half = numberAt >= 0 && tokens[numberAt + 1] === "1/2";
  if (numberAt >= 0) tokens = tokens.toSpliced(numberAt, half ? 2 : 1);
  return { number, soFar: typed.length === 1, half, unit, postal_code, words: tokens };
}
