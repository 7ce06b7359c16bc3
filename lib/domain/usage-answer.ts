import * as z from "zod/mini";
import {
  averageKwhRange,
  type HomeSize,
  homeSizes,
  isWithin,
  isYearOfUse,
  monthlyKwhRange,
  monthsFromAverage,
  monthsOfHome,
} from "./home-usage.ts";

const sizes = Object.keys(homeSizes).filter((size): size is HomeSize => size in homeSizes);

/** How a customer says how much electricity they use; whole kWh. Messages are keys of `messages/…/home_usage.json`. */
export const UsageAnswer = z.discriminatedUnion("source", [
  z.object({ source: z.literal("preset"), preset: z.enum(sizes) }),
  z.object({
    source: z.literal("number"),
    average_kwh: z.number().check(z.refine((kwh) => isWithin(averageKwhRange, kwh), "average_range")),
  }),
  z.object({
    source: z.literal("months"),
    months: z
      .array(z.number().check(z.refine((kwh) => isWithin(monthlyKwhRange, kwh), "month_range")))
      .check(z.refine(isYearOfUse, "no_use")),
  }),
]);
export type UsageAnswer = z.infer<typeof UsageAnswer>;

/** Twelve monthly kWh, January first, from any answer. */
export function monthsOfAnswer(answer: UsageAnswer): number[] {
  if (answer.source === "months") return answer.months;
  return answer.source === "preset" ? monthsOfHome(answer.preset) : monthsFromAverage(answer.average_kwh);
}
