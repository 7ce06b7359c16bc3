import { Random } from "../addresses/random.ts";
import { dayNumber } from "../chicago-day.ts";

/** When people are away: earliest and latest first day of the year, and how many days. */
const seasons = [
  { from: 65, to: 115, shortest: 4, longest: 9 },
  { from: 160, to: 215, shortest: 9, longest: 17 },
  { from: 340, to: 350, shortest: 6, longest: 12 },
] as const;

/** The days on which nobody is at home, three trips a year, each over before the year is. */
export function tripsOf(esi_id: string, seed: number): (day: string) => boolean {
  const years = new Map<string, readonly { readonly first: number; readonly last: number }[]>();
  return (day) => {
    const year = day.slice(0, 4);
    const trips = years.get(year) ?? tripsIn(esi_id, seed, year);
    years.set(year, trips);
    const number = dayNumber(day);
    return trips.some(({ first, last }) => number >= first && number <= last);
  };
}

function tripsIn(esi_id: string, seed: number, year: string) {
  const random = new Random(`trips:${seed}:${esi_id}:${year}`);
  const newYear = dayNumber(`${year}-01-01`);
  return seasons.map(({ from, to, shortest, longest }) => {
    const first = newYear + random.int(from, to);
    return { first, last: first + random.int(shortest, longest) - 1 };
  });
}
