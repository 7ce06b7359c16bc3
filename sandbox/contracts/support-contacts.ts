import type { PlanBody } from "../light/plan-schema.ts";

/** Whom to call about an outage: the utilities' published lines. */
export const utilityContacts: Record<PlanBody["utility"], { tdu_name: string; tdu_phone: string }> = {
  ONCOR: { tdu_name: "Oncor", tdu_phone: "888-313-4747" },
  CENTERPOINT: { tdu_name: "CenterPoint Energy", tdu_phone: "800-332-7143" },
  AEP_CENTRAL: { tdu_name: "AEP Texas", tdu_phone: "866-223-8508" },
  AEP_NORTH: { tdu_name: "AEP Texas", tdu_phone: "866-223-8508" },
  TNMP: { tdu_name: "Texas-New Mexico Power", tdu_phone: "888-866-7456" },
  LUBBOCK: { tdu_name: "Lubbock Power & Light", tdu_phone: "806-775-2509" },
};
