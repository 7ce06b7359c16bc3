import { Random } from "../addresses/random.ts";
import { businessDayFrom } from "../business-day.ts";
import { addDays } from "../chicago-day.ts";

/** A first period shorter than this is billed together with the next. */
const shortestFirstDays = 5;

/** Days of the month before they move off weekends; the last still moves within February. */
const lastNominalDate = 25;

/** The date in the month from which a meter's route is read: 21 routes, spread over the month. */
function nominalDate(esi_id: string): number {
  const cycle = new Random(`read-cycle:${esi_id}`).int(1, 21);
  return 1 + Math.round(((cycle - 1) * (lastNominalDate - 1)) / 20);
}

/** The business day on which a meter is read in a month; months count on from January of the year. */
function readIn(esi_id: string, year: number, month: number): string {
  return businessDayFrom(new Date(Date.UTC(year, month - 1, nominalDate(esi_id))).toISOString().slice(0, 10));
}

/** The first reading of a meter after a day: one a month, on a business day, 27 to 35 days after the one before. */
export function nextRead(esi_id: string, afterDay: string): string {
  const [year = 0, month = 1] = afterDay.split("-").map(Number);
  const inMonth = readIn(esi_id, year, month);
  return inMonth > afterDay ? inMonth : readIn(esi_id, year, month + 1);
}

/** The reading that ends the first bill of a home. */
export function firstRead(esi_id: string, service_start_date: string): string {
  return nextRead(esi_id, addDays(service_start_date, shortestFirstDays - 1));
}

/** The readings of a home after service began, up to and including `last`, oldest first. */
export function readDays(esi_id: string, service_start_date: string, last: string): string[] {
  const days: string[] = [];
  for (let day = firstRead(esi_id, service_start_date); day <= last; day = nextRead(esi_id, day))
    days.push(day);
  return days;
}
