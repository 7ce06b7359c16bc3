import { isWeekend } from "../chicago-day.ts";

/** Hours of the day by the clock in Texas, "HH:MM"; may run over midnight; the same time twice is the whole day. */
export interface Window {
  readonly window_start: string;
  readonly window_end: string;
  readonly days?: "all" | "weekdays" | "weekends";
}

/** Since midnight. */
export const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Whether the clock at `minute` of a day is inside; on which days is asked of the day of that minute. */
export function windowCheck({ window_start, window_end, days = "all" }: Window) {
  const start = minutes(window_start);
  const end = minutes(window_end);
  return (day: string, minute: number): boolean => {
    if (days !== "all" && isWeekend(day) !== (days === "weekends")) return false;
    return start < end ? minute >= start && minute < end : minute >= start || minute < end;
  };
}
