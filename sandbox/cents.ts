import { Decimal } from "decimal.js";

/** Half a cent goes up, away from zero; minus zero does not exist on a bill. */
export function wholeCents(cents: Decimal): number {
  return cents.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() + 0;
}
