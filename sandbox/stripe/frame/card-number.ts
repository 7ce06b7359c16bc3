export type Brand = "visa" | "mastercard" | "amex" | "discover" | "diners" | "jcb" | "unionpay" | "unknown";

interface Scheme {
  readonly brand: Brand;
  readonly prefix: RegExp;
  readonly lengths: readonly number[];
  /** Sizes of the groups in which people read the digits. */
  readonly groups: readonly number[];
  readonly cvcLength: number;
}

const fours = [4, 4, 4, 4, 3];

const schemes: readonly Scheme[] = [
  { brand: "visa", prefix: /^4/, lengths: [16], groups: fours, cvcLength: 3 },
  {
    brand: "mastercard",
    prefix: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
    groups: fours,
    cvcLength: 3,
  },
  { brand: "amex", prefix: /^3[47]/, lengths: [15], groups: [4, 6, 5], cvcLength: 4 },
  { brand: "discover", prefix: /^(6011|64[4-9]|65)/, lengths: [16], groups: fours, cvcLength: 3 },
  { brand: "diners", prefix: /^(30[0-5]|3[689])/, lengths: [14, 16], groups: [4, 6, 6], cvcLength: 3 },
  { brand: "jcb", prefix: /^35(2[89]|[3-8])/, lengths: [16], groups: fours, cvcLength: 3 },
  { brand: "unionpay", prefix: /^(62|81)/, lengths: [16, 19], groups: fours, cvcLength: 3 },
];

const unknown: Scheme = { brand: "unknown", prefix: /^/, lengths: [16], groups: fours, cvcLength: 3 };

export const schemeOf = (digits: string): Scheme =>
  schemes.find((scheme) => scheme.prefix.test(digits)) ?? unknown;

export const longestOf = (scheme: Scheme): number => Math.max(...scheme.lengths);

/** "4242424242424242" as "4242 4242 4242 4242", or in the groups of its brand. */
export function groupDigits(digits: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const size of schemeOf(digits).groups) {
    if (from < digits.length) parts.push(digits.slice(from, from + size));
    from += size;
  }
  return parts.join(" ");
}

export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, character] of [...digits].reverse().entries()) {
    const doubled = Number(character) * (index % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

export type NumberState = "empty" | "incomplete" | "invalid" | "complete";

export function numberState(digits: string): NumberState {
  if (digits === "") return "empty";
  const scheme = schemeOf(digits);
  if (scheme.lengths.includes(digits.length)) return passesLuhn(digits) ? "complete" : "invalid";
  return digits.length < longestOf(scheme) ? "incomplete" : "invalid";
}
