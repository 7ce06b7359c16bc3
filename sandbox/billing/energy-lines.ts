import { Decimal } from "decimal.js";
import { wholeCents } from "../cents.ts";
import { apportion } from "./apportion.ts";
import { type Billed, isMoney, lastPlan, merged, monthlyLine, partOf } from "./billed-period.ts";
import { kwhLine, plainLine } from "./charge-lines.ts";
import type { Charge } from "./invoice.ts";

export function energyLines(billed: Billed): Charge[] {
  return [...kwhLines(billed), ...baseLines(billed), ...minimumUsage(billed)];
}

/** A line for each price, or for each period of the day that has its own. */
function kwhLines(billed: Billed): Charge[] {
  const { segments, spread, consumption_kwh } = billed;
  const parts = segments.flatMap((segment) => {
    const { first, last, plan } = segment;
    const days = partOf(billed, segment);
    if (!plan.time_of_use) {
      const wh = spread.between(first, last).consumption_wh;
      return [{ name: "Energy charge", rate: plan.energy_rate_cents_per_kwh, wh, days }];
    }
    return plan.time_of_use.periods.map((period) => ({
      name: `Energy charge: ${period.name}`,
      rate: period.energy_rate_cents_per_kwh,
      wh: spread.inWindow(first, last, period),
      days,
    }));
  });
  const kwh = apportion(
    consumption_kwh,
    parts.map(({ wh }) => wh),
  );
  return parts.map(({ name, rate, days }, index) =>
    kwhLine({ code: "energy", name }, kwh[index] ?? 0, rate, days),
  );
}

function baseLines(billed: Billed): Charge[] {
  const said = { code: "base", name: "Base charge" } as const;
  const parts = merged(billed.segments, ({ plan }) => plan.plan_monthly_cost_dollars);
  return parts.map((part) => monthlyLine(billed, said, part.value, part)).filter(isMoney);
}

function minimumUsage(billed: Billed): Charge[] {
  const fee = lastPlan(billed).minimum_usage_fee;
  if (!fee || billed.consumption_kwh >= fee.below_kwh) return [];
  const name = `Minimum usage fee, below ${fee.below_kwh} kWh`;
  return [
    plainLine({ code: "minimum_usage_fee", name }, wholeCents(new Decimal(fee.fee_dollars).times(100))),
  ];
}
