import { createHash } from "node:crypto";
import type { Utility } from "../addresses/address-book.ts";
import { dayNumber } from "../chicago-day.ts";

/** Cents per kWh that serving a home costs more, or less, than in Oncor's area. */
const zoneCents: Record<Utility["name"], number> = {
  ONCOR: 0,
  CENTERPOINT: 0.42,
  AEP_CENTRAL: 0.21,
  AEP_NORTH: -0.12,
  TNMP: 0.3,
  LUBBOCK: -0.2,
};

/** From -1 to 1; the same words give the same number in every process. */
function noise(...words: (string | number)[]): number {
  const digest = createHash("sha256").update(words.join("|")).digest();
  return digest.readUInt32BE(0) / 0x7fffffff - 1;
}

/**
 * How far the market stands from its mean, in cents per kWh: a slow wave through weekly points, a small daily move,
 * and a swell towards late July.
 */
export function marketCents(utility: Utility["name"], day: string, seed: number): number {
  const number = dayNumber(day);
  const week = Math.floor(number / 7);
  const ease = (1 - Math.cos((Math.PI * (number % 7)) / 7)) / 2;
  const from = noise(seed, utility, "week", week);
  const to = noise(seed, utility, "week", week + 1);
  const season = Math.cos((2 * Math.PI * (number - 205)) / 365.25);
  return (
    zoneCents[utility] +
    0.3 * (from + (to - from) * ease) +
    0.04 * noise(seed, utility, number) +
    0.25 * season
  );
}

/**
 * Rounds to hundredths of a cent that are odd on odd days and even on even ones, so that no plan has the same rate on two
 * days that follow each other.
 */
export function ratePostedOn(day: string, cents: number): string {
  const hundredths = Math.floor(cents * 50) * 2 + (dayNumber(day) % 2);
  return (hundredths / 100).toFixed(4);
}

/** A year more costs about a third of a cent per kWh. */
export function termPremiumCents(term_months: number): number {
  return 0.03 * (term_months - 12);
}
