/** How much electricity a home uses in an average month, kWh: round numbers to start from, to be replaced by a bill's. */
export const homeSizes = { apartment: 600, small_house: 900, house: 1200, large_house: 2000 } as const;
export type HomeSize = keyof typeof homeSizes;

/** What a person may give for one month, in whole kWh; a home that is away uses 0, the largest about 20,000. */
export const monthlyKwhRange = { min: 0, max: 20_000 } as const;
/** What a person may give for an average month; at its top, July stays within the range of a month. */
export const averageKwhRange = { min: 50, max: 10_000 } as const;

/*
 * Monthly kWh of one Oncor house, January first, from its Smart Meter Texas export of 2022-03 to 2023-01 (IntervalData.csv
 * of github.com/rishabh01solanki/electricity_usage, MIT, © 2023 Rishabh Solanki). January is scaled up from 14 days;
 * February, not measured, is the mean of the daily use of January and March.
 */
const measuredKwh = [358, 325, 361, 312, 660, 1134, 1534, 1156, 774, 263, 140, 329];
const measuredYear = measuredKwh.reduce((total, kwh) => total + kwh, 0);

/*
 * One house swings more than most do: its July is eleven times its November. A home's shape is half that measured one and half
 * an even year, so that a credit at 1,000 kWh is not promised for summers that few homes have.
 */
const weights = measuredKwh.map((kwh) => 12 * kwh + measuredYear);
const weightOfYear = 24 * measuredYear;

/**
 * Twelve whole monthly kWh, January first, summer-led, that add up to exactly twelve times the average.
 * @param averageKwh whole kWh of an average month
 * @throws RangeError outside `averageKwhRange`
 */
export function monthsFromAverage(averageKwh: number): number[] {
  if (!isWithin(averageKwhRange, averageKwh)) throw new RangeError("not an average month's kWh");
  const yearKwh = 12 * averageKwh;
  const shares = weights.map((weight, month) => {
    const parts = weight * yearKwh;
    return { month, kwh: Math.floor(parts / weightOfYear), left: parts % weightOfYear };
  });
  const missing = yearKwh - shares.reduce((total, { kwh }) => total + kwh, 0);
  const roundedUp = new Set(
    shares
      .toSorted((a, b) => b.left - a.left)
      .slice(0, missing)
      .map(({ month }) => month),
  );
  return shares.map(({ month, kwh }) => (roundedUp.has(month) ? kwh + 1 : kwh));
}

/** Twelve monthly kWh of a home of this size, January first. */
export const monthsOfHome = (size: HomeSize): number[] => monthsFromAverage(homeSizes[size]);

/** Whole kWh within bounds, both included. */
export const isWithin = ({ min, max }: { min: number; max: number }, kwh: number): boolean =>
  Number.isInteger(kwh) && kwh >= min && kwh <= max;

/** Whether these are twelve monthly kWh that an estimate can be made from: each in range, and not a year without use. */
export const isYearOfUse = (months: readonly number[]): boolean =>
  months.length === 12 &&
  months.every((kwh) => isWithin(monthlyKwhRange, kwh)) &&
  months.some((kwh) => kwh > 0);

/** What a person typed for a month ("1,012", "1012 kWh"), or null when it is not a whole number. Check the range apart. */
export function readKwh(typed: string): number | null {
  const bare = typed.replace(/kwh/i, "").trim();
  if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(bare)) return null;
  return Number(bare.replaceAll(",", ""));
}
