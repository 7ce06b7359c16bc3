import * as z from "zod/mini";
import { day, decimal, maybe, text } from "./wire.ts";

const zero = z._default(decimal, "0");

/** kWh, decimal strings: from the grid, to the grid, into a car, and of that in the hours that the plan rewards. */
const Quantities = z.object({
  consumption: decimal,
  generation: zero,
  vehicle_charging: zero,
  eligible_vehicle_charging: zero,
});
export type Quantities = z.infer<typeof Quantities>;

const monthNames = "january february march april may june july august september october november december";
/** 1 to 12, from "2025-06" or "June": Light's example app reads both. */
const monthOfYear = z.pipe(
  text,
  z.transform((name, ctx) => {
    const month = /^\d{4}-(\d{2})$/.exec(name)?.[1];
    const number = month ? Number(month) : monthNames.split(" ").indexOf(name.toLowerCase()) + 1;
    if (number >= 1 && number <= 12) return number;
    ctx.issues.push({ code: "custom", message: "not a month", input: name });
    return z.NEVER;
  }),
);

const links = { units: text, next: maybe(text), previous: maybe(text) };

/** A calendar year; only months with data. */
export const MonthlyUsage = z.object({
  ...links,
  year: z.number(),
  months: z.array(z.extend(Quantities, { month: monthOfYear })),
});
export type MonthlyUsage = z.infer<typeof MonthlyUsage>;

/** A calendar month; only days with data. */
export const DailyUsage = z.object({
  ...links,
  month: z.number(),
  year: z.number(),
  days: z.array(z.extend(Quantities, { date: day })),
});
export type DailyUsage = z.infer<typeof DailyUsage>;

/** A calendar month in rows of 15 minutes; only whole days. `start` and `end` carry their UTC offset. */
export const IntervalUsage = z.object({
  ...links,
  month: z.number(),
  year: z.number(),
  intervals: z.array(z.extend(Quantities, { start: text, end: text })),
});
export type IntervalUsage = z.infer<typeof IntervalUsage>;
