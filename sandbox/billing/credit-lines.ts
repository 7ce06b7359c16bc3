import { Decimal } from "decimal.js";
import { wholeCents } from "../cents.ts";
import { apportion } from "./apportion.ts";
import { type Billed, lastPlan, partOf, type Segment } from "./billed-period.ts";
import { creditLine, plainLine } from "./charge-lines.ts";
import type { Charge } from "./invoice.ts";

/** What the plan gives back for the period. */
export function creditLines(billed: Billed): Charge[] {
  return [...usageCredits(billed), ...vehicleCredits(billed), ...exportCredits(billed)];
}

function usageCredits(billed: Billed): Charge[] {
  return lastPlan(billed)
    .usage_credits.filter(({ threshold_kwh }) => billed.consumption_kwh >= threshold_kwh)
    .map(({ threshold_kwh, credit_dollars }) => {
      const name = `Usage credit, ${threshold_kwh} kWh or more`;
      return plainLine({ code: "usage_credit", name }, wholeCents(new Decimal(credit_dollars).times(-100)));
    });
}

function vehicleCredits(billed: Billed): Charge[] {
  const said = { code: "vehicle_charging_credit", name: "Vehicle charging credit" } as const;
  const { eligible_vehicle_charging_kwh: kwh } = billed;
  return credits(billed, said, kwh, "eligible_vehicle_charging_wh", ({ vehicle_charging }) =>
    vehicle_charging ? vehicle_charging.credit_cents_per_kwh : null,
  );
}

function exportCredits(billed: Billed): Charge[] {
  const said = { code: "export_credit", name: "Solar export credit" } as const;
  return credits(
    billed,
    said,
    billed.generation_kwh,
    "generation_wh",
    (plan) => plan.export_rate_cents_per_kwh,
  );
}

function credits(
  billed: Billed,
  said: Pick<Charge, "code" | "name">,
  kwh: number,
  kind: "generation_wh" | "eligible_vehicle_charging_wh",
  rateOf: (plan: Segment["plan"]) => string | null,
): Charge[] {
  const { segments, spread } = billed;
  const parts = apportion(
    kwh,
    segments.map(({ first, last }) => spread.between(first, last)[kind]),
  );
  return segments.flatMap((segment, index) => {
    const rate = rateOf(segment.plan);
    return rate ? [creditLine(said, parts[index] ?? 0, rate, partOf(billed, segment))] : [];
  });
}
