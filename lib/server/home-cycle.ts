import "server-only";
import { type BillingCycle, billingCycle } from "#lib/domain/billing-cycle.ts";
import { type CycleEstimate, cycleEstimate, neededReads } from "#lib/domain/cycle-estimate.ts";
import type { DayOfUse } from "#lib/domain/cycle-projection.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import type { UseOfYear } from "#lib/domain/whole-months.ts";
import { billPage } from "./bill-reads.ts";
import type { HomeMoney } from "./home-money.ts";
import type { MyHome } from "./my-home.ts";
import { type Part, part } from "./part.ts";
import { readDays, readYear } from "./usage-reads.ts";

export interface HomeUse {
  /** Null while the bills cannot be read, since then nobody knows where it begins. */
  cycle: BillingCycle | null;
  /** Days with data of the cycle and of the last four weeks. */
  days: Part<DayOfUse[]>;
  /** What tells the season, as far as it can be read. */
  years: UseOfYear[];
}

/** The last day of service when it has passed. */
export function endOfService({ location, today }: Pick<MyHome, "location" | "today">): ServiceDay | null {
  const end = location.final_service_date;
  return end && end < today ? end : null;
}

/** The running cycle and the use that belongs to it; null once a bill covers the last day of service. */
export async function homeUse(my: Pick<MyHome, "light" | "location" | "today">): Promise<HomeUse | null> {
  const { light, location, today } = my;
  const end = location.final_service_date;
  const start = location.service_start_date ?? today;
  const { data: bills } = await part(billPage(light, 1));
  const service = { start, end, nextReading: location.estimated_next_reading_date };
  const cycle = bills && billingCycle(bills.data, service, today);
  if (bills && !cycle) return null;
  const needed = neededReads(cycle, endOfService(my) ?? today);
  const [days, years] = await Promise.all([
    part(Promise.all(needed.months.map((month) => readDays(my, month)))),
    Promise.all(needed.years.map((year) => part(readYear(my, year)))),
  ]);
  return {
    cycle,
    days: days.problem ? days : { data: days.data.flatMap((month) => month.days), problem: null },
    years: years.flatMap(({ data }) => data ?? []),
  };
}

/** The running cycle and what it may come to; null while either cycle or use is not known. */
export function homeCycle(
  use: HomeUse | null,
  { latest, plan }: Pick<HomeMoney, "latest" | "plan">,
  { today }: Pick<MyHome, "today">,
): { cycle: BillingCycle; estimate: CycleEstimate } | null {
  if (!use?.cycle || use.days.problem) return null;
  const { cycle, years } = use;
  return {
    cycle,
    estimate: cycleEstimate({ cycle, days: use.days.data, years, plan: plan.data, latest, today }),
  };
}
