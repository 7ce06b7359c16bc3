import type { Plan } from "./schemas.ts";

/** A plan as Light offers it, for tests. */
export const testPlan: Plan = {
  uuid: "p-1",
  group_uuid: "g-1",
  name: "Lake 12",
  term_months: 12,
  energy_rate_cents_per_kwh: "12.1",
  plan_monthly_cost_dollars: "9.95",
  tdu_shortname: "oncor",
  delivery_rate_cents_per_kwh: "5",
  links: { efl: "https://e", tos: "https://t", yrac: "https://y" },
  earliest_start_date: "2026-08-01",
  latest_start_date: "2026-08-01",
};
