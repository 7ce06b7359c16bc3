import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Premise } from "../addresses/premise.ts";
import { Random } from "../addresses/random.ts";
import type { UtilityName } from "../addresses/zip-codes.ts";
import { addDays, isWeekend } from "../chicago-day.ts";
import { minuteOf, quartersIn } from "./local-day.ts";
import { weatherOn } from "./weather.ts";

const quarters = z.array(z.number()).length(96);
const spread = z.array(z.number()).length(20);
const shapes = z
  .object({
    empty_wh: quarters,
    weekday_wh: quarters,
    weekend_wh: quarters,
    cooling_wh: quarters,
    mild_spread: spread,
    hot_spread: spread,
  })
  .parse(JSON.parse(readFileSync(new URL("../data/home-usage.json", import.meta.url), "utf8")));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const at = (values: readonly number[], index: number): number => values[index] ?? 0;

const livedInDayWh = (sum(shapes.weekday_wh) * 5 + sum(shapes.weekend_wh) * 2) / 7;

/** Degrees Fahrenheit between which a home is neither cooled nor heated. */
const coolAboveF = 66;
const heatBelowF = 58;
/** How far above that the days stand on which the cooling shape was measured. */
const measuredCoolingF = 20;
/** What a degree below costs a home like the measured one when it heats with electricity. */
const heatingDayWh = 700;

const degreesAbove = (mean_f: number): number => Math.max(0, mean_f - coolAboveF);
const degreesBelow = (mean_f: number): number => Math.max(0, heatBelowF - mean_f);

/** Mean degrees a day above and below, over three years of an area. */
const climates = new Map<string, { readonly above: number; readonly below: number }>();
function climate(utility: UtilityName, seed: number): { readonly above: number; readonly below: number } {
  const key = `${utility}:${seed}`;
  const known = climates.get(key);
  if (known) return known;
  const days = Array.from({ length: 1_095 }, (_, index) =>
    weatherOn(utility, seed, addDays("2023-01-01", index)),
  );
  const made = {
    above: sum(days.map(({ mean_f }) => degreesAbove(mean_f))) / days.length,
    below: sum(days.map(({ mean_f }) => degreesBelow(mean_f))) / days.length,
  };
  if (climates.size >= 100) climates.clear();
  climates.set(key, made);
  return made;
}

export type MeteredPremise = Pick<Premise, "esi_id" | "utility" | "address_2">;

/** What a home without car and panels takes: its size, how it cools and heats, and the days when nobody is there. */
export class Household {
  /** What it takes in a mean month of the climate: 550 to 2,200, at most 1,100 in an apartment. */
  readonly monthlyKwh: number;
  readonly #label: string;
  readonly #utility: UtilityName;
  readonly #seed: number;
  readonly #isAway: (day: string) => boolean;
  readonly #scale: number;
  readonly #cooling: number;
  readonly #heating: number;

  constructor(premise: MeteredPremise, seed: number, isAway: (day: string) => boolean = () => false) {
    const { esi_id, utility, address_2 } = premise;
    const random = new Random(`home:${seed}:${esi_id}`);
    const size = (random.next() + random.next()) / (address_2 ? 4 : 2);
    this.monthlyKwh = 550 * 4 ** size;
    this.#cooling = 0.55 + 0.45 * random.next();
    this.#heating = random.chance(0.6) ? 0.6 + 0.8 * random.next() : 0.08;
    this.#label = `use:${seed}:${esi_id}`;
    this.#utility = utility;
    this.#seed = seed;
    this.#isAway = isAway;
    const { above, below } = climate(utility, seed);
    const coolingWh = (this.#cooling * sum(shapes.cooling_wh) * above) / measuredCoolingF;
    const meanDayWh = livedInDayWh + coolingWh + this.#heating * heatingDayWh * below;
    this.#scale = (this.monthlyKwh * 12_000) / 365.25 / meanDayWh;
  }

  /** Watt-hours of each quarter hour of a day, not rounded. */
  day(day: string): number[] {
    const random = new Random(`${this.#label}:${day}`);
    const { mean_f } = weatherOn(this.#utility, this.#seed, day);
    const isAway = this.#isAway(day);
    const habit = 0.75 + (random.next() + random.next()) / 4;
    const cooling = (this.#cooling * degreesAbove(mean_f) * (isAway ? 0.15 : habit)) / measuredCoolingF;
    const heating = (this.#heating * heatingDayWh * degreesBelow(mean_f) * (isAway ? 0.3 : habit)) / 96;
    const base = isAway ? shapes.empty_wh : isWeekend(day) ? shapes.weekend_wh : shapes.weekday_wh;
    const length = quartersIn(day);
    let burst = random.next();
    return Array.from({ length }, (_, quarter) => {
      const minute = minuteOf(quarter, length);
      const slot = minute / 15;
      // What is switched on mostly stays on into the next quarter hour.
      if (random.chance(0.6)) burst = random.next();
      const constantWh = at(base, slot) * (isAway ? 1 : habit);
      const coolingWh = at(shapes.cooling_wh, slot) * cooling;
      const heatingWh = heating * (1 + 0.35 * Math.cos((2 * Math.PI * (minute - 360)) / 1_440));
      const movingWh = coolingWh + heatingWh;
      const ratio = isAway ? 0.9 + burst / 5 : swing(burst, movingWh / (movingWh + constantWh));
      return this.#scale * (constantWh + movingWh) * ratio;
    });
  }
}

/** How far one quarter hour stands from its mean: spiky when only appliances run, steadier with the compressor. */
function swing(burst: number, movingShare: number): number {
  const part = Math.floor(burst * 20);
  const mild = at(shapes.mild_spread, part);
  return mild + (at(shapes.hot_spread, part) - mild) * movingShare;
}
