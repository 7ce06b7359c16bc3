import { allForYear } from "@18f/us-federal-holidays";
import { addDays, isWeekend, type ServiceDay } from "./service-day.ts";

const observed = new Map<number, Set<ServiceDay>>();

const asDay = (dateString: string): ServiceDay => {
  const [year = "", month = "", date = ""] = dateString.split("-");
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
};

/** The days on which federal holidays are observed in a year, with the next New Year's Day on December 31 if so. */
function observedIn(year: number): Set<ServiceDay> {
  const known = observed.get(year);
  if (known) return known;
  const options = { shiftSaturdayHolidays: true, shiftSundayHolidays: true };
  const days = new Set(
    [year, year + 1]
      .flatMap((each) => allForYear(each, options).map(({ dateString }) => asDay(dateString)))
      .filter((day) => day.startsWith(`${year}-`)),
  );
  observed.set(year, days);
  return days;
}

/** Monday to Friday without the eleven federal holidays, on the day that they are observed. */
export const isFederalBusinessDay = (day: ServiceDay): boolean =>
  !isWeekend(day) && !observedIn(Number(day.slice(0, 4))).has(day);

/** The `count`-th federal business day after `day`. */
export function addFederalBusinessDays(day: ServiceDay, count: number): ServiceDay {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isFederalBusinessDay(at)) left -= 1;
  }
  return at;
}

/**
 * The last day on which a customer who switches may cancel free of charge: the third federal business day after
 * the Terms of Service were received (16 TAC 25.474). It is a right of a switch, not of a move-in.
 */
export const lastRescissionDay = (termsReceived: ServiceDay): ServiceDay =>
  addFederalBusinessDays(termsReceived, 3);
