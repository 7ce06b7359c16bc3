import { addDays, weekday } from "../chicago-day.ts";

/** The one Sunday among seven days that begin with `day`. */
function sundayFrom(day: string): string {
  return addDays(day, (7 - weekday(day)) % 7);
}

/** Clocks go forward on the second Sunday of March and back on the first of November, as since 2007. */
const forward = (year: number): string => sundayFrom(`${year}-03-08`);
const back = (year: number): string => sundayFrom(`${year}-11-01`);

const yearOf = (day: string): number => Number(day.slice(0, 4));

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

const clockTimes: readonly string[] = Array.from({ length: 96 }, (_, slot) => {
  const [hour, minute] = [Math.floor(slot / 4), (slot % 4) * 15].map((part) => String(part).padStart(2, "0"));
  return `T${hour}:${minute}:00`;
});

/** The beginnings of a day's quarter hours and the end of the last, as local times with their UTC offset. */
export function quarterTimes(day: string): string[] {
  const quarters = quartersIn(day);
  const before = hoursBehind(day);
  const after = before + (quarters - 96) / 4;
  const starts = Array.from({ length: quarters }, (_, quarter) => {
    const time = clockTimes[minuteOf(quarter, quarters) / 15];
    return `${day}${time}-0${quarter < 8 ? before : after}:00`;
  });
  return [...starts, `${addDays(day, 1)}T00:00:00-0${after}:00`];
}
