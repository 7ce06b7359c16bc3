import { planGroups } from "../plans/quote.ts";

export interface PlanWish {
  readonly plan_group: string;
  readonly term_months?: number;
}

/** A wish for the plan group with a code. */
export function planWish(code: string, term_months?: number): PlanWish {
  const group = planGroups.find((each) => each.code === code);
  if (!group) throw new Error(`no plan group ${code}`);
  return { plan_group: group.group_uuid, ...(term_months ? { term_months } : {}) };
}
