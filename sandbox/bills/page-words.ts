/** A run of text on a page, in points or pixels from the top left; confidence 0..1 (1 for a text layer). */
export interface Word {
  text: string;
  page: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  confidence: number;
}

/** Words of one row that stand close together: a label, a value or both. */
export interface Cell extends Word {
  row: number;
}

export type Row = readonly Cell[];

/** A gap wider than this many letter heights parts two columns. */
const columnGap = 1.1;

function joined(words: readonly Word[], row: number): Cell {
  const [first] = words;
  if (!first) throw new Error("A cell has words.");
  const letters = words.reduce((sum, word) => sum + word.text.length, 0) || 1;
  return {
    text: words
      .map((word) => word.text)
      .join(" ")
      .replace(/\s+/g, " ")
      .trim(),
    page: first.page,
    row,
    left: first.left,
    right: Math.max(...words.map((word) => word.right)),
    top: Math.min(...words.map((word) => word.top)),
    bottom: Math.max(...words.map((word) => word.bottom)),
    confidence: words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters,
  };
}

function cellsOf(words: readonly Word[], row: number): Cell[] {
  const groups: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.left - b.left)) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const height = before ? Math.min(before.bottom - before.top, word.bottom - word.top) : 0;
    if (last && before && word.left - before.right < columnGap * height) last.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => joined(group, row));
}

/** Rows of cells in reading order, page by page: words are one row where their middles lie within each other. */
export function rowsOf(words: readonly Word[]): Row[] {
  const lines: Word[][] = [];
  const middle = (word: Word) => (word.top + word.bottom) / 2;
  for (const word of words
    .filter((one) => one.text.trim())
    .toSorted((a, b) => a.page - b.page || middle(a) - middle(b))) {
    const line = lines.findLast(
      ([first]) =>
        first !== undefined &&
        first.page === word.page &&
        middle(word) < first.bottom - (first.bottom - first.top) * 0.15 &&
        middle(first) > word.top,
    );
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line, row) => cellsOf(line, row));
}
