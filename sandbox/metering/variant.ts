import { Random } from "../addresses/random.ts";
import type { LocationRow } from "../light/account-store.ts";
import { Plan } from "../light/plan-schema.ts";

export const usageVariants = ["plain", "solar", "ev", "solar_ev", "vacation"] as const;
export type UsageVariant = (typeof usageVariants)[number];

const PlanKind = Plan.pick({ plan_type: true });

type Home = Pick<LocationRow, "esi_id" | "plan" | "usage_variant">;

/** What is behind a meter: as set, else what the plan was made for, else mostly nothing special. */
export function variantOf({ esi_id, plan, usage_variant }: Home): UsageVariant {
  if (usage_variant) return usage_variant;
  const { plan_type } = PlanKind.parse(JSON.parse(plan));
  if (plan_type === "ev") return "ev";
  if (plan_type === "solar_buyback") return "solar";
  return new Random(`variant:${esi_id}`).chance(0.15) ? "vacation" : "plain";
}
