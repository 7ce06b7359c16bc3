export interface Expiry {
  readonly month: number;
  /** Four digits. */
  readonly year: number;
}

export type ExpiryState = "empty" | "incomplete" | "invalid_month" | "past" | "invalid_year" | "complete";

/** What was typed or filled in ("1230", "12 / 30", "12/2030", "2030-12") as MMYY digits, or fewer while typing. */
export function expiryDigits(typed: string): string {
  const iso = /^\s*(\d{4})-(\d{2})\s*$/.exec(typed);
  if (iso) return `${iso[2]}${iso[1]?.slice(2)}`;
  const digits = typed.replace(/\D/g, "");
  // 2 to 9 can only be a whole month; so can "1/".
  const whole = /^[2-9]/.test(digits) || /^\s*1\s*\//.test(typed) ? `0${digits}` : digits;
  return whole.length === 6 ? whole.slice(0, 2) + whole.slice(4) : whole.slice(0, 4);
}

/** "1230" as "12 / 30". While deleting, the separator is not put back, or it could never be passed. */
export function formatExpiry(digits: string, isDeleting: boolean): string {
  if (digits.length < 2 || (digits.length === 2 && isDeleting)) return digits;
  return `${digits.slice(0, 2)} / ${digits.slice(2)}`;
}

export function parseExpiry(digits: string): Expiry {
  return { month: Number(digits.slice(0, 2)), year: 2000 + Number(digits.slice(2, 4)) };
}

/** Whole months until the card's last month; negative once it has expired. */
export function monthsLeft({ month, year }: Expiry, now: Date): number {
  return (year - now.getFullYear()) * 12 + month - (now.getMonth() + 1);
}

/** Nobody issues a card for longer than fifty years. */
export const longestMonths = 600;

export function expiryState(digits: string, now: Date): ExpiryState {
  if (digits === "") return "empty";
  const expiry = parseExpiry(digits);
  if (digits.length >= 2 && (expiry.month < 1 || expiry.month > 12)) return "invalid_month";
  if (digits.length < 4) return "incomplete";
  const months = monthsLeft(expiry, now);
  if (months < 0) return "past";
  return months > longestMonths ? "invalid_year" : "complete";
}
