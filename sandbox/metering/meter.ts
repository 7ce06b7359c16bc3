import { addDays } from "../chicago-day.ts";
import type { LocationRow } from "../light/account-store.ts";
import { FoundAddress } from "../light/address-schema.ts";
import { Car } from "./car.ts";
import { type Agreed, rewardedHours } from "./charging-window.ts";
import { Household } from "./household.ts";
import { minuteOf } from "./local-day.ts";
import { Panels } from "./panels.ts";
import { tripsOf } from "./trips.ts";
import { variantOf } from "./variant.ts";
import { type Window, windowCheck } from "./window.ts";

/** Whole watt-hours: from the grid, to the grid, into a car, and of that in the hours that the plan of the day rewards. */
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

const MeteredPremise = FoundAddress.pick({ utility: true, address_2: true });
export type MeteredHome = Pick<LocationRow, "esi_id" | "premise" | "plan" | "usage_variant">;

/**
 * What a home's meter counts: the same for the same seed, home and variant, whatever was asked before. `contracts` are those
 * of the home, oldest first.
 */
export function meterOf(location: MeteredHome, seed: number, contracts: readonly Agreed[]): Meter {
  const { esi_id } = location;
  const premise = { esi_id, ...MeteredPremise.parse(JSON.parse(location.premise)) };
  const variant = variantOf(location);
  const hoursOn = rewardedHours(location, contracts);
  const isAway = variant === "vacation" ? tripsOf(esi_id, seed) : undefined;
  const household = new Household(premise, seed, isAway);
  const hasCar = variant === "ev" || variant === "solar_ev";
  const hasPanels = variant === "solar" || variant === "solar_ev";
  const car = hasCar ? new Car(esi_id, seed, hoursOn) : null;
  const panels = hasPanels ? new Panels(premise, seed, household.monthlyKwh) : null;

  const quartersOf = (day: string): readonly Use[] => {
    const loads = household.day(day);
    const charged = car?.day(day);
    const made = panels?.day(day);
    const hours = hoursOn(day);
    const isRewarded = hours ? windowCheck(hours) : () => false;
    return loads.map((loadWh, quarter) => {
      const carWh = charged?.[quarter] ?? 0;
      const net = Math.round(loadWh) + carWh - Math.round(made?.[quarter] ?? 0);
      const consumption_wh = Math.max(0, net);
      // What the panels put into the car never passed the meter.
      const vehicle_charging_wh = Math.min(carWh, consumption_wh);
      const isEligible = vehicle_charging_wh > 0 && isRewarded(day, minuteOf(quarter, loads.length));
      return {
        consumption_wh,
        generation_wh: Math.max(0, -net),
        vehicle_charging_wh,
        eligible_vehicle_charging_wh: isEligible ? vehicle_charging_wh : 0,
      };
    });
  };

  return {
    day: quartersOf,
    between: (first, last) => total(daysFrom(first, last).flatMap((day) => quartersOf(day))),
    inWindow: (first, last, wanted) => {
      const isInside = windowCheck(wanted);
      let sum = 0;
      for (const day of daysFrom(first, last)) {
        const uses = quartersOf(day);
        uses.forEach((use, quarter) => {
          if (isInside(day, minuteOf(quarter, uses.length))) sum += use.consumption_wh;
        });
      }
      return sum;
    },
  };
}

export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

export function total(uses: readonly Use[]): Use {
  const sum = {
    consumption_wh: 0,
    generation_wh: 0,
    vehicle_charging_wh: 0,
    eligible_vehicle_charging_wh: 0,
  };
  for (const use of uses) {
    sum.consumption_wh += use.consumption_wh;
    sum.generation_wh += use.generation_wh;
    sum.vehicle_charging_wh += use.vehicle_charging_wh;
    sum.eligible_vehicle_charging_wh += use.eligible_vehicle_charging_wh;
  }
  return sum;
}
