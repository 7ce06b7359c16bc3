import { Decimal as Base } from "decimal.js";
import type { BillLine, CreditCode, PricedPlan, UseCode } from "./rate.ts";

/** Exact arithmetic: forty digits are more than any product of a rate and a use has; half a cent rounds away from zero. */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });
export type Decimal = Base;

type Maybe<T> = T | null | undefined;

const read = new Map<string, Decimal>();

/** The number that a text stands for. Rates come again and again, and reading one takes longer than multiplying by it. */
export function decimalOf(text: string): Decimal {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= 2000) read.clear();
  const value = new Decimal(text);
  read.set(text, value);
  return value;
}

/** A line with its amount before that is rounded to the cent. */
export type ExactLine<Code = UseCode> = BillLine<Code> & { cents: Decimal };

export const asCents = (cents: Decimal): number => Number(cents.toFixed(0)) + 0;
export const average = (cents: Decimal, kwh: Decimal): string | null =>
  kwh.isZero() ? null : cents.div(kwh).toFixed(1);
export const sum = (values: readonly Decimal[]): Decimal =>
  values.reduce((total, value) => total.plus(value), new Decimal(0));

/** @throws RangeError for negative use, or what is no number */
export function kwhOf(use: number | string): Decimal {
  const kwh = decimalOf(String(use));
  if (!kwh.isFinite() || kwh.isNegative()) throw new RangeError("kWh are zero or more");
  return kwh;
}

/** `quantity` kWh at a rate. */
export function perKwh<Code>(
  code: Code,
  quantity: Decimal,
  rate_cents: string,
  period: string | null = null,
): ExactLine<Code> {
  const cents = quantity.times(decimalOf(rate_cents));
  return {
    code,
    period,
    quantity: quantity.toFixed(),
    units: "kWh",
    rate_cents,
    threshold_kwh: null,
    total_cents: asCents(cents),
    cents,
  };
}

/** No line for an amount of zero: it explains nothing. */
function monthly(code: UseCode, dollars: Maybe<string>, threshold_kwh: number | null = null): ExactLine[] {
  const cents = decimalOf(dollars ?? "0").times(code === "usage_credit" ? -100 : 100);
  if (cents.isZero()) return [];
  const total_cents = asCents(cents);
  return [
    { code, period: null, quantity: null, units: null, rate_cents: null, threshold_kwh, total_cents, cents },
  ];
}

type PriceOfUse = (kwh: Decimal) => ExactLine[];

function energyPrice(plan: PricedPlan, ownShares: Maybe<readonly string[]>): PriceOfUse {
  const periods = plan.time_of_use?.periods ?? [];
  if (periods.length === 0) return (kwh) => [perKwh("energy", kwh, plan.energy_rate_cents_per_kwh)];
  const shares = (ownShares ?? periods.map((period) => period.assumed_share)).map(decimalOf);
  if (shares.length !== periods.length || shares.some((share) => share.isNegative()) || !sum(shares).eq(1)) {
    throw new RangeError("one share for each period, adding up to 1");
  }
  return (kwh) =>
    periods.map((period, index) =>
      perKwh("energy", kwh.times(shares[index] ?? 0), period.energy_rate_cents_per_kwh, period.name),
    );
}

/** What the retailer itself charges for any month's use, prepared once for many. @throws RangeError as `billFor` */
export function retailPrice(plan: PricedPlan, shares: Maybe<readonly string[]>): PriceOfUse {
  const energy = energyPrice(plan, shares);
  const base = monthly("base", plan.plan_monthly_cost_dollars);
  const fee = plan.minimum_usage_fee;
  const belowFee = fee ? monthly("minimum_usage_fee", fee.fee_dollars, fee.below_kwh) : [];
  const credits = (plan.usage_credits ?? []).flatMap(({ threshold_kwh, credit_dollars }) =>
    monthly("usage_credit", credit_dollars, threshold_kwh),
  );
  return (kwh) => [
    ...energy(kwh),
    ...base,
    ...belowFee.filter(({ threshold_kwh }) => kwh.lt(threshold_kwh ?? 0)),
    ...credits.filter(({ threshold_kwh }) => kwh.gte(threshold_kwh ?? 0)),
  ];
}

/** What the utility charges for a month's use, at the rates that the plan states. */
export const deliveryLines = (plan: PricedPlan, kwh: Decimal): ExactLine[] => [
  perKwh("delivery", kwh, plan.delivery_rate_cents_per_kwh),
  ...monthly("delivery_monthly", plan.delivery_monthly_cost_dollars),
];

/** kWh for which a plan may give money back, decimal strings; null where they are not known. */
export interface Rewarded {
  /** Sent to the grid. */
  exported_kwh?: Maybe<string>;
  /** What a car took in the hours that the plan rewards. */
  charging_kwh?: Maybe<string>;
}

/** What a plan gives back, where it pays for it and there is something to pay for: rates stay positive, amounts do not. */
export function creditLines(
  plan: PricedPlan,
  { exported_kwh, charging_kwh }: Rewarded,
): ExactLine<CreditCode>[] {
  const credit = (code: CreditCode, kwh: Maybe<string>, rate: Maybe<string>): ExactLine<CreditCode>[] => {
    if (!Number(kwh) || !Number(rate)) return [];
    const line = perKwh(code, kwhOf(kwh ?? 0), rate ?? "0");
    const cents = line.cents.negated();
    return [{ ...line, total_cents: asCents(cents), cents }];
  };
  return [
    ...credit("export_credit", exported_kwh, plan.export_rate_cents_per_kwh),
    ...credit("vehicle_charging_credit", charging_kwh, plan.vehicle_charging?.credit_cents_per_kwh),
  ];
}

/** The line as bills show it, rounded to the cent. */
export const rounded = <Code>({ cents, ...line }: ExactLine<Code>): BillLine<Code> => line;
