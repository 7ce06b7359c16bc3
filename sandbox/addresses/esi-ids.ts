import { Random } from "./random.ts";
import type { UtilityName } from "./zip-codes.ts";

export interface Series {
  utility: UtilityName;
  prefix: string;
  /** Digits after the prefix: ten make 17 in all, CenterPoint's fifteen make 22. */
  bodyDigits: number;
}

const oncor: Series = { utility: "ONCOR", prefix: "1044372", bodyDigits: 10 };
const oncorEast: Series = { utility: "ONCOR", prefix: "1017699", bodyDigits: 10 };
const byUtility: Record<UtilityName, Series> = {
  ONCOR: oncor,
  CENTERPOINT: { utility: "CENTERPOINT", prefix: "1008901", bodyDigits: 15 },
  AEP_CENTRAL: { utility: "AEP_CENTRAL", prefix: "10032789", bodyDigits: 9 },
  AEP_NORTH: { utility: "AEP_NORTH", prefix: "10204049", bodyDigits: 9 },
  TNMP: { utility: "TNMP", prefix: "1040051", bodyDigits: 10 },
  LUBBOCK: { utility: "LUBBOCK", prefix: "1011292", bodyDigits: 10 },
};

export const allSeries: readonly Series[] = [oncorEast, ...Object.values(byUtility)];

/** Oncor's former East Texas company kept its own prefix. */
export function seriesFor(utility: UtilityName, postal_code: string): Series {
  return utility === "ONCOR" && postal_code.startsWith("759") ? oncorEast : byUtility[utility];
}

/** Endings that trigger a test outcome; no ordinary premise carries one. */
export const magicEndings = [901, 902, 903, 904, 905, 906] as const;
const ordinaryEndings = 1000n - BigInt(magicEndings.length);

/** The same under every seed; the leading 9 keeps it apart from ordinary premises, whose bodies start with 1 to 8. */
export function magicEsiId(series: Series, ending: number): string {
  return `${series.prefix}9${String(ending).padStart(series.bodyDigits - 1, "0")}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [low, high, x, y] = [modulus, value % modulus, 0n, 1n];
  while (high > 0n) {
    const quotient = low / high;
    [low, high, x, y] = [high, low - quotient * high, y, x - quotient * y];
  }
  return (x + modulus) % modulus;
}

/**
 * Numbers 0, 1, 2... to the ESI IDs of one series and back, without a table: an affine map over all bodies that
 * start with 1 to 8 and do not end in a magic ending, so neighbours are far apart and most IDs belong to nobody.
 */
export class EsiIdSeries {
  readonly #series: Series;
  readonly #modulus: bigint;
  readonly #factor: bigint;
  readonly #shift: bigint;
  readonly #back: bigint;
  readonly #firstHead: bigint;

  constructor(series: Series, seed: number) {
    const random = new Random(`esi:${series.prefix}:${seed}`);
    this.#series = series;
    this.#firstHead = 10n ** BigInt(series.bodyDigits - 4);
    this.#modulus = 8n * this.#firstHead * ordinaryEndings;
    const share = (low: number) =>
      (this.#modulus * BigInt(Math.floor((low + random.next() / 2) * 1e9))) / 1_000_000_000n +
      BigInt(random.int(0, 1e9));
    let factor = share(0.25);
    while (greatestCommonDivisor(factor, this.#modulus) !== 1n) factor += 1n;
    this.#factor = factor;
    this.#shift = share(0);
    this.#back = inverse(factor, this.#modulus);
  }

  idOf(number: number): string {
    const value = (this.#factor * BigInt(number) + this.#shift) % this.#modulus;
    const ending = Number(value % ordinaryEndings);
    const skipped = ending >= magicEndings[0] ? ending + magicEndings.length : ending;
    return `${this.#series.prefix}${this.#firstHead + value / ordinaryEndings}${String(skipped).padStart(3, "0")}`;
  }

  /** The number of a well-formed ID, possibly one that no premise has; -1 for any other text. */
  numberOf(esiId: string): number {
    const { prefix, bodyDigits } = this.#series;
    if (!esiId.startsWith(prefix) || esiId.length !== prefix.length + bodyDigits) return -1;
    const head = BigInt(esiId.slice(prefix.length, -3)) - this.#firstHead;
    const skipped = Number(esiId.slice(-3));
    const ending = skipped >= magicEndings[0] ? skipped - magicEndings.length : skipped;
    if (head < 0n || head >= 8n * this.#firstHead || magicEndings.some((magic) => magic === skipped))
      return -1;
    const value = head * ordinaryEndings + BigInt(ending) - this.#shift + this.#modulus;
    return Number((value * this.#back) % this.#modulus);
  }
}
