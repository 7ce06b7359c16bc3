import type { ServiceDay } from "./service-day.ts";

/** The days of a year on which Texas utilities most often change their delivery charges, MM-DD. */
const changeDays = ["03-01", "09-01"] as const;

/** The next such day after `today`. */
export function nextDeliveryChange(today: ServiceDay): ServiceDay {
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1].flatMap((each) => changeDays.map((day) => `${each}-${day}`));
  return days.find((day) => day > today) ?? today;
}
