import * as fields from "./fields.ts";
import { candidates } from "./find-value.ts";
import type { Cell, Row } from "./page-words.ts";
import { findKwh, folded } from "./values.ts";

export interface SureKwh {
  kwh: string;
  confidence: number;
}

const textOf = (row: Row): string => folded(row.map((cell) => cell.text).join(" "));
const exportWords = /export|surplus|outflow|received|generat|excedente|returned|buy-?back|sent to/;

/** A picture may give a point for the comma of thousands: no home uses 1.523 kWh a month. */
function mended(kwh: string, confidence: number): string {
  return confidence < 1 && /^\d{1,2}\.\d{3}$/.test(kwh) ? kwh.replace(".", "") : kwh;
}

/** The kWh of each meter in a table headed by meter and usage; export rows and totals left out. */
function meterRows(rows: readonly Row[]): { kwh: string[]; confidence: number } {
  for (const row of rows) {
    const usage = row.findLast(
      (cell) => /kwh|usage|used|consumo|consumed/.test(folded(cell.text)) && !/\d/.test(cell.text),
    );
    if (!usage || !/meter|medidor/.test(textOf(row)) || /\d{4}/.test(textOf(row))) continue;
    const kwh: string[] = [];
    let confidence = 1;
    for (const next of rows.slice(row[0] ? row[0].row + 1 : 0).slice(0, 8)) {
      const cell = next.find(
        (one) => one.page === usage.page && one.left < usage.right && usage.left < one.right,
      );
      const value = cell && findKwh(cell.text).at(-1)?.value;
      if (!cell || value === undefined) break;
      if (/total/.test(textOf(next)) || exportWords.test(textOf(next))) continue;
      kwh.push(mended(value, cell.confidence));
      confidence = Math.min(confidence, cell.confidence);
    }
    if (kwh.length > 0) return { kwh, confidence };
  }
  return { kwh: [], confidence: 0 };
}

function added(values: readonly string[]): string {
  const places = Math.max(...values.map((value) => value.split(".")[1]?.length ?? 0));
  return values.reduce((sum, value) => sum + Number(value), 0).toFixed(places);
}

/** How often the page says the same number apart from its label, or as the difference of two readings. */
function support(kwh: string, rows: readonly Row[], from: Cell | null): number {
  const size = Number(kwh);
  const others = rows.flat().filter((cell) => cell !== from);
  const again = others.filter((cell) =>
    findKwh(cell.text).some((one) => one.has_unit && Number(one.value) === size),
  );
  const isDifference = rows.some((row) => {
    const numbers = findKwh(row.map((cell) => cell.text).join("  ")).map((one) => Number(one.value));
    return numbers.some((high) => numbers.some((low) => high > size && Math.abs(high - low - size) < 0.001));
  });
  return (again.length > 0 ? 1 : 0) + (isDifference ? 1 : 0);
}

/** kWh used: the printed total, else the meters of the table added up, else what a usage label points at. */
export function findUsage(rows: readonly Row[]): SureKwh | null {
  const table = meterRows(rows);
  const sum = table.kwh.length > 0 ? added(table.kwh) : null;
  const labelled = candidates(rows, fields.totalKwh).filter(
    (one) => !exportWords.test(textOf(rows[one.cell.row] ?? [])),
  );
  const scored = labelled
    .map((one) => ({ ...one, value: mended(one.value, one.confidence) }))
    .map((one) => {
      const agrees =
        support(one.value, rows, one.cell) + (sum !== null && Number(sum) === Number(one.value) ? 1 : 0);
      return { one, agrees, score: agrees - one.rank * 2 - one.step * 0.1 };
    })
    .toSorted((a, b) => b.score - a.score);
  const [first] = scored;
  const isOneOfMany = first !== undefined && table.kwh.length > 1 && table.kwh.includes(first.one.value);
  if (sum !== null && (!first || isOneOfMany || first.agrees === 0)) {
    const agrees = support(sum, rows, null);
    return { kwh: sum, confidence: Math.min(0.97, 0.75 + agrees * 0.1) * table.confidence };
  }
  if (!first) return null;
  const raw = (first.one.rank === 0 ? 0.75 : 0.6) + first.agrees * 0.12;
  return { kwh: first.one.value, confidence: Math.min(0.99, raw) * first.one.confidence };
}

/** kWh sent to the grid. */
export function findExport(rows: readonly Row[]): SureKwh | null {
  const [first] = candidates(rows, fields.exportedKwh);
  if (!first) return null;
  const agrees = support(first.value, rows, first.cell);
  return {
    kwh: mended(first.value, first.confidence),
    confidence: Math.min(0.97, 0.75 + agrees * 0.12) * first.confidence,
  };
}
