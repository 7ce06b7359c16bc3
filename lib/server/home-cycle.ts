import "server-only";
import { billedShares } from "#lib/domain/billed-shares.ts";
import { billingCycle } from "#lib/domain/billing-cycle.ts";
import { type DayOfUse, projectCycle } from "#lib/domain/cycle-projection.ts";
import { addDays, type ServiceDay } from "#lib/domain/service-day.ts";
import { type DailyMeans, dailyMeans } from "#lib/domain/usage-season.ts";
import type { HomeMoney } from "./home-money.ts";
import type { MyHome } from "./my-home.ts";
import { type Part, part } from "./part.ts";

const monthOf = (day: ServiceDay) => ({ year: day.slice(0, 4), month: String(Number(day.slice(5, 7))) });

/** The days of this month and the last, and the daily means of the year before. */
export async function homeUse({ light, location, today }: MyHome): Promise<{
  days: Part<DayOfUse[]>;
  lastYear: DailyMeans;
}> {
  const { uuid: location_uuid } = location;
  const last = addDays(`${today.slice(0, 7)}-01`, -1);
  const year = Number(today.slice(0, 4)) - 1;
  const [before, now, yearBefore] = await Promise.all([
    part(light.getDailyUsage({ params: { location_uuid, ...monthOf(last) } })),
    part(light.getDailyUsage({ params: { location_uuid, ...monthOf(today) } })),
    part(light.getMonthlyUsage({ params: { location_uuid, year: String(year) } })),
  ]);
  const problem = before.problem ?? now.problem;
  return {
    days: problem
      ? { data: null, problem }
      : { data: [...(before.data?.days ?? []), ...(now.data?.days ?? [])], problem: null },
    lastYear: dailyMeans(yearBefore.data ? [yearBefore.data] : [], today),
  };
}

/** The running cycle, and what it may come to where the price is known. */
export function homeCycle(
  { location, today }: Pick<MyHome, "location" | "today">,
  { invoices, latest, plan }: Pick<HomeMoney, "invoices" | "latest" | "plan">,
  days: readonly DayOfUse[],
  lastYear: DailyMeans,
) {
  const start = location.service_start_date ?? today;
  const cycle = billingCycle(invoices.data?.data ?? [], start, location.estimated_next_reading_date, today);
  const { data: price } = plan;
  const { energy_rate_cents_per_kwh, plan_monthly_cost_dollars, delivery_rate_cents_per_kwh } = price ?? {};
  if (!energy_rate_cents_per_kwh || !plan_monthly_cost_dollars || !delivery_rate_cents_per_kwh)
    return { cycle, projection: null };
  const { taxShare, shares } = billedShares(latest, price?.time_of_use?.periods ?? []);
  const known = {
    ...price,
    energy_rate_cents_per_kwh,
    plan_monthly_cost_dollars,
    delivery_rate_cents_per_kwh,
  };
  return { cycle, projection: projectCycle({ cycle, days, lastYear, price: known, shares, taxShare }) };
}
