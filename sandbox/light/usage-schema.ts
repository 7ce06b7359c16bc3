import { z } from "@hono/zod-openapi";
import { day, decimal, text } from "./fields.ts";

/** kWh with three decimals. */
const quantities = {
  consumption: decimal.openapi({ description: "from the grid" }),
  generation: decimal.openapi({ description: "to the grid" }),
  vehicle_charging: decimal,
  eligible_vehicle_charging: decimal,
};
const page = {
  units: z.literal("kWh"),
  next: z.url().nullable(),
  previous: z.url().nullable(),
};
const local = z.iso.datetime({ offset: true });

export const MonthlyUsage = z
  .object({
    ...page,
    year: z.int(),
    months: z.array(z.object({ month: text.regex(/^\d{4}-\d{2}$/), ...quantities })),
  })
  .openapi("MonthlyUsage");

export const DailyUsage = z
  .object({
    ...page,
    month: z.int(),
    year: z.int(),
    days: z.array(z.object({ date: day, ...quantities })),
  })
  .openapi("DailyUsage");

export const IntervalUsage = z
  .object({
    ...page,
    month: z.int(),
    year: z.int(),
    intervals: z.array(z.object({ start: local, end: local, ...quantities })),
  })
  .openapi("IntervalUsage");

export const MeterReads = z
  .object({
    units: z.literal("kWh"),
    data: z.array(z.object({ start_date: day, end_date: day, consumption: decimal, generation: decimal })),
    has_more: z.boolean(),
    limit: z.int(),
    offset: z.int(),
    next_page_url: text.nullable(),
  })
  .openapi("MeterReads");

const year = z.coerce.number().int().min(2000).max(2100).optional();
export const YearQuery = z.object({ year });
export const MonthQuery = z.object({ year, month: z.coerce.number().int().min(1).max(12).optional() });
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
});
