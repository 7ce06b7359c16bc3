import { Random } from "../addresses/random.ts";
import type { LocationRow } from "../light/account-store.ts";
import { Plan } from "../light/plan-schema.ts";

export const usageVariants = ["plain", "solar", "ev", "solar_ev", "vacation"] as const;
export type UsageVariant = (typeof usageVariants)[number];

const PlanUse = Plan.pick({ plan_type: true, vehicle_charging: true });

/** How the hours are named in which a plan rewards charging; local time, may run over midnight. */
export interface ChargingWindow {
  readonly window_start: string;
  readonly window_end: string;
}
const usualWindow: ChargingWindow = { window_start: "22:00", window_end: "06:00" };

type Home = Pick<LocationRow, "esi_id" | "plan" | "usage_variant">;

/** What is behind a meter: as set, else what the plan was made for, else mostly nothing special. */
export function variantOf({ esi_id, plan, usage_variant }: Home): UsageVariant {
  if (usage_variant) return usage_variant;
  const { plan_type } = PlanUse.parse(JSON.parse(plan));
  if (plan_type === "ev") return "ev";
  if (plan_type === "solar_buyback") return "solar";
  return new Random(`variant:${esi_id}`).chance(0.15) ? "vacation" : "plain";
}

export function chargingWindow({ plan }: Pick<LocationRow, "plan">): ChargingWindow {
  return PlanUse.parse(JSON.parse(plan)).vehicle_charging ?? usualWindow;
}
