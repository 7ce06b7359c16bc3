import { Decimal as Base } from "decimal.js";

/*
 * The recurring charges of a month: energy, base, delivery, fees and credits by use (16 TAC 25.475). Not in it: taxes and
 * the gross-receipts reimbursement, as on an Electricity Facts Label; credits for car charging and for solar power.
 */
const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });
type Decimal = Base;

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
}

/** One line of a bill: `total_cents` is `quantity` × `rate_cents` rounded half up, or an amount a month if both are null. */
export interface BillLine {
  code: "energy" | "base" | "delivery" | "delivery_monthly" | "usage_credit" | "minimum_usage_fee";
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

type Exact = Omit<BillLine, "total_cents"> & { cents: Decimal };

const asCents = (cents: Decimal): number => cents.toDecimalPlaces(0).toNumber() + 0;
const average = (cents: Decimal, kwh: Decimal): string | null =>
  kwh.isZero() ? null : cents.div(kwh).toFixed(1);
const sum = (values: readonly Decimal[]): Decimal =>
  values.reduce((total, value) => total.plus(value), new Decimal(0));

function kwhOf(use: number | string): Decimal {
  const kwh = new Decimal(use);
  if (!kwh.isFinite() || kwh.isNegative()) throw new RangeError("kWh are zero or more");
  return kwh;
}

const perKwh = (
  code: BillLine["code"],
  quantity: Decimal,
  rate_cents: string,
  period: string | null = null,
): Exact => ({
  code,
  period,
  quantity: quantity.toFixed(),
  units: "kWh",
  rate_cents,
  threshold_kwh: null,
  cents: quantity.times(rate_cents),
});

/** No line for an amount of zero: it explains nothing. */
function monthly(
  code: BillLine["code"],
  dollars: Maybe<string>,
  threshold_kwh: number | null = null,
): Exact[] {
  const cents = new Decimal(dollars ?? 0).times(code === "usage_credit" ? -100 : 100);
  if (cents.isZero()) return [];
  return [{ code, period: null, quantity: null, units: null, rate_cents: null, threshold_kwh, cents }];
}

function energyLines(plan: PricedPlan, kwh: Decimal, ownShares: Maybe<readonly string[]>): Exact[] {
  const periods = plan.time_of_use?.periods ?? [];
  if (periods.length === 0) return [perKwh("energy", kwh, plan.energy_rate_cents_per_kwh)];
  const shares = (ownShares ?? periods.map((period) => period.assumed_share)).map(
    (share) => new Decimal(share),
  );
  if (shares.length !== periods.length || shares.some((share) => share.isNegative()) || !sum(shares).eq(1)) {
    throw new RangeError("one share for each period, adding up to 1");
  }
  return periods.map((period, index) =>
    perKwh("energy", kwh.times(shares[index] ?? 0), period.energy_rate_cents_per_kwh, period.name),
  );
}

function exactLines(plan: PricedPlan, kwh: Decimal, shares: Maybe<readonly string[]>): Exact[] {
  const fee = plan.minimum_usage_fee;
  const earned = (plan.usage_credits ?? []).filter((credit) => kwh.gte(credit.threshold_kwh));
  return [
    ...energyLines(plan, kwh, shares),
    ...monthly("base", plan.plan_monthly_cost_dollars),
    ...(fee && kwh.lt(fee.below_kwh) ? monthly("minimum_usage_fee", fee.fee_dollars, fee.below_kwh) : []),
    ...earned.flatMap((credit) => monthly("usage_credit", credit.credit_dollars, credit.threshold_kwh)),
    perKwh("delivery", kwh, plan.delivery_rate_cents_per_kwh),
    ...monthly("delivery_monthly", plan.delivery_monthly_cost_dollars),
  ];
}

/**
 * The bill of one month without taxes, each line rounded to the cent as bills are.
 * @param kwh use of the month
 * @param shares own share of use in each time-of-use period, in their order; else the plan's assumed ones
 * @throws RangeError for negative use, or shares that do not fit the periods or add up to 1
 */
export function billFor(plan: PricedPlan, kwh: number | string, shares?: readonly string[]): Bill {
  const use = kwhOf(kwh);
  const exact = exactLines(plan, use, shares);
  const lines = exact.map(({ cents, ...line }) => ({ ...line, total_cents: asCents(cents) }));
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
