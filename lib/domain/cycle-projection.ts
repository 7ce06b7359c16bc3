import type { BillingCycle } from "./billing-cycle.ts";
import { type Bill, billFor, type PricedPlan } from "./rate.ts";
import { addDays, daysBetween, type ServiceDay } from "./service-day.ts";

/*
 * A forecast is a statistic: it is worked out in floats, and only its whole kWh are priced, exactly. The last four weeks say
 * how much this home uses now, last year's months how that changes with the season; the range grows with the days still
 * to come and with how uneven the home's days are.
 */

/** One day of use, kWh as decimal strings. */
export interface DayOfUse {
  date: ServiceDay;
  consumption: string;
  generation: string;
  eligible_vehicle_charging: string;
}

/** The mean use of a day in a calendar month of the past, `YYYY-MM`. */
export type DailyMeans = ReadonlyMap<string, number>;

interface Input {
  cycle: BillingCycle;
  /** Days with data, at least of this cycle and the four weeks before it. */
  days: readonly DayOfUse[];
  /** Of a year ago. */
  lastYear: DailyMeans;
  price: PricedPlan & {
    export_rate_cents_per_kwh?: string | null | undefined;
    vehicle_charging?: { credit_cents_per_kwh: string } | null | undefined;
  };
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
export interface Range {
  low: number;
  expected: number;
  high: number;
}

const recentDays = 28;
/** Hot spells last: a day is like the one before it, so a sum of days varies more than independent days would. */
const persistence = 1.8;
/** How far a level itself may drift in a month. */
const levelDrift = 0.1;
/** Standard deviations on either side; calibrated by `scripts/projection.test.ts`. */
const width = 1.7;

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

const yearEarlier = (day: ServiceDay): ServiceDay => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** The usual use of a day a year ago, between the means of its month and of the nearer neighbour. */
function usualKwh(day: ServiceDay, means: DailyMeans): number | null {
  const month = yearEarlier(day).slice(0, 7);
  const here = means.get(month);
  if (here === undefined) return null;
  const middle = `${month}-15`;
  const offset = Number(day.slice(8)) - 15;
  const there = means.get(addDays(middle, offset < 0 ? -30 : 30).slice(0, 7)) ?? here;
  const weight = Math.abs(offset) / 31;
  return here * (1 - weight) + there * weight;
}

function seasonOf(before: readonly ServiceDay[], open: readonly ServiceDay[], means: DailyMeans) {
  const usual = (days: readonly ServiceDay[]) => {
    const known = days.map((day) => usualKwh(day, means)).filter((kwh) => kwh !== null);
    return known.length === days.length && known.length > 0 ? mean(known) : null;
  };
  const [was, willBe] = [usual(before), usual(open)];
  if (!was || willBe === null) return null;
  return Math.min(1.8, Math.max(0.55, willBe / was));
}

interface Forecast {
  known: number;
  recent: number;
  perDay: number;
  range: Range;
}

function forecast(
  known: readonly number[],
  recent: readonly number[],
  openDays: number,
  season: number,
): Forecast {
  const sofar = known.reduce((total, kwh) => total + kwh, 0);
  const level = mean(recent);
  // A season moves only part of a home's use: the refrigerator knows none.
  const perDay = level * (1 + (season - 1) * 0.7);
  const spread = Math.hypot(
    deviation(recent) * persistence * Math.sqrt(openDays),
    perDay * levelDrift * openDays,
  );
  const expected = sofar + perDay * openDays;
  return {
    known: sofar,
    recent: level,
    perDay,
    range: { low: Math.max(sofar, expected - width * spread), expected, high: expected + width * spread },
  };
}

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
    forecast(
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
    const credits_cents = -Math.round(
      madeKwh * Number(price.export_rate_cents_per_kwh ?? 0) +
        charged.range.expected * Number(price.vehicle_charging?.credit_cents_per_kwh ?? 0),
    );
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
