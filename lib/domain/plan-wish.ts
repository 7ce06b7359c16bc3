/** How the customer wants to see the plans; all of it stands in the page's address. */
export interface PlanWish {
  sort: PlanSort;
  /** Contract length in months, or null for all. */
  term: number | null;
  isFixed: boolean;
  isRenewable: boolean;
  isTimeOfUse: boolean;
  /** `planKey`s of plans to put side by side, at most three. */
  compare: readonly string[];
  isComparing: boolean;
}

export const planSorts = ["bill", "rate", "term", "renewable"] as const;
export type PlanSort = (typeof planSorts)[number];
export const mostCompared = 3;

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? "";

/** Reads the parameters of the plan page's address; what makes no sense is as good as absent. */
export function readPlanWish(params: Record<string, string | string[] | undefined>): PlanWish {
  const compare = one(params.compare).split(",").filter(Boolean);
  return {
    sort: planSorts.find((sort) => sort === one(params.sort)) ?? "bill",
    term: /^\d{1,2}$/.test(one(params.term)) ? Number(one(params.term)) : null,
    isFixed: one(params.fixed) === "1",
    isRenewable: one(params.renewable) === "1",
    isTimeOfUse: one(params.time_of_use) === "1",
    compare: [...new Set(compare)].slice(0, mostCompared),
    isComparing: one(params.view) === "compare",
  };
}

/** The address of the plan page for a wish: only what differs from the start is spelled out. */
export function planWishHref(wish: PlanWish): string {
  const query = [
    wish.sort !== "bill" && `sort=${wish.sort}`,
    wish.term !== null && `term=${wish.term}`,
    wish.isFixed && "fixed=1",
    wish.isRenewable && "renewable=1",
    wish.isTimeOfUse && "time_of_use=1",
    wish.compare.length > 0 && `compare=${wish.compare.map(encodeURIComponent).join(",")}`,
    wish.isComparing && "view=compare",
  ].filter(Boolean);
  return `/enroll/plans${query.length > 0 ? `?${query.join("&")}` : ""}`;
}
