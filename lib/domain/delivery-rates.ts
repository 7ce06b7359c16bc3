import type { Days } from "./bill-facts.ts";
import { addDays, type ServiceDay } from "./service-day.ts";

/** What a utility charges a home for delivery from a day on. Decimal strings. */
export interface DeliveryRate {
  effective_from: ServiceDay;
  monthly_dollars: string;
  cents_per_kwh: string;
}

type Row = readonly [effective_from: ServiceDay, monthly_dollars: string, cents_per_kwh: string];

/*
 * Residential delivery charges as Electricity Facts Labels of all providers carried them, oldest first. Utilities reset them on
 * 1 March and 1 September and sometimes between; where only the season is known, the row stands at its first day.
 */
const known: Record<string, readonly Row[]> = {
  ONCOR: [
    ["2022-03-01", "3.42", "3.8907"], // labels of 2022
    ["2024-03-01", "4.23", "4.5403"], // a label of March 2024
    ["2025-12-08", "4.23", "5.6032"], // a label of that day
    ["2025-12-15", "4.23", "5.5833"], // a label of that day
    ["2026-03-01", "4.23", "5.6183"], // a label of 2026-05-11
  ],
  CENTERPOINT: [["2025-12-07", "4.90", "6.0009"]], // a reset between the seasons; one source
  AEP_CENTRAL: [["2026-09-01", "3.24", "5.7554"]], // a label of that day
  AEP_NORTH: [
    ["2025-09-01", "3.24", "5.9233"], // the season before
    ["2026-03-01", "3.24", "5.6677"], // a label of 2026-05-12
  ],
  TNMP: [
    ["2025-09-01", "7.85", "7.2370"], // the season before
    ["2026-03-01", "7.85", "6.4665"], // a label of 2026-05-06
  ],
  LUBBOCK: [["2025-09-01", "0.00", "6.3100"]], // two sources
};

/**
 * A utility's charges, oldest first. What a plan quoted on `today` says of delivery takes the place of the row then in force:
 * it is what the utility charges now, even where the table is behind.
 * @param utility Light's name for it (`ONCOR`); for one that we do not know the plan's charges are all there are
 */
export function deliveryRates(
  utility: string | null,
  plan: { delivery_rate_cents_per_kwh: string; delivery_monthly_cost_dollars?: string | null | undefined },
  today: ServiceDay,
): DeliveryRate[] {
  const rows = (known[utility ?? ""] ?? []).map(([effective_from, monthly_dollars, cents_per_kwh]) => ({
    effective_from,
    monthly_dollars,
    cents_per_kwh,
  }));
  const at = rows.findLastIndex(({ effective_from }) => effective_from <= today);
  const own: DeliveryRate = {
    effective_from: rows[at]?.effective_from ?? "0000-01-01",
    monthly_dollars: plan.delivery_monthly_cost_dollars ?? "0",
    cents_per_kwh: plan.delivery_rate_cents_per_kwh,
  };
  return [...rows.slice(0, Math.max(at, 0)), own, ...rows.slice(at + 1)];
}

/** Some days of a bill at one rate. */
export interface DeliveryPart extends Days {
  rate: DeliveryRate;
}

/** The days of a bill, cut where another rate takes over; days before the first known rate get that one. */
export function deliveryParts(rates: readonly DeliveryRate[], days: Days): DeliveryPart[] {
  const at = Math.max(
    rates.findLastIndex(({ effective_from }) => effective_from <= days.first),
    0,
  );
  const inForce = rates
    .slice(at)
    .filter(({ effective_from }, index) => index === 0 || effective_from <= days.last);
  return inForce.map((rate, index) => {
    const next = inForce[index + 1];
    const first = index === 0 ? days.first : rate.effective_from;
    return { rate, first, last: next ? addDays(next.effective_from, -1) : days.last };
  });
}
