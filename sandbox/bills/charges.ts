import * as fields from "./fields.ts";
import { type Candidate, candidates } from "./find-value.ts";
import type { Row } from "./page-words.ts";
import { findMoney, folded } from "./values.ts";

export interface Charges {
  /** This month's charges, what is due, and what earlier months left: cents. */
  current: Sure | null;
  due: Sure | null;
  before: Sure | null;
}

export interface Sure {
  cents: number;
  confidence: number;
}

/** What the amounts of a page agree on with each other: the due sum, the list of lines, the average price. */
interface Checks {
  due: number[];
  before: number[];
  columns: number[][];
  amounts: number[];
  averageTimesKwh: number | null;
}

/** A picture may lose the decimal point ($3.10 read as $310) or read the dollar sign as a digit. */
function readings(one: Candidate<number>): { cents: number; is_repaired: boolean }[] {
  const sign = Math.sign(one.value) || 1;
  const size = Math.abs(one.value);
  const asRead = { cents: one.value, is_repaired: one.is_repaired };
  const withoutFirst = Number(String(size).slice(1)) * sign;
  const isText = one.confidence === 1;
  if (isText) return [asRead];
  const point = one.is_repaired ? [{ cents: (size / 100) * sign, is_repaired: true }] : [];
  return [asRead, ...point, ...(size >= 10_000 ? [{ cents: withoutFirst, is_repaired: true }] : [])];
}

/** Amounts that share a right edge, top to bottom: the columns that bills add up. */
function amountColumns(rows: readonly Row[]): number[][] {
  const columns: { right: number; page: number; cents: number[] }[] = [];
  for (const cell of rows.flat()) {
    const last = findMoney(cell.text).at(-1);
    if (!last) continue;
    const reach = (cell.bottom - cell.top) * 0.9;
    const column = columns.find((one) => one.page === cell.page && Math.abs(one.right - cell.right) < reach);
    if (column) column.cents.push(last.value);
    else columns.push({ right: cell.right, page: cell.page, cents: [last.value] });
  }
  return columns.map((column) => column.cents);
}

/** Whether amounts just before a total (as it was read) add up to what it is taken for; a subtotal counts once. */
function addsUp(total: number, asRead: number, columns: readonly number[][]): boolean {
  return columns.some((cents) =>
    cents.some((value, at) => {
      if (value !== asRead) return false;
      let sum = 0;
      for (let back = at - 1; back >= 0 && back > at - 30; back -= 1) {
        sum += cents[back] ?? 0;
        if (at - back >= 2 && (sum === total || sum === 2 * total)) return true;
      }
      return false;
    }),
  );
}

function agreeing(cents: number, asRead: number, checks: Checks): number {
  const { averageTimesKwh } = checks;
  const isSum = checks.due.some((due) => checks.before.some((before) => cents + before === due));
  const isAverage = averageTimesKwh !== null && Math.abs(cents / averageTimesKwh - 1) < 0.06;
  const isAgain = checks.amounts.filter((one) => one === cents).length > 1;
  return (
    (isSum ? 2 : 0) +
    (addsUp(cents, asRead, checks.columns) ? 2 : 0) +
    (isAverage ? 1.5 : 0) +
    (isAgain ? 1 : 0)
  );
}

function best(
  found: readonly Candidate<number>[],
  agree: (cents: number, asRead: number) => number,
): Sure | null {
  const scored = found
    .flatMap((one) =>
      readings(one).map((reading) => ({ one, ...reading, support: agree(reading.cents, one.value) })),
    )
    .toSorted(
      (a, b) =>
        b.support -
          b.one.rank -
          (b.is_repaired ? 0.7 : 0) -
          (a.support - a.one.rank - (a.is_repaired ? 0.7 : 0)) || a.one.step - b.one.step,
    );
  const [first] = scored;
  if (!first) return null;
  const label = first.one.rank === 0 ? 0.7 : 0.6;
  const raw = label + Math.min(first.support, 3) * 0.1 - (first.is_repaired && first.support < 2 ? 0.35 : 0);
  return { cents: first.cents, confidence: Math.min(0.99, raw) * (0.5 + first.one.confidence / 2) };
}

function averageTimesKwh(rows: readonly Row[], kwh: string | null): number | null {
  const near = rows.map((row) => folded(row.map((cell) => cell.text).join(" ")));
  for (const [at, text] of near.entries()) {
    if (!/average (price|rate|cost)|(precio|costo|tarifa) promedio/.test(text)) continue;
    const price = /(\d{1,2}\.\d{1,4})\s?(¢|c\b|cents|centavos)/.exec(`${text} ${near[at + 1] ?? ""}`)?.[1];
    if (price && kwh) return Number(price) * Number(kwh);
  }
  return null;
}

/** This month's charges told apart from arrears, each amount checked against the others of the page. */
export function findCharges(rows: readonly Row[], kwh: string | null): Charges {
  const due = candidates(rows, fields.amountDue);
  const forward = candidates(rows, fields.balanceForward);
  const previous = candidates(rows, fields.previousBalance);
  const paid = candidates(rows, fields.payments)[0];
  const current = candidates(rows, fields.currentCharges);
  const left = forward[0]?.value ?? (previous[0] ? previous[0].value - Math.abs(paid?.value ?? 0) : null);
  const checks: Checks = {
    due: due.flatMap((one) => readings(one).map((reading) => reading.cents)),
    before: left === null ? [0] : [left],
    columns: amountColumns(rows),
    amounts: rows.flat().flatMap((cell) => findMoney(cell.text).map((one) => one.value)),
    averageTimesKwh: averageTimesKwh(rows, kwh),
  };
  const sureCurrent = best(current, (cents, asRead) => agreeing(cents, asRead, checks));
  const currentCents = sureCurrent?.cents;
  const sureDue = best(due, (cents) =>
    currentCents !== undefined && checks.before.some((before) => currentCents + before === cents) ? 3 : 0,
  );
  if (!sureCurrent && sureDue) {
    const cents = sureDue.cents - (left ?? 0);
    const support = agreeing(cents, cents, { ...checks, due: [] });
    return {
      current: { cents, confidence: Math.min(0.9, 0.55 + support * 0.1) },
      due: sureDue,
      before: beforeOf(left, 0.8),
    };
  }
  const rest = sureDue && currentCents !== undefined ? sureDue.cents - currentCents : null;
  const isSure = rest !== null && rest === (left ?? 0);
  return { current: sureCurrent, due: sureDue, before: beforeOf(left ?? rest, isSure ? 0.97 : 0.5) };
}

const beforeOf = (cents: number | null, confidence: number): Sure | null =>
  cents === null ? null : { cents, confidence };
