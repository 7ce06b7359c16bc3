import type { Readings } from "#lib/domain/interval-series.ts";

/** Readings as columns of the screen. NaN where there is no reading. */
export interface Bins {
  /** The first quarter hour of the first column, and how many are in one. */
  from: number;
  size: number;
  /** Watt hours in one quarter hour: the most of each column, and the average. */
  most: Float64Array;
  mean: Float64Array;
}

/**
 * A column for each quarter hour from `from` to `to`, or for each pixel of `width` where a pixel holds several.
 * Reads each quarter hour once and makes nothing but two arrays.
 */
export function bins(
  readings: Readings,
  { from, to, width }: { from: number; to: number; width: number },
): Bins {
  const first = Math.max(0, Math.floor(from));
  const last = Math.min(readings.length, Math.ceil(to));
  const size = Math.max(1, (to - from) / Math.max(1, width));
  const count = Math.max(0, Math.ceil((last - first) / size));
  const most = new Float64Array(count);
  const mean = new Float64Array(count);
  let index = first;
  for (let column = 0; column < count; column += 1) {
    const end = column === count - 1 ? last : Math.floor(first + (column + 1) * size);
    let [peak, sum, known] = [0, 0, 0];
    for (; index < end; index += 1) {
      const reading = readings[index];
      if (reading === null || reading === undefined) continue;
      if (reading > peak) peak = reading;
      sum += reading;
      known += 1;
    }
    most[column] = known > 0 ? peak : Number.NaN;
    mean[column] = known > 0 ? sum / known : Number.NaN;
  }
  return { from: first, size, most, mean };
}
