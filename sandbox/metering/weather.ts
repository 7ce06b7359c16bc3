import { Random } from "../addresses/random.ts";
import type { UtilityName } from "../addresses/zip-codes.ts";
import { dayNumber } from "../chicago-day.ts";

export interface Weather {
  /** The day's mean temperature in degrees Fahrenheit. */
  readonly mean_f: number;
  /** How much of a clear day's sun comes through, 0 to 1. */
  readonly sun: number;
}

/** Mean of the year and half the way from January to July, in °F: rounded climate of the areas' largest cities. */
const climates: Record<UtilityName, { readonly mean_f: number; readonly swing_f: number }> = {
  ONCOR: { mean_f: 66, swing_f: 20 },
  CENTERPOINT: { mean_f: 70, swing_f: 16 },
  AEP_CENTRAL: { mean_f: 73, swing_f: 14.5 },
  AEP_NORTH: { mean_f: 65, swing_f: 19.5 },
  TNMP: { mean_f: 68, swing_f: 17.5 },
  LUBBOCK: { mean_f: 61, swing_f: 20 },
};

/** Spells of weather: how many days each lasts, and its weight. Together their standard deviation is about 1. */
const spells = [
  { days: 5, weight: 1.5 },
  { days: 13, weight: 1.1 },
  { days: 61, weight: 0.6 },
  { days: 1, weight: 0.35 },
] as const;

/** From -1 to 1, easing from one point to the next, `days` apart. */
function spell(label: string, number: number, days: number): number {
  const point = Math.floor(number / days);
  const ease = (1 - Math.cos((Math.PI * (number - point * days)) / days)) / 2;
  const from = new Random(`${label}:${days}:${point}`).next();
  const to = new Random(`${label}:${days}:${point + 1}`).next();
  return 2 * (from + (to - from) * ease) - 1;
}

/** The weather of a utility's area: hot and cold spells that all its homes share. */
export function weatherOn(utility: UtilityName, seed: number, day: string): Weather {
  const number = dayNumber(day);
  const label = `weather:${seed}:${utility}`;
  const { mean_f, swing_f } = climates[utility];
  const season = Math.cos((2 * Math.PI * (number - 203)) / 365.25);
  const anomaly = spells.reduce((sum, { days, weight }) => sum + weight * spell(label, number, days), 0);
  const cloud = Math.max(0, spell(`${label}:cloud`, number, 3) - 0.1 * anomaly);
  return {
    mean_f: mean_f + swing_f * season + (6.3 - 2.8 * season) * anomaly,
    sun: 1 - 0.8 * Math.min(1, cloud) ** 1.3,
  };
}
