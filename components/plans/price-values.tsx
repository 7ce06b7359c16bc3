import type { PriceValue } from "./price-rows.ts";

/** The lines of one part of a price. */
export function PriceValues({ values }: { values: readonly PriceValue[] }) {
  return values.map(({ amount, when }) => (
    <span key={`${amount} ${when}`} className="block not-first:mt-1.5">
      {breakable(amount)}
      {when && <span className="block font-normal text-soft text-sm">{when}</span>}
    </span>
  ));
}

/** "5.6183¢/kWh" may break before the slash where three plans share a small screen. */
function breakable(amount: string) {
  const [figure, unit] = amount.split("/");
  return unit ? (
    <>
      {figure}
      <wbr />/{unit}
    </>
  ) : (
    figure
  );
}
