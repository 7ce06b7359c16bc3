import type { BillFacts } from "./bill-facts.ts";

/** A bill of another provider for October 2026, for tests. */
export const billOf = (known: Partial<BillFacts> = {}): BillFacts => ({
  provider: "TXU Energy",
  esi_id: "10443720001234567",
  postal_code: "77008",
  invoice_date: "2026-11-05",
  period_start: "2026-10-03",
  period_end: "2026-11-02",
  kwh: "1000",
  charges_cents: 18_700,
  previous_balance_cents: null,
  contract_end_date: null,
  ending_fee: null,
  exported_kwh: null,
  ...known,
});

/** A plan as Light quotes it, for tests. */
export const quoted = (name: string, energy_rate_cents_per_kwh: string, more: object = {}) => ({
  group_uuid: `${name.toLowerCase().replaceAll(" ", "-").padEnd(8, "0")}-0000`,
  name,
  term_months: 12,
  energy_rate_cents_per_kwh,
  plan_monthly_cost_dollars: "9.95",
  delivery_rate_cents_per_kwh: "5.6183",
  delivery_monthly_cost_dollars: "4.23",
  ...more,
});

export const terms = { tax_share: "0.021637", today: "2026-11-22" };
