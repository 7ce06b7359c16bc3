import type { Utility } from "../addresses/address-book.ts";

export interface DeliveryRate {
  readonly utility: Utility["name"];
  readonly effective_from: string;
  readonly delivery_monthly_cost_dollars: string;
  readonly delivery_rate_cents_per_kwh: string;
}

type Row = readonly [effective_from: string, dollars_a_month: string, cents_per_kwh: string];

/**
 * What utilities charge homes for delivery, oldest first; they reset it on 1 March and 1 September and sometimes between.
 * "seen" is the day of an Electricity Facts Label that carries the figure. Where September 2026 is not known the last row holds.
 */
const rows: Record<Utility["name"], readonly Row[]> = {
  ONCOR: [
    ["2022-03-01", "3.42", "3.8907"], // seen in 2022, day unknown
    ["2024-03-01", "4.23", "4.5403"], // seen in March 2024
    ["2025-12-08", "4.23", "5.6032"], // seen that day
    ["2025-12-15", "4.23", "5.5833"], // seen that day
    ["2026-03-01", "4.23", "5.6183"], // seen 2026-05-11
  ],
  CENTERPOINT: [["2025-12-07", "4.90", "6.0009"]], // an interim reset; one source
  AEP_CENTRAL: [["2026-09-01", "3.24", "5.7554"]], // seen that day; nothing reliable is known before
  AEP_NORTH: [
    ["2025-09-01", "3.24", "5.9233"], // seen before May 2026, day unknown
    ["2026-03-01", "3.24", "5.6677"], // seen 2026-05-12
  ],
  TNMP: [
    ["2025-09-01", "7.85", "7.2370"], // the season before, day unknown
    ["2026-03-01", "7.85", "6.4665"], // seen 2026-05-06
  ],
  LUBBOCK: [["2025-09-01", "0.00", "6.3100"]], // two sources
};

/** The row in force on a day; a day before the first known row gets that first row. */
export function deliveryRate(utility: Utility["name"], day: string): DeliveryRate {
  const known = rows[utility];
  const row = known.findLast(([effective_from]) => effective_from <= day) ?? known[0];
  if (!row) throw new Error(`no delivery rate for ${utility}`);
  const [effective_from, delivery_monthly_cost_dollars, delivery_rate_cents_per_kwh] = row;
  return { utility, effective_from, delivery_monthly_cost_dollars, delivery_rate_cents_per_kwh };
}

/** How a utility is named on plans and labels. */
export const utilityShortName: Record<Utility["name"], string> = {
  ONCOR: "Oncor",
  CENTERPOINT: "CenterPoint",
  AEP_CENTRAL: "AEP Texas Central",
  AEP_NORTH: "AEP Texas North",
  TNMP: "TNMP",
  LUBBOCK: "LP&L",
};
