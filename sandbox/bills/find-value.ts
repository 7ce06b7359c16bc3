import type { Cell, Row } from "./page-words.ts";
import { type Found, folded } from "./values.ts";

/** A value beside or below a label, best first by `rank` (0 is the label that says it most exactly). */
export interface Candidate<T> extends Found<T> {
  rank: number;
  /** 0 in the label's own cell, 1 to its right, 2 below it. */
  step: 0 | 1 | 2;
  confidence: number;
  cell: Cell;
}

export interface Field<T> {
  /** Labels, the most exact first; matched on the folded text. */
  labels: readonly RegExp[];
  /** A label in whose cell one of these stands means something else. */
  not?: RegExp;
  values: (text: string) => readonly Found<T>[];
}

const rowsBelow = 3;

function overlaps(a: Cell, b: Cell): boolean {
  return a.left < b.right && b.left < a.right;
}

/** The words of a label may go on in the cell just below (headings of narrow columns). */
function labelTexts(cell: Cell, rows: readonly Row[]): string[] {
  const text = folded(cell.text);
  const below = rows[cell.row + 1]?.find((one) => one.page === cell.page && overlaps(one, cell));
  const isNear = below && below.top - cell.bottom < (cell.bottom - cell.top) * 0.8;
  return isNear && !/\d/.test(below.text) ? [text, `${text} ${folded(below.text)}`] : [text];
}

/** The first value, but one that needs no repair before one that does. */
function firstOf<T>(found: readonly Found<T>[]): Found<T> | undefined {
  return found.find((one) => !one.is_repaired) ?? found[0];
}

function valueBelow<T>(cell: Cell, rows: readonly Row[], field: Field<T>): Omit<Candidate<T>, "rank">[] {
  for (const row of rows.slice(cell.row + 1, cell.row + 1 + rowsBelow)) {
    const one = row.find((other) => other.page === cell.page && overlaps(other, cell));
    const value = one && firstOf(field.values(one.text));
    if (value)
      return [{ ...value, step: 2, confidence: Math.min(cell.confidence, one.confidence), cell: one }];
  }
  return [];
}

function valuesNear<T>(cell: Cell, labelEnd: number, rows: readonly Row[], field: Field<T>) {
  const inCell = firstOf(field.values(cell.text).filter((one) => one.at >= labelEnd));
  const found: Omit<Candidate<T>, "rank">[] = inCell
    ? [{ ...inCell, step: 0, confidence: cell.confidence, cell }]
    : [];
  const right = rows[cell.row]?.filter((one) => one.left >= cell.right) ?? [];
  for (const one of right) {
    const value = firstOf(field.values(one.text));
    if (value) {
      found.push({ ...value, step: 1, confidence: Math.min(cell.confidence, one.confidence), cell: one });
      break;
    }
  }
  return [...found, ...valueBelow(cell, rows, field)];
}

/** Every value that a label of the field points at, the best first. */
export function candidates<T>(rows: readonly Row[], field: Field<T>): Candidate<T>[] {
  const found: Candidate<T>[] = [];
  for (const cell of rows.flat()) {
    for (const text of labelTexts(cell, rows)) {
      const rank = field.labels.findIndex((label) => label.test(text));
      const match = field.labels[rank]?.exec(text);
      if (!match || match.index >= cell.text.length || field.not?.test(text)) continue;
      const end = match.index + match[0].length;
      const isStacked = end > cell.text.length;
      const near = isStacked ? valueBelow(cell, rows, field) : valuesNear(cell, end, rows, field);
      found.push(...near.map((one) => ({ ...one, rank })));
      break;
    }
  }
  return found.toSorted((a, b) => a.rank - b.rank || a.step - b.step || a.cell.row - b.cell.row);
}
