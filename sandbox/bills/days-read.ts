import * as fields from "./fields.ts";
import { candidates, type Field } from "./find-value.ts";
import type { Row } from "./page-words.ts";
import { findDays, folded } from "./values.ts";

export interface SureDay {
  day: string;
  confidence: number;
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The day that a field's best label points at; less certain when labels disagree. */
export function findDay(rows: readonly Row[], field: Field<string>): SureDay | null {
  const found = candidates(rows, field);
  const [first] = found;
  if (!first) return null;
  const same = found.filter((one) => one.rank === first.rank);
  const isDisputed = same.some((one) => one.value !== first.value);
  const raw =
    (first.rank === 0 ? 0.92 : 0.75) + (same.length > 1 && !isDisputed ? 0.05 : 0) - (isDisputed ? 0.15 : 0);
  return { day: first.value, confidence: raw * first.confidence };
}

/** The billing period: two days of one row, 20 to 45 days apart, that a period label stands beside or above. */
export function findPeriod(rows: readonly Row[]): { start: string; end: string; confidence: number } | null {
  const found = rows.flatMap((row, at) =>
    row.flatMap((cell, index) => {
      const inCell = findDays(cell.text);
      const next = row[index + 1];
      const beside = next ? findDays(next.text) : [];
      const pair = inCell.length > 1 ? inCell : [...inCell.slice(-1), ...beside.slice(0, 1)];
      const [start, end] = pair.map((one) => one.value);
      if (!start || !end) return [];
      const length = dayNumber(end) - dayNumber(start);
      if (length < 20 || length > 45) return [];
      const own = folded(row.map((one) => one.text).join(" "));
      const above = folded(
        (rows[at - 1] ?? [])
          .filter(
            (one) =>
              one.page === cell.page && one.left < (next?.right ?? cell.right) && cell.left < one.right,
          )
          .map((one) => one.text)
          .join(" "),
      );
      const isNamed = fields.period.test(own) || fields.period.test(above);
      const isOther = /due|invoice|bill date|vence|vencimiento|contract|plan/.test(
        inCell.length > 1 ? "" : `${own} ${above}`,
      );
      if (isOther && inCell.length < 2) return [];
      const confidence = (isNamed ? 0.95 : 0.55) * Math.min(cell.confidence, next?.confidence ?? 1);
      return [{ start, end, confidence }];
    }),
  );
  return found.toSorted((a, b) => b.confidence - a.confidence)[0] ?? null;
}
