import { Random } from "../addresses/random.ts";
import { addDays } from "../chicago-day.ts";
import { minuteOf, quartersIn } from "./local-day.ts";
import { minutes, type Window } from "./window.ts";

/** Watt-hours that home chargers give in a quarter hour: 3.6, 7.2 and 11.5 kW. */
const chargers = [900, 1_800, 1_800, 1_800, 2_875] as const;

interface Session {
  readonly startMinute: number;
  readonly wh: number;
}

/** When the timer is set where no plan rewards charging. */
const usualStart = "22:00";

/** A car that is charged at home about five times a week, mostly by a timer set to the first of the rewarded hours. */
export class Car {
  readonly #label: string;
  readonly #chargerWh: number;
  readonly #hoursOn: (day: string) => Window | null;

  constructor(esi_id: string, seed: number, hoursOn: (day: string) => Window | null) {
    this.#label = `car:${seed}:${esi_id}`;
    this.#chargerWh = new Random(this.#label).pick(chargers);
    this.#hoursOn = hoursOn;
  }

  /** Whole watt-hours of each quarter hour of a day; what began the evening before runs on after midnight. */
  day(day: string): number[] {
    const wh = Array.from({ length: quartersIn(day) }, () => 0);
    const yesterday = addDays(day, -1);
    this.#charge(wh, this.#session(yesterday), -quartersIn(yesterday), quartersIn(yesterday));
    this.#charge(wh, this.#session(day), 0, wh.length);
    return wh;
  }

  #charge(into: number[], session: Session, offset: number, quarters: number): void {
    let first = 0;
    while (minuteOf(first, quarters) < session.startMinute && first < quarters) first++;
    for (let left = session.wh, at = offset + first; left > 0; left -= this.#chargerWh, at++) {
      if (at >= 0 && at < into.length) into[at] = Math.min(left, this.#chargerWh);
    }
  }

  #session(day: string): Session {
    const random = new Random(`${this.#label}:${day}`);
    const isTimed = random.chance(0.82);
    const timerMinute = minutes(this.#hoursOn(day)?.window_start ?? usualStart);
    const startMinute = isTimed ? timerMinute : random.int(17 * 60, 20 * 60);
    // A small charger has to be done by the morning.
    const mostWh = Math.min(30_000, 20 * this.#chargerWh);
    return { startMinute, wh: random.chance(0.72) ? random.int(4_000, mostWh) : 0 };
  }
}
