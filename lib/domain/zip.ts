/** The five digits of a typed ZIP code ("77002", " 77002-1234 "), or null when it is not one. */
export const readZip = (typed: string): string | null =>
  /^(\d{5})(-?\d{4})?$/.exec(typed.trim())?.[1] ?? null;
