import { Decimal as Base } from "decimal.js";
import { lastDayOf } from "./usage-period.ts";
import type { UsageSlot } from "./usage-slots.ts";
import { averageKwh, sumKwh, sumUse, type Use } from "./usage-sum.ts";

const Decimal = Base.clone({ precision: 40 });

/** What stands above the bars. All kWh are decimal strings from the grid unless `total` says otherwise. */
export interface UsageSummary {
  total: Use;
  /** How many bars have readings. */
  known: number;
  /** The bar with the most use, the first of equals; null without use. */
  highest: { name: string; kwh: string } | null;
  /** A day's use on average over `average_days`; of a year only whole months count. Null without any. */
  average_kwh: string | null;
  average_days: number;
  comparison: UsageComparison | null;
}

export interface UsageComparison {
  kwh: string;
  last_year_kwh: string;
  /** Whole percent, rounded half up in size, below zero when less; null when last year was zero. */
  percent: number | null;
  /** False when some of the time with readings has none last year, or the time is not over: the same days count. */
  isWhole: boolean;
}

/** Compares exactly the same days of two years; null when they have none in common. */
export function compareUse(slots: readonly UsageSlot[]): UsageComparison | null {
  const pairs = slots.flatMap(({ pair }) => (pair ? [pair] : []));
  const isWhole = slots.every((slot) => slot.pair && slot.isWhole);
  return pairs.length > 0 ? comparisonOf(pairs, isWhole) : null;
}

/** What times that two years have in common add up to in each. */
export function comparisonOf(
  pairs: readonly { kwh: string; last_year_kwh: string }[],
  isWhole: boolean,
): UsageComparison {
  const kwh = sumKwh(pairs.map((pair) => pair.kwh));
  const last_year_kwh = sumKwh(pairs.map((pair) => pair.last_year_kwh));
  return { kwh, last_year_kwh, percent: percentChange(kwh, last_year_kwh), isWhole };
}

/** How much more `kwh` is than `before`, in whole percent, half away from zero; null when `before` is zero. */
export function percentChange(kwh: string, before: string): number | null {
  const base = new Decimal(before);
  if (base.isZero()) return null;
  return new Decimal(kwh).minus(base).div(base).times(100).toDecimalPlaces(0, Base.ROUND_HALF_UP).toNumber();
}

const daysIn = (name: string): number => (name.length === 7 ? Number(lastDayOf(name).slice(8)) : 1);

export function summarise(slots: readonly UsageSlot[]): UsageSummary {
  const known = slots.flatMap(({ name, use, isWhole }) => (use ? [{ name, use, isWhole }] : []));
  const whole = known.filter(({ isWhole }) => isWhole);
  const average_days = whole.reduce((total, { name }) => total + daysIn(name), 0);
  const most = Decimal.max(0, ...known.map(({ use }) => use.consumption));
  const highest = known.find(({ use }) => most.gt(0) && most.eq(use.consumption));
  return {
    total: sumUse(known.map(({ use }) => use)),
    known: known.length,
    highest: highest ? { name: highest.name, kwh: highest.use.consumption } : null,
    average_kwh: average_days
      ? averageKwh(sumKwh(whole.map(({ use }) => use.consumption)), average_days)
      : null,
    average_days,
    comparison: compareUse(slots),
  };
}
