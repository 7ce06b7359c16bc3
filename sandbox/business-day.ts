import { allForYear } from "@18f/us-federal-holidays";
import { addDays, isWeekend } from "./chicago-day.ts";

const holidays = new Map<number, ReadonlySet<string>>();

const asDay = (dateString: string): string =>
  dateString
    .split("-")
    .map((part) => part.padStart(2, "0"))
    .join("-");

/** The days on which the federal holidays of a year are observed. */
function holidaysOf(year: number): ReadonlySet<string> {
  const known = holidays.get(year);
  if (known) return known;
  const options = { shiftSaturdayHolidays: true, shiftSundayHolidays: true };
  const days = [year, year + 1].flatMap((each) => allForYear(each, options));
  const set = new Set(days.map(({ dateString }) => asDay(dateString)));
  holidays.set(year, set);
  return set;
}

/** `day` itself, or the first federal business day after it. */
export function businessDayFrom(day: string): string {
  const isOpen = !isWeekend(day) && !holidaysOf(Number(day.slice(0, 4))).has(day);
  return isOpen ? day : businessDayFrom(addDays(day, 1));
}
