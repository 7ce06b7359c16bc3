import type { PriceValue } from "./price-rows.ts";

/** The lines of one part of a price. */
export function PriceValues({ values }: { values: readonly PriceValue[] }) {
  return values.map(({ amount, when }) => (
    <span key={`${amount} ${when}`} className="block not-first:mt-1.5">
      {amount}
      {when && <span className="block font-normal text-soft text-sm">{when}</span>}
    </span>
  ));
}
