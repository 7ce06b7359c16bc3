import type { BillingCycle } from "./billing-cycle.ts";
import { creditLines, rounded } from "./plan-lines.ts";
import { type Bill, billFor, type PricedPlan } from "./rate.ts";
import { addDays, daysBetween, type ServiceDay } from "./service-day.ts";
import { forecastUse, type Range } from "./usage-forecast.ts";
import { type DailyMeans, seasonOf } from "./usage-season.ts";

/** One day of use, kWh as decimal strings. */
export interface DayOfUse {
  date: ServiceDay;
  consumption: string;
  generation: string;
  eligible_vehicle_charging: string;
}

interface Input {
  cycle: BillingCycle;
  /** Days with data, at least of this cycle and of the last four weeks. */
  days: readonly DayOfUse[];
  /** Of a year ago. */
  lastYear: DailyMeans;
  price: PricedPlan;
  /** Own share of use in each time-of-use period, from the last bill; else the plan's assumed ones. */
  shares?: readonly string[] | undefined;
  /** Taxes and fees as a part of everything else, from the last bill. */
  taxShare: number;
}

/** What the running cycle may come to. Whole kWh, integer cents. */
export interface Projection {
  knownDays: number;
  /** Days still to come, or without data. */
  openDays: number;
  knownKwh: number;
  recentKwhPerDay: number;
  openKwhPerDay: number;
  /** By how much last year's days of these dates differed from those before: 1.2 is a fifth more. Null when not known. */
  season: number | null;
  kwh: Range;
  cents: Range;
  /** The bill of the expected kWh, before credits for solar power and charging, and taxes. */
  bill: Bill;
  credits_cents: number;
  taxes_cents: number;
}
const recentDays = 28;

/**
 * What the running bill may come to; null before there are three days of data.
 * @throws RangeError when `shares` do not fit the plan, as `billFor`
 */
export function projectCycle({ cycle, days, lastYear, price, shares, taxShare }: Input): Projection | null {
  const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const recent = sorted.slice(-recentDays);
  if (recent.length < 3) return null;
  const known = sorted.filter(({ date }) => date >= cycle.start && date <= cycle.end);
  const knownDates = new Set(known.map(({ date }) => date));
  const all = Array.from({ length: daysBetween(cycle.start, cycle.end) + 1 }, (_, index) =>
    addDays(cycle.start, index),
  );
  const open = all.filter((day) => !knownDates.has(day));
  const season = seasonOf(
    recent.map(({ date }) => date),
    open,
    lastYear,
  );
  const of = (field: Exclude<keyof DayOfUse, "date">, factor: number) =>
    forecastUse(
      known.map((day) => Number(day[field])),
      recent.map((day) => Number(day[field])),
      open.length,
      factor,
    );
  const use = of("consumption", season ?? 1);
  const made = of("generation", 1);
  const charged = of("eligible_vehicle_charging", 1);

  const priced = (kwh: number, madeKwh: number) => {
    const bill = billFor(price, Math.round(kwh), shares);
    const credits = creditLines(price, {
      exported_kwh: madeKwh.toFixed(3),
      charging_kwh: charged.range.expected.toFixed(3),
    });
    const credits_cents = credits.map(rounded).reduce((total, line) => total + line.total_cents, 0);
    const taxes_cents = Math.round((bill.total_cents + credits_cents) * taxShare);
    return { bill, credits_cents, taxes_cents, total: bill.total_cents + credits_cents + taxes_cents };
  };
  // A credit at a threshold can make more use cheaper, so the ends of the range need not be the ends of the bill.
  const steps = Array.from({ length: 21 }, (_, step) => {
    const at = ({ low, high }: Range, part: number) => low + (high - low) * part;
    return priced(at(use.range, step / 20), at(made.range, 1 - step / 20)).total;
  });
  const { total, ...expected } = priced(use.range.expected, made.range.expected);
  return {
    knownDays: known.length,
    openDays: open.length,
    knownKwh: Math.round(use.known),
    recentKwhPerDay: use.recent,
    openKwhPerDay: use.perDay,
    season,
    kwh: {
      low: Math.round(use.range.low),
      expected: Math.round(use.range.expected),
      high: Math.round(use.range.high),
    },
    cents: { low: Math.min(total, ...steps), expected: total, high: Math.max(total, ...steps) },
    ...expected,
  };
}
