/*
 * A forecast is a statistic: it is worked out in floats, and only its whole kWh are priced, exactly. The last four weeks say
 * how much this home uses now, last year's months how that changes with the season; the range grows with the days still
 * to come and with how uneven the home's days are.
 */

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

export const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
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
