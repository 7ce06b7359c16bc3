import type { Premise } from "../addresses/premise.ts";
import { Random } from "../addresses/random.ts";
import type { UtilityName } from "../addresses/zip-codes.ts";
import { dayNumber } from "../chicago-day.ts";
import { hoursBehind, quartersIn } from "./local-day.ts";
import { weatherOn } from "./weather.ts";

const latitude = (31 * Math.PI) / 180;
/** When the sun stands highest, in minutes of Central Standard Time. */
const noonMinute = 12.5 * 60;
/** What a kilowatt of panels gives in a quarter hour with the sun overhead, after losses. */
const overheadWh = 205;

/** Panels on a roof, sized to the home. */
export class Panels {
  readonly #label: string;
  readonly #utility: UtilityName;
  readonly #seed: number;
  readonly #kw: number;

  constructor({ esi_id, utility }: Pick<Premise, "esi_id" | "utility">, seed: number, monthlyKwh: number) {
    const random = new Random(`panels:${seed}:${esi_id}`);
    const share = 0.6 + 0.35 * random.next();
    this.#kw = Math.min(15, Math.max(3, (monthlyKwh * 12 * share) / 1_500));
    this.#label = `panels:${seed}:${esi_id}`;
    this.#utility = utility;
    this.#seed = seed;
  }

  /** Watt-hours of each quarter hour of a day, not rounded; none while the sun is down. */
  day(day: string): number[] {
    const random = new Random(`${this.#label}:${day}`);
    const { sun } = weatherOn(this.#utility, this.#seed, day);
    const declination = 0.409 * Math.sin((2 * Math.PI * (dayNumber(day) - 79)) / 365.25);
    const still = Math.sin(latitude) * Math.sin(declination);
    const turning = Math.cos(latitude) * Math.cos(declination);
    // Time since midnight goes on evenly, whatever the clocks are told in the night.
    const firstMinute = 7.5 - (hoursBehind(day) === 5 ? 60 : 0);
    return Array.from({ length: quartersIn(day) }, (_, quarter) => {
      const minutesFromNoon = firstMinute + quarter * 15 - noonMinute;
      const height = still + turning * Math.cos((Math.PI * minutesFromNoon) / 720);
      const passing = 1 - (1 - sun) * (random.next() - 0.5);
      return height > 0 ? this.#kw * overheadWh * height ** 1.2 * sun * passing : 0;
    });
  }
}
