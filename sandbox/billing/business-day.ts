import { allForYear } from "@18f/us-federal-holidays";
import { addDays } from "../chicago-day.ts";

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
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  const isOpen = weekday !== 0 && weekday !== 6 && !holidaysOf(year).has(day);
  return isOpen ? day : businessDayFrom(addDays(day, 1));
}
