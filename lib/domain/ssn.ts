/** The digits typed so far, at most nine. */
export const ssnDigits = (typed: string): string => typed.replace(/\D/g, "").slice(0, 9);

/** Digits with the dashes that cards carry, as far as they are typed: "123-4". Never ends in a dash. */
export const formatSsn = (digits: string): string =>
  [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)].filter(Boolean).join("-");

export type SsnFault = "incomplete" | "itin" | "impossible";

/**
 * Why these digits cannot be a Social Security number, or null. The SSA issues no area 000, 666 or 900-999, no
 * group 00 and no serial 0000 (ssa.gov/employer/randomization.html); 9… is an IRS taxpayer number instead.
 * @param isSandbox lets the sandbox's magic values 000-00-000N pass
 */
export function ssnFault(digits: string, isSandbox: boolean): SsnFault | null {
  if (!/^\d{9}$/.test(digits)) return "incomplete";
  if (isSandbox && /^0{8}[1-9]$/.test(digits)) return null;
  if (digits.startsWith("9")) return "itin";
  return /^(?:000|666)|^.{3}00|0000$/.test(digits) ? "impossible" : null;
}
