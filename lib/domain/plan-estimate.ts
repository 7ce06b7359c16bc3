import { type BillLine, type PricedPlan, type YearOfBills, yearOf } from "./rate.ts";

/** What a plan would cost a home in a year of its own use, before taxes. Months are numbered from 0 = January. */
export interface Estimate {
  /** The use that it is made from. */
  kwh: readonly number[];
  year: YearOfBills;
  /** A twelfth of the year, rounded half up to the cent. */
  average_month_cents: number;
  /** The month with the highest bill; the first of equals. */
  highest_month: number;
  highest_month_cents: number;
}

/** @throws RangeError as `yearOf` */
export function estimateOf(plan: PricedPlan, monthlyKwh: readonly number[]): Estimate {
  const year = yearOf(plan, monthlyKwh);
  const bills = year.months.map(({ total_cents }) => total_cents);
  const highest_month_cents = Math.max(...bills);
  return {
    kwh: monthlyKwh,
    year,
    average_month_cents: Math.floor((2 * year.total_cents + 12) / 24),
    highest_month: bills.indexOf(highest_month_cents),
    highest_month_cents,
  };
}

/** In how many of the months a bill has a line of this kind with this threshold. */
export const monthsWithLine = (
  { months }: Pick<YearOfBills, "months">,
  code: BillLine["code"],
  threshold_kwh: number,
): number =>
  months.filter(({ lines }) =>
    lines.some((line) => line.code === code && line.threshold_kwh === threshold_kwh),
  ).length;
