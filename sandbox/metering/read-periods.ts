import { addDays } from "../chicago-day.ts";
import type { LocationRow } from "../light/account-store.ts";
import { readDays } from "./cycle.ts";

/** First and last day of what lay between two reads; a read is known the day after. */
export function readPeriods(home: LocationRow, today: string): { start_date: string; end_date: string }[] {
  const { esi_id, service_start_date, final_service_date, is_service_active } = home;
  if (!is_service_active && !final_service_date) return [];
  const yesterday = addDays(today, -1);
  const isOver = final_service_date !== null && final_service_date <= yesterday;
  const reads = readDays(esi_id, service_start_date, isOver ? addDays(final_service_date, -1) : yesterday);
  if (isOver) reads.push(final_service_date);
  const starts = [service_start_date, ...reads.map((day) => addDays(day, 1))];
  return reads.map((end_date, index) => ({ start_date: starts[index] ?? end_date, end_date }));
}
