import type { Billed } from "../billing/billed-period.ts";
import { dayCount, type Span, sumCents } from "../billing/charge-lines.ts";
import { invoiceLines } from "../billing/invoice-lines.ts";
import type { BillRead } from "../bills/bill-read.ts";
import { addDays, chicagoDay } from "../chicago-day.ts";
import { priced } from "../light/plans.ts";
import type { World } from "../light/world.ts";
import type { PlanQuote } from "../plans/plan-quote.ts";
import { meterOfHome } from "./meter-of-home.ts";

const monthDays = 30;

/**
 * What the bill's month would have cost on the group's plan of today, with delivery and taxes as on a bill of ours. Null where
 * the bill does not say which home it is for, or how much it used.
 */
export function monthOnPlan(world: World, app_uuid: string, bill: BillRead, plan_group: string) {
  const esi_id = bill.utility_account_number;
  const premise = esi_id && world.addressBook.byEsiId(esi_id);
  if (!premise || bill.total_kwh === null) return null;
  const [plan] = priced(world, app_uuid, { esi_id, plan_group });
  if (!plan) return null;
  const period = periodOf(bill) ?? lastDays(chicagoDay(world.clock.now()));
  const { usage_profile_uuid } = plan;
  const home = { app_uuid, esi_id, has_solar: bill.has_solar };
  const meter = usage_profile_uuid ? meterOfHome(world, home) : null;
  const consumption_kwh = Math.round(Number(bill.total_kwh));
  const groups = invoiceLines({
    segments: [{ ...period, plan }],
    utility: premise.utility,
    city: premise.city,
    consumption_kwh,
    generation_kwh: Math.round(Number(bill.exported_kwh ?? 0)),
    eligible_vehicle_charging_kwh: 0,
    spread: meter ?? assumedSpread(plan, period, consumption_kwh * 1_000),
    late_penalty_cents: 0,
    credit_carried_cents: 0,
  });
  const total_dollars = (sumCents(groups) / 100).toFixed(2);
  return { group_uuid: plan.group_uuid, name: plan.name, total_dollars, usage_profile_uuid };
}

function periodOf(bill: BillRead): Span | null {
  const { billing_period_start: first, billing_period_end: last, invoice_date } = bill;
  if (first && last && first <= last) return { first, last };
  return invoice_date ? lastDays(invoice_date) : null;
}

function lastDays(day: string): Span {
  return { first: addDays(day, -monthDays), last: addDays(day, -1) };
}

/** Without a profile every day is like the other, and periods of the day have the shares that the label assumes. */
function assumedSpread(plan: PlanQuote, period: Span, wh: number): Billed["spread"] {
  const share = (first: string, last: string): number =>
    Math.round((wh * dayCount({ first, last })) / dayCount(period));
  return {
    between: (first, last) => ({
      consumption_wh: share(first, last),
      generation_wh: 0,
      vehicle_charging_wh: 0,
      eligible_vehicle_charging_wh: 0,
    }),
    inWindow: (first, last, window) => {
      const assumed = plan.time_of_use?.periods.find(
        ({ window_start, window_end, days }) =>
          window_start === window.window_start && window_end === window.window_end && days === window.days,
      );
      return Math.round(share(first, last) * Number(assumed?.assumed_share ?? 0));
    },
  };
}
