import { Random } from "../addresses/random.ts";
import { addDays } from "../chicago-day.ts";
import type { LocationRow } from "../light/account-store.ts";
import { minuteOf, quartersIn } from "./local-day.ts";
import { type Window, windowCheck } from "./window.ts";

/** Whole watt-hours: from the grid, to the grid, into a car, and of that in the hours that the plan rewards. */
export interface Use {
  readonly consumption_wh: number;
  readonly generation_wh: number;
  readonly vehicle_charging_wh: number;
  readonly eligible_vehicle_charging_wh: number;
}

export interface Meter {
  /** The quarter hours of a service day in order: 92, 96 or 100. */
  day(day: string): readonly Use[];
  /** The sum over service days, both included. */
  between(first: string, last: string): Use;
  /** Consumption in a window of the local day over service days, both included. */
  inWindow(first: string, last: string, window: Window): number;
}

/** What a home's meter counts: the same for the same seed, home and variant, whatever was asked before. */
export function meterOf(location: LocationRow, seed: number): Meter {
  const meterDay = (day: string): readonly Use[] => {
    const random = new Random(`use:${seed}:${location.esi_id}:${day}`);
    return Array.from({ length: quartersIn(day) }, () => ({
      consumption_wh: random.int(100, 500),
      generation_wh: 0,
      vehicle_charging_wh: 0,
      eligible_vehicle_charging_wh: 0,
    }));
  };
  return {
    day: meterDay,
    between: (first, last) => {
      const sum = {
        consumption_wh: 0,
        generation_wh: 0,
        vehicle_charging_wh: 0,
        eligible_vehicle_charging_wh: 0,
      };
      for (let day = first; day <= last; day = addDays(day, 1)) {
        for (const use of meterDay(day)) {
          sum.consumption_wh += use.consumption_wh;
          sum.generation_wh += use.generation_wh;
          sum.vehicle_charging_wh += use.vehicle_charging_wh;
          sum.eligible_vehicle_charging_wh += use.eligible_vehicle_charging_wh;
        }
      }
      return sum;
    },
    inWindow: (first, last, window) => {
      const isInside = windowCheck(window);
      let sum = 0;
      for (let day = first; day <= last; day = addDays(day, 1)) {
        const uses = meterDay(day);
        uses.forEach((use, quarter) => {
          if (isInside(day, minuteOf(quarter, uses.length))) sum += use.consumption_wh;
        });
      }
      return sum;
    },
  };
}
