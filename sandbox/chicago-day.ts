import { TZDate } from "@date-fns/tz";

const zone = "America/Chicago";
const dayFormat = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });

/** The service day (YYYY-MM-DD) that it is in Texas at an instant. */
export function chicagoDay(instant: Date): string {
  return dayFormat.format(instant);
}

/** The instant at which a service day begins. */
export function startOfDay(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(TZDate.tz(zone, year, month - 1, date).getTime());
}

export function addDays(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
}

/** The same day of the month `count` months later; a day that month lacks becomes the first of the next. */
export function monthsAfter(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const same = Date.UTC(year, month - 1 + count, date);
  const firstOfNext = Date.UTC(year, month + count, 1);
  return new Date(Math.min(same, firstOfNext)).toISOString().slice(0, 10);
}

/** Days since 1970. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

/** 0 is Sunday. */
export const weekday = (day: string): number => (dayNumber(day) + 4) % 7;
export const isWeekend = (day: string): boolean => weekday(day) % 6 === 0;

/** Utilities take same-day starts on weekdays before 17:00. */
export function firstPossibleStart(now: Date): string {
  const local = TZDate.tz(zone, now);
  const isWeekday = local.getDay() >= 1 && local.getDay() <= 5;
  const today = chicagoDay(now);
  return isWeekday && local.getHours() < 17 ? today : addDays(today, 1);
}
