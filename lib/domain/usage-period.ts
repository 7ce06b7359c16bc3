import { addDays, isServiceDay, type ServiceDay } from "./service-day.ts";

/** What one page of usage is about. `name` is its place in the address: "2026", "2026-07" or "2026-07-03". */
export type UsagePeriod =
  | { kind: "year"; name: string; year: number }
  | { kind: "month"; name: string; year: number; month: number }
  | { kind: "day"; name: ServiceDay };

const pad = (count: number, digits = 2) => String(count).padStart(digits, "0");

export const yearPeriod = (year: number): Extract<UsagePeriod, { kind: "year" }> => ({
  kind: "year",
  name: pad(year, 4),
  year,
});

/** `month` 1 to 12; others are those of the years beside. */
export function monthPeriod(year: number, month: number): Extract<UsagePeriod, { kind: "month" }> {
  const count = year * 12 + month - 1;
  const own = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { kind: "month", name: `${pad(own.year, 4)}-${pad(own.month)}`, ...own };
}

/** The month that a day or a name "YYYY-MM" lies in. */
export function monthOf(name: string): Extract<UsagePeriod, { kind: "month" }> {
  const [year, month] = name.split("-").map(Number);
  return monthPeriod(year ?? 0, month ?? 1);
}

/** The period that a piece of an address names, from 2000 on as Light counts; null when it names none. */
export function readUsagePeriod(name: string): UsagePeriod | null {
  if (!/^20\d\d(-\d\d){0,2}$/.test(name)) return null;
  if (name.length === 4) return yearPeriod(Number(name));
  if (name.length === 10) return isServiceDay(name) ? { kind: "day", name } : null;
  const month = monthOf(name);
  return month.name === name ? month : null;
}

/** The days of a month, "YYYY-MM", in order. */
export function daysOfMonth(month: string): ServiceDay[] {
  const days: ServiceDay[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}

/** The names of the months of a year, January first. */
export const monthsOfYear = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => monthPeriod(year, index + 1).name);

/** The last day of a month, "YYYY-MM". */
export const lastDayOf = (month: string): ServiceDay => {
  const { year, month: number } = monthOf(month);
  return addDays(`${monthPeriod(year, number + 1).name}-01`, -1);
};

/**
 * The year or month that a link of Light's leads to, read from its query: `…/daily?month=6&year=2026`, whole or only the
 * query, in any order. Null without a link; a link that names no period leads to `beside`, the neighbour of the calendar.
 */
export function linkedPeriod<P extends UsagePeriod>(link: string | null | undefined, beside: P): P {
  const query = new URLSearchParams(link?.slice(link.indexOf("?") + 1));
  const year = Number(query.get("year"));
  if (!(year >= 2000 && year < 2100)) return beside;
  if (beside.kind === "year") return { ...beside, ...yearPeriod(year) };
  const month = Number(query.get("month"));
  return month >= 1 && month <= 12 ? { ...beside, ...monthPeriod(year, month) } : beside;
}
