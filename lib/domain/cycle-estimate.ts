import { billedShares } from "./billed-shares.ts";
import type { BillingCycle } from "./billing-cycle.ts";
import { pricedPlan } from "./contract-price.ts";
import { type DayOfUse, type Projection, projectCycle } from "./cycle-projection.ts";
import { addDays, type ServiceDay } from "./service-day.ts";
import { monthOf, monthPeriod } from "./usage-period.ts";
import { dailyMeans, pastYears } from "./usage-season.ts";
import type { UseOfYear } from "./whole-months.ts";

/** Four weeks with data, which lags by a day or two. */
const recentSpan = 30;
/** A bill that is months late does not make the page ask for a year of days. */
const mostMonths = 4;

/**
 * What to read for an estimate: the months by day that hold the cycle and the last four weeks, and the calendar years by
 * month that tell their season.
 * @param lastDay the last one that can have data: today, or the last day of service
 */
export function neededReads(cycle: BillingCycle | null, lastDay: ServiceDay) {
  const recent = addDays(lastDay, -recentSpan);
  const first = cycle && cycle.start < recent ? cycle.start : recent;
  const months: ReturnType<typeof monthOf>[] = [];
  for (
    let month = monthOf(first);
    month.name <= lastDay.slice(0, 7);
    month = monthPeriod(month.year, month.month + 1)
  )
    months.push(month);
  return { months: months.slice(-mostMonths), years: cycle ? pastYears(first, cycle.end) : [] };
}

type StatedPlan = Parameters<typeof pricedPlan>[0] &
  Pick<Parameters<typeof projectCycle>[0]["price"], "export_rate_cents_per_kwh" | "vehicle_charging">;

interface Known {
  cycle: BillingCycle;
  days: readonly DayOfUse[];
  years: readonly UseOfYear[];
  /** Null when it cannot be read. */
  plan: StatedPlan | null;
  /** The last bill. */
  latest: Parameters<typeof billedShares>[0];
  today: ServiceDay;
}

/** What the running bill may come to, or why that cannot be said. */
export type CycleEstimate = Projection | "too_early" | "no_price";

export function cycleEstimate({ cycle, days, years, plan, latest, today }: Known): CycleEstimate {
  const price = plan && pricedPlan(plan);
  if (!price) return "no_price";
  const { taxShare, shares } = billedShares(latest, price.time_of_use?.periods ?? []);
  const lastYear = dailyMeans(years, today);
  return projectCycle({ cycle, days, lastYear, price, shares, taxShare }) ?? "too_early";
}
