import type { Row } from "./page-words.ts";
import { folded } from "./values.ts";

/** Length of an ESI ID by the seven digits that name the utility (there is no check digit). */
const lengths: Record<string, number> = {
  "1044372": 17,
  "1017699": 17,
  "1008901": 22,
  "1003278": 17,
  "1020404": 17,
  "1040051": 17,
  "1011292": 17,
  "1013830": 17,
};
const label =
  /e\.?\s?s\.?\s?[il1|]\.?[\s-]*[il1|]\.?\s?d|electric service ident|identificador (de|del) servicio|premise id/;
const lookalikes: Record<string, string> = {
  o: "0",
  q: "0",
  d: "0",
  i: "1",
  l: "1",
  "|": "1",
  s: "5",
  b: "8",
  z: "2",
  g: "9",
};
const digitsShape = /(?<![\dolsz])['’]?1[0oq](?:[\s.·-]?[\doqdil|sbzg]){15,20}(?![\s-]?\d)/g;

/** The meter's ESI ID, wherever it stands; certain beside its label and with a utility's prefix and length. */
export function findEsiId(rows: readonly Row[]): { value: string; confidence: number } | null {
  const found = rows.flatMap((row, at) => {
    const near = folded([...(rows[at - 1] ?? []), ...row].map((cell) => cell.text).join(" "));
    const texts = [...row.map((cell) => cell.text), row.map((cell) => cell.text).join(" ")];
    return texts.flatMap((text) =>
      [...folded(text).matchAll(digitsShape)].flatMap((match) => {
        const read = match[0].replace(/[\s.·'’-]/g, "");
        const value = read.replace(/\D/g, (letter) => lookalikes[letter] ?? letter);
        if (!/^10(\d{15}|\d{20})$/.test(value)) return [];
        const known = lengths[value.slice(0, 7)];
        const confidence =
          (known === value.length ? 0.9 : known === undefined ? 0.6 : 0.2) +
          (label.test(near) ? 0.1 : 0) -
          (read === value ? 0 : 0.2);
        const clarity = row.reduce((least, cell) => Math.min(least, cell.confidence), 1);
        return [{ value, confidence: confidence * clarity }];
      }),
    );
  });
  const best = found.toSorted((a, b) => b.confidence - a.confidence)[0];
  if (!best) return null;
  const others = new Set(found.filter((one) => one.confidence > 0.5).map((one) => one.value));
  return others.size > 1 ? { ...best, confidence: best.confidence / 2 } : best;
}
