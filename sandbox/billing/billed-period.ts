import { Decimal } from "decimal.js";
import { wholeCents } from "../cents.ts";
import type { Meter } from "../metering/meter.ts";
import type { PlanQuote } from "../plans/plan-quote.ts";
import { dayCount, plainLine, type Span } from "./charge-lines.ts";
import type { Charge } from "./invoice.ts";

/** Some days of a period under one price. */
export interface Segment extends Span {
  readonly plan: Pick<
    PlanQuote,
    | "energy_rate_cents_per_kwh"
    | "plan_monthly_cost_dollars"
    | "export_rate_cents_per_kwh"
    | "time_of_use"
    | "usage_credits"
    | "minimum_usage_fee"
    | "vehicle_charging"
  >;
}

export interface Billed {
  /** Without a gap from the first day of the period to the last. */
  readonly segments: readonly [Segment, ...Segment[]];
  readonly utility: PlanQuote["utility"];
  readonly city: string;
  /** Whole kWh, as the reads say. */
  readonly consumption_kwh: number;
  readonly generation_kwh: number;
  readonly eligible_vehicle_charging_kwh: number;
  /** How the use was spread over days and hours. */
  readonly spread: Pick<Meter, "between" | "inWindow">;
  readonly late_penalty_cents: number;
  /** Zero or less. */
  readonly credit_carried_cents: number;
}

/** Shorter or longer, the first or last bill bears monthly charges by the day, of a month of 30 days. */
const wholeMonth = { shortest: 27, longest: 35, days: 30 };

export const isMoney = ({ total_cents }: Charge): boolean => total_cents !== 0;

export function whole({ segments }: Billed): Span {
  return { first: segments[0].first, last: segments.at(-1)?.last ?? segments[0].last };
}

/** The days of a line, where they are not all days of the bill. */
export function partOf(billed: Billed, { first, last }: Span): Span | null {
  const period = whole(billed);
  return first === period.first && last === period.last ? null : { first, last };
}

/** Neighbours with the same value become one. */
export function merged<T extends Span>(
  parts: readonly T[],
  priceOf: (part: T) => string,
): (Span & { value: string })[] {
  const result: (Span & { value: string })[] = [];
  for (const part of parts) {
    const value = priceOf(part);
    const open = result.at(-1);
    if (open?.value === value) result[result.length - 1] = { ...open, last: part.last };
    else result.push({ first: part.first, last: part.last, value });
  }
  return result;
}

export function monthlyLine(
  billed: Billed,
  said: Pick<Charge, "code" | "name">,
  dollars: string,
  part: Span,
): Charge {
  const days = dayCount(whole(billed));
  const isMonth = days >= wholeMonth.shortest && days <= wholeMonth.longest;
  // Divided last, so that a half cent stays one.
  const cents = new Decimal(dollars).times(100 * dayCount(part)).div(isMonth ? days : wholeMonth.days);
  const line = plainLine(said, wholeCents(cents));
  const span = partOf(billed, part);
  const isWhole = isMonth && !span;
  return {
    ...line,
    ...(isWhole ? {} : { quantity: String(dayCount(part)), units: "days" }),
    ...(span ? { start_date: span.first, end_date: span.last } : {}),
  };
}

/** Fee and credits by use follow the plan that the period ends with. */
export function lastPlan({ segments }: Billed): Segment["plan"] {
  return (segments.at(-1) ?? segments[0]).plan;
}
