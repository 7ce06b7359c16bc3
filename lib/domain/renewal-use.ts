import { Decimal } from "decimal.js";
import { monthsFromAverage } from "./home-usage.ts";
import type { ServiceDay } from "./service-day.ts";
import { monthUnderWay, type UseOfYear, wholeMonths } from "./whole-months.ts";

/** Twelve months that a year's cost can be worked out from. */
export interface OwnUse {
  /** kWh taken from the grid, January first. */
  kwh: readonly number[];
  /** kWh sent to the grid in the year. */
  generation_kwh: string;
  /**
   * kWh that a car took in the year in the hours that the present plan rewards. Null when not known: nothing is measured,
   * or a car is charged while no hour is rewarded.
   */
  charging_kwh: string | null;
  /** All twelve measured; some measured and the rest estimated from them; none, so a typical home. */
  source: "own" | "scaled" | "typical";
  /** How many of the months were measured. */
  known: number;
}

/** A month's use of the home that stands in while nothing is measured. */
export const typicalMonthKwh = 1_000;
const shape = monthsFromAverage(typicalMonthKwh);
const shapeOf = (month: number): number => shape[month - 1] ?? typicalMonthKwh;

/**
 * The last twelve whole calendar months of use before `today`. Readings lag by two days; the very first month is left
 * out, since it may have begun in the middle. A month that is missing is estimated from those that are known, by the
 * seasons of a Texas home.
 */
export function lastTwelveMonths(years: readonly UseOfYear[], today: ServiceDay): OwnUse {
  const after = monthUnderWay(today);
  const known = wholeMonths(years, today).filter(({ at }) => at >= after - 12);
  if (known.length === 0)
    return { kwh: shape, generation_kwh: "0", charging_kwh: null, source: "typical", known: 0 };

  const sum = known.reduce((total, row) => total.plus(row.consumption), new Decimal(0));
  const ratio = sum.div(known.reduce((total, row) => total + shapeOf(row.month), 0));
  const yearly = (of: "generation" | "vehicle_charging" | "eligible_vehicle_charging") =>
    known
      .reduce((total, row) => total.plus(row[of] ?? 0), new Decimal(0))
      .times(12)
      .div(known.length)
      .toDecimalPlaces(3)
      .toFixed();
  const rewarded = yearly("eligible_vehicle_charging");
  const isRewardKnown = Number(rewarded) > 0 || Number(yearly("vehicle_charging")) === 0;
  return {
    kwh: shape.map((usual, index) => {
      const measured = known.find((row) => row.month === index + 1)?.consumption;
      return measured === undefined ? Math.round(ratio.times(usual).toNumber()) : Number(measured);
    }),
    generation_kwh: yearly("generation"),
    charging_kwh: isRewardKnown ? rewarded : null,
    source: known.length === 12 ? "own" : "scaled",
    known: known.length,
  };
}
