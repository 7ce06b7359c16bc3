import { dayNumber } from "../plans/market.ts";

const quarterMs = 900_000;
const dayMs = 86_400_000;

/** The one Sunday among seven dates that begin with `date`. */
function sundayFrom(year: number, month: number, date: number): string {
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  return new Date(Date.UTC(year, month - 1, date + ((7 - weekday) % 7))).toISOString().slice(0, 10);
}

/** Clocks go forward on the second Sunday of March and back on the first of November, as since 2007. */
const forward = (year: number): string => sundayFrom(year, 3, 8);
const back = (year: number): string => sundayFrom(year, 11, 1);

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** 0 is Sunday. */
export const weekday = (day: string): number => (dayNumber(day) + 4) % 7;
export const isWeekend = (day: string): boolean => weekday(day) % 6 === 0;

/** How many quarter hours a service day has: 92, 96 or 100. */
export function quartersIn(day: string): number {
  const year = yearOf(day);
  if (day === forward(year)) return 92;
  return day === back(year) ? 100 : 96;
}

/** Minutes that the clock on the wall shows when the quarter hour with this number of a day begins. */
export function minuteOf(quarter: number, quarters: number): number {
  return 15 * (quarter < 8 ? quarter : quarter + 96 - quarters);
}

/** Hours behind UTC at the start of a day. */
export function hoursBehind(day: string): number {
  const year = yearOf(day);
  return day > forward(year) && day <= back(year) ? 5 : 6;
}

/** The beginnings of a day's quarter hours and the end of the last, as local times with their UTC offset. */
export function quarterTimes(day: string): string[] {
  const quarters = quartersIn(day);
  const midnightMs = dayNumber(day) * dayMs;
  const before = hoursBehind(day);
  const after = before + (quarters - 96) / 4;
  return Array.from({ length: quarters + 1 }, (_, quarter) => {
    const hours = quarter < 8 ? before : after;
    const localMs = midnightMs + quarter * quarterMs - (hours - before) * 3_600_000;
    return `${new Date(localMs).toISOString().slice(0, 19)}-0${hours}:00`;
  });
}
