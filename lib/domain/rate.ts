import { average, Decimal, deliveryLines, kwhOf, retailPrice, rounded, sum } from "./plan-lines.ts";

/*
 * The recurring charges of a month: energy, base, delivery, fees and credits by use (16 TAC 25.475), as an Electricity Facts
 * Label has them. `monthBill` adds what a label leaves out: solar power, car charging, taxes and dated delivery charges.
 */
type Maybe<T> = T | null | undefined;

/** The fields of a Light plan that decide a bill, by their wire names. Decimal strings, cents or dollars by suffix. */
export interface PricedPlan {
  energy_rate_cents_per_kwh: string;
  plan_monthly_cost_dollars: string;
  delivery_rate_cents_per_kwh: string;
  delivery_monthly_cost_dollars?: Maybe<string>;
  usage_credits?: Maybe<readonly { threshold_kwh: number; credit_dollars: string }[]>;
  minimum_usage_fee?: Maybe<{ below_kwh: number; fee_dollars: string }>;
  /** As the plan's own label prints them; Light's documents show only the one at 1,000. */
  avg_cents_per_kwh_500?: Maybe<string>;
  avg_cents_per_kwh_1000?: Maybe<string>;
  avg_cents_per_kwh_2000?: Maybe<string>;
  /** Replaces the energy rate. Shares of use are fractions of one. */
  time_of_use?: Maybe<{
    periods: readonly { name: string; energy_rate_cents_per_kwh: string; assumed_share: string }[];
  }>;
  export_rate_cents_per_kwh?: Maybe<string>;
  vehicle_charging?: Maybe<{ credit_cents_per_kwh: string }>;
}

/** What a month's use alone decides. */
export type UseCode =
  | "energy"
  | "base"
  | "delivery"
  | "delivery_monthly"
  | "usage_credit"
  | "minimum_usage_fee";
/** What a plan gives back. */
export type CreditCode = "export_credit" | "vehicle_charging_credit";

/** One line of a bill: `total_cents` is `quantity` × `rate_cents` rounded half up, or an amount a month if both are null. */
export interface BillLine<Code = UseCode> {
  code: Code;
  /** The name of the time-of-use period that an energy line is for. */
  period: string | null;
  quantity: string | null;
  units: "kWh" | null;
  rate_cents: string | null;
  /** A credit is given at this use and above, a minimum-use fee is charged below it. */
  threshold_kwh: number | null;
  total_cents: number;
}

export interface Bill {
  lines: BillLine[];
  /** The sum of the lines, to the cent. */
  total_cents: number;
  /** Before any rounding to cents; one decimal, half up. Null without use. */
  avg_cents_per_kwh: string | null;
  /** False when the plan does not say the utility's monthly charge: the bill will be higher by it. */
  isComplete: boolean;
}

/**
 * The bill of one month without taxes, each line rounded to the cent as bills are.
 * @param kwh use of the month
 * @param shares own share of use in each time-of-use period, in their order; else the plan's assumed ones
 * @throws RangeError for negative use, or shares that do not fit the periods or add up to 1
 */
export function billFor(plan: PricedPlan, kwh: number | string, shares?: readonly string[]): Bill {
  const use = kwhOf(kwh);
  const exact = [...retailPrice(plan, shares)(use), ...deliveryLines(plan, use)];
  const lines = exact.map(rounded);
  return {
    lines,
    total_cents: lines.reduce((total, line) => total + line.total_cents, 0),
    avg_cents_per_kwh: average(sum(exact.map(({ cents }) => cents)), use),
    isComplete: typeof plan.delivery_monthly_cost_dollars === "string",
  };
}

/** The label's average price at `kwh` a month: cents per kWh, one decimal, half up. @throws RangeError without use */
export function averageCentsPerKwh(plan: PricedPlan, kwh: number | string): string {
  const { avg_cents_per_kwh } = billFor(plan, kwh);
  if (avg_cents_per_kwh === null) throw new RangeError("no average without use");
  return avg_cents_per_kwh;
}

/** The uses at which every residential label states its average price (16 TAC 25.475). */
export const labelKwh = [500, 1000, 2000] as const;

/**
 * The average price at each `labelKwh`, cents per kWh with one decimal: the plan's own where it states one, else worked
 * out from its parts, else null when a part is missing.
 */
export function labelAverages(plan: PricedPlan): (string | null)[] {
  return labelKwh.map((kwh) => {
    const stated = plan[`avg_cents_per_kwh_${kwh}`];
    if (typeof stated === "string") return new Decimal(stated).toFixed(1);
    const { isComplete, avg_cents_per_kwh } = billFor(plan, kwh);
    return isComplete ? avg_cents_per_kwh : null;
  });
}

/** Twelve bills and what they add up to. */
export interface YearOfBills {
  months: Bill[];
  total_kwh: string;
  total_cents: number;
  avg_cents_per_kwh: string | null;
  isComplete: boolean;
}

/**
 * A year of bills from twelve monthly kWh, January first. Credits and fees follow each month's own use, which is why a
 * year is not twelve times its average month. Prices are today's: delivery charges change in March and September.
 * @throws RangeError unless there are twelve months, and as `billFor`
 */
export function yearOf(
  plan: PricedPlan,
  monthlyKwh: readonly number[],
  shares?: readonly string[],
): YearOfBills {
  if (monthlyKwh.length !== 12) throw new RangeError("a year has twelve months");
  const months = monthlyKwh.map((kwh) => billFor(plan, kwh, shares));
  const use = sum(monthlyKwh.map(kwhOf));
  const total_cents = months.reduce((total, month) => total + month.total_cents, 0);
  return {
    months,
    total_kwh: use.toFixed(),
    total_cents,
    avg_cents_per_kwh: average(new Decimal(total_cents), use),
    isComplete: months.every((month) => month.isComplete),
  };
}
