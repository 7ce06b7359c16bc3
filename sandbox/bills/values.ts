/** A value found in a text, and where. */
export interface Found<T> {
  value: T;
  at: number;
  end: number;
  /** Read with a repair (a lost decimal point, a letter for a digit). */
  is_repaired: boolean;
}

const months = "jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|oct|nov|dec|dic".split("|");
const monthNumber = [1, 1, 2, 3, 4, 4, 5, 6, 7, 8, 8, 9, 10, 11, 12, 12];
const monthName = `(${months.join("|")})[a-z]*\\.?`;
const dayShapes: { shape: RegExp; order: readonly [number, number, number] }[] = [
  { shape: /(?<![\d/])(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(20\d{2}|\d{2})(?![\d/])/g, order: [3, 1, 2] },
  { shape: /(?<!\d)(20\d{2})-(\d{2})-(\d{2})(?!\d)/g, order: [1, 2, 3] },
  {
    shape: new RegExp(`(?<![a-z])${monthName}\\s*(\\d{1,2})[,.]?\\s*(20\\d{2})(?!\\d)`, "g"),
    order: [3, 1, 2],
  },
  {
    shape: new RegExp(`(?<!\\d)(\\d{1,2}) (?:de )?${monthName} (?:de )?(20\\d{2})(?!\\d)`, "g"),
    order: [3, 2, 1],
  },
];

function dayText(year: string, month: string, day: string): string | null {
  const named = months.findIndex((name) => month.startsWith(name));
  const m = named < 0 ? Number(month) : (monthNumber[named] ?? 0);
  const d = Number(day);
  const y = Number(year.length === 2 ? `20${year}` : year);
  const isReal = m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  return isReal ? `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}` : null;
}

/** Lower case without accents, letter for letter, so that places in it are places in the original. */
export function folded(text: string): string {
  return Array.from(text, (letter) => {
    const plain = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return plain.length === letter.length ? plain : letter;
  }).join("");
}

/** Every day written in a text, month before day as Texas bills have it. */
export function findDays(text: string): Found<string>[] {
  const found = dayShapes.flatMap(({ shape, order }) =>
    [...folded(text).matchAll(shape)].flatMap((match) => {
      const [year = "", month = "", day = ""] = order.map((group) => match[group]);
      const value = dayText(year, month, day);
      return value === null
        ? []
        : [{ value, at: match.index, end: match.index + match[0].length, is_repaired: false }];
    }),
  );
  return found.toSorted((a, b) => a.at - b.at);
}

// TXU prints its dollar sign as a glyph of a private font; a picture often gives S, 5 or 8 for it.
const moneyShape =
  /(?<![\d.,/-])(\(|-|–|−)?\s?(\$|s(?=\d)|[\ue000-\uf8ff])?\s?(-|–|−)?\s?(\d{1,3}(?:[,.]\s?\d{3})+|\d+)(?:([.,])\s?(\d{2})|)(?![\d%¢]|[.,/]\d|\s?(?:kwh|cents|c\/))\s?(\)|cr\b|-(?!\d))?/g;

/** Every amount in a text, in cents. Without a dollar sign it needs its two decimals. */
export function findMoney(text: string): Found<number>[] {
  return [...folded(text).matchAll(moneyShape)].flatMap((match) => {
    const [all, open, sign, minus, whole = "", , decimals, close] = match;
    if (decimals === undefined && !sign) return [];
    const digits = whole.replace(/\D/g, "");
    const isLost = decimals === undefined;
    const cents = Number(digits) * 100 + Number(decimals ?? 0);
    const isCredit = Boolean(minus || close || (open && open !== "(") || (open === "(" && close === ")"));
    const at = match.index;
    return [{ value: isCredit ? -cents : cents, at, end: at + all.length, is_repaired: isLost }];
  });
}

const kwhShape =
  /(?<![\d$.,/:])(-)?(\d{1,3}(?:,\s?\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d/:%¢]|[.,-]\d)\s?(kwh|kilowatt)?/g;

/** Every amount of energy in a text, kWh without separators; `has_unit` where kWh follows the number. */
export function findKwh(text: string): (Found<string> & { has_unit: boolean })[] {
  return [...folded(text).matchAll(kwhShape)].map((match) => {
    const [all, , number = "", unit] = match;
    const at = match.index;
    const value = number.replace(/[,\s]/g, "");
    return { value, at, end: at + all.length, is_repaired: false, has_unit: unit !== undefined };
  });
}
