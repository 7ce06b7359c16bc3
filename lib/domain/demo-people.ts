/** Ready-made people of the sandbox, each in a state worth looking at. */
export const demoPeople = [
  "settled",
  "solar-ev",
  "renewal",
  "past-due",
  "two-homes",
  "just-enrolled",
  "needs-attention",
  "month-to-month",
] as const;
export type DemoPerson = (typeof demoPeople)[number];
