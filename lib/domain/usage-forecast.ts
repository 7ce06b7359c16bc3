import { addDays, type ServiceDay } from "./service-day.ts";

/*
 * A forecast is a statistic: it is worked out in floats, and only its whole kWh are priced, exactly. The last four weeks say
 * how much this home uses now, last year's months how that changes with the season; the range grows with the days still
 * to come and with how uneven the home's days are.
 */

/** The mean use of a day in a calendar month of the past, `YYYY-MM`. */
export type DailyMeans = ReadonlyMap<string, number>;

export interface Range {
  low: number;
  expected: number;
  high: number;
}

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

/** By how much last year's use of the days `open` differed from that of the days `before`; null when not known. */
export function seasonOf(before: readonly ServiceDay[], open: readonly ServiceDay[], means: DailyMeans) {
  const usual = (days: readonly ServiceDay[]) => {
    const known = days.map((day) => usualKwh(day, means)).filter((kwh) => kwh !== null);
    return known.length === days.length && known.length > 0 ? mean(known) : null;
  };
  const [was, willBe] = [usual(before), usual(open)];
  if (!was || willBe === null) return null;
  return Math.min(1.8, Math.max(0.55, willBe / was));
}

/** In kWh: of the known days together, a recent day, a day to come, and all days together. */
interface Forecast {
  known: number;
  recent: number;
  perDay: number;
  range: Range;
}

/**
 * Use of days still to come after days that are known, kWh of a day each; `recent` are the last weeks, known days among them.
 * @param season what last year's use of these dates was of that before them, 1 for the same
 */
export function forecastUse(
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
