import { type Days, dayCount } from "./bill-facts.ts";
import { type DeliveryPart, type DeliveryRate, deliveryParts, deliveryRates } from "./delivery-rates.ts";
import {
  bare,
  type ExplainedLine,
  plainLine,
  type Side,
  sideOf,
  sumLines,
  taxCents,
  taxLine,
} from "./explained-lines.ts";
import {
  asCents,
  creditLines,
  type Decimal,
  decimalOf,
  kwhOf,
  perKwh,
  type Rewarded,
  retailPrice,
  rounded,
} from "./plan-lines.ts";
import type { PricedPlan } from "./rate.ts";

/** What a month's bill is worked out from. kWh are decimal strings. */
export interface MonthUse extends Rewarded {
  kwh: string;
  /** Own share of use in each time-of-use period; else the plan's assumed ones. */
  shares?: readonly string[] | undefined;
  days: Days;
}

/** A bill of about a month bears monthly charges once; a shorter or longer one by the day, of a month of thirty. */
const usualMonth = { shortest: 27, longest: 35, days: 30 };

const isWhole = (part: Days, days: Days) => part.first === days.first && part.last === days.last;
const spanOf = (part: Days, days: Days) =>
  isWhole(part, days) ? bare : { ...bare, start_date: part.first, end_date: part.last };

function monthlyLine(code: ExplainedLine["code"], dollars: string, part: Days, days: Days): ExplainedLine {
  const all = dayCount(days);
  const isMonth = all >= usualMonth.shortest && all <= usualMonth.longest;
  const cents = decimalOf(dollars).times(100);
  if (isMonth && isWhole(part, days)) return plainLine(code, asCents(cents));
  const count = dayCount(part);
  // Divided last, so that a half cent stays one.
  const own = asCents(cents.times(count).div(isMonth ? all : usualMonth.days));
  return { ...plainLine(code, own), quantity: String(count), units: "days", ...spanOf(part, days) };
}

/** Neighbours at the same price become one. */
function merged(parts: readonly DeliveryPart[], priceOf: (rate: DeliveryRate) => string): DeliveryPart[] {
  const result: DeliveryPart[] = [];
  for (const part of parts) {
    const open = result.at(-1);
    if (open && decimalOf(priceOf(open.rate)).eq(priceOf(part.rate))) {
      result[result.length - 1] = { ...open, last: part.last };
    } else result.push(part);
  }
  return result;
}

/** The utility's charges for any use on some days, prepared once for many. */
function deliveryPrice(rates: readonly DeliveryRate[], days: Days): (use: Decimal) => ExplainedLine[] {
  const parts = deliveryParts(rates, days);
  const all = dayCount(days);
  const energy = merged(parts, ({ cents_per_kwh }) => cents_per_kwh).map((part) => ({
    rate: part.rate.cents_per_kwh,
    isLast: part.last === days.last,
    count: dayCount(part),
    span: spanOf(part, days),
  }));
  const monthly = merged(parts, ({ monthly_dollars }) => monthly_dollars)
    .map((part) => monthlyLine("delivery_monthly", part.rate.monthly_dollars, part, days))
    .filter(({ total_cents }) => total_cents !== 0);
  return (use) => {
    let left = use;
    const lines = energy.map(({ rate, isLast, count, span }): ExplainedLine => {
      const own = isLast ? left : use.times(count).div(all).toDecimalPlaces(3);
      if (!isLast) left = left.minus(own);
      return { ...rounded(perKwh("delivery" as const, own, rate)), ...span };
    });
    return [...lines, ...monthly];
  };
}

/**
 * The utility's charges for a bill at the rates of its days. Where a rate changes within, kWh and monthly charge are split by
 * days, as bills tell no better.
 */
export const datedDeliveryLines = (
  rates: readonly DeliveryRate[],
  { kwh, days }: Pick<MonthUse, "kwh" | "days">,
): ExplainedLine[] => deliveryPrice(rates, days)(kwhOf(kwh));

interface Terms {
  /** The utility's dated rates; without them those that the plan states. */
  delivery?: readonly DeliveryRate[] | undefined;
  /** A fraction of one, decimal string. */
  tax_share: string;
}

/** A plan on the days of one bill, for any use of them. */
export interface MonthPrice {
  /** @throws RangeError as `billFor` */
  bill: (kwh: string) => Side;
  /** What that bill comes to, without its lines. @param kwh zero or more */
  total: (kwh: Decimal) => number;
}

/**
 * A plan's whole bills: energy, fees and credits by use, delivery, what the plan gives back, and taxes. What does not depend on the
 * month is worked out once, and what does not depend on its use once a month.
 * @throws RangeError as `billFor`
 */
export function planPrice(
  plan: PricedPlan,
  { shares, delivery, tax_share }: Terms & Pick<MonthUse, "shares">,
): (month: Omit<MonthUse, "kwh" | "shares">) => MonthPrice {
  const retail = retailPrice(plan, shares);
  return ({ days, ...rewarded }) => {
    const base = monthlyLine("base", plan.plan_monthly_cost_dollars, days, days);
    const delivered = deliveryPrice(delivery ?? deliveryRates(null, plan, days.first), days);
    const given = creditLines(plan, rewarded).map((line) => ({ ...rounded(line), ...bare }));
    const partsOf = (use: Decimal) => ({
      own: retail(use).map((line) => (line.code === "base" ? base : line)),
      rest: [...delivered(use), ...given],
    });
    return {
      bill(kwh) {
        const { own, rest } = partsOf(kwhOf(kwh));
        const lines = [
          ...own.map((line) => ("cents" in line ? { ...rounded(line), ...bare } : line)),
          ...rest,
        ];
        const tax = taxLine(sumLines(lines), tax_share);
        return sideOf(tax.total_cents === 0 ? lines : [...lines, tax], kwh);
      },
      total(use) {
        const { own, rest } = partsOf(use);
        const untaxed = sumLines(own) + sumLines(rest);
        return untaxed + taxCents(untaxed, tax_share);
      },
    };
  };
}

/** One month's bill. @throws RangeError as `billFor` */
export const monthBill = (plan: PricedPlan, { kwh, shares, ...month }: MonthUse, terms: Terms): Side =>
  planPrice(plan, { ...terms, shares })(month).bill(kwh);
