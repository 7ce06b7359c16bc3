/** How a person wants to see usage; all of it stands in the page's address. */
export interface UsageWish {
  isInDollars: boolean;
  /** `hours` and `quarters` are for months. */
  view: "bars" | "hours" | "quarters";
  /** Whether the table stands open. */
  isTableOpen: boolean;
}

type Params = Record<string, string | string[] | undefined>;

/** Reads the parameters of a usage page's address; what makes no sense is as good as absent. */
export function readUsageWish({ unit, view }: Params): UsageWish {
  return {
    isInDollars: unit === "dollars",
    view: view === "hours" || view === "quarters" ? view : "bars",
    isTableOpen: view === "table",
  };
}

/** The address of a period's page: only what differs from the start is spelled out. @param base "/home/1/usage" */
export function usageHref(base: string, name: string, wish: Partial<UsageWish> = {}): string {
  const view = wish.view && wish.view !== "bars" ? wish.view : wish.isTableOpen && "table";
  const query = [view && `view=${view}`, wish.isInDollars && "unit=dollars"].filter(Boolean);
  return [`${base}/${name}`, query.join("&")].filter(Boolean).join("?");
}
