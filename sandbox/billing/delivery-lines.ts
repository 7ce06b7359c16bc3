import { addDays } from "../chicago-day.ts";
import { type DeliveryRate, deliveryRate } from "../plans/delivery-rates.ts";
import { apportion } from "./apportion.ts";
import { type Billed, isMoney, merged, monthlyLine, partOf, whole } from "./billed-period.ts";
import { kwhLine, type Span } from "./charge-lines.ts";
import type { Charge } from "./invoice.ts";

/** What the utility charges, line by line where its rate changed within the period. */
export function deliveryLines(billed: Billed): Charge[] {
  const { consumption_kwh, spread } = billed;
  const rates = ratesIn(billed);
  const perKwh = merged(rates, ({ rate }) => rate.delivery_rate_cents_per_kwh);
  const kwh = apportion(
    consumption_kwh,
    perKwh.map(({ first, last }) => spread.between(first, last).consumption_wh),
  );
  const monthly = merged(rates, ({ rate }) => rate.delivery_monthly_cost_dollars);
  const said = { code: "delivery_monthly", name: "Delivery, monthly charge" } as const;
  return [
    ...perKwh.map((part, index) =>
      kwhLine(
        { code: "delivery", name: "Delivery charge" },
        kwh[index] ?? 0,
        part.value,
        partOf(billed, part),
      ),
    ),
    ...monthly.map((part) => monthlyLine(billed, said, part.value, part)).filter(isMoney),
  ];
}

/** The rows in force during the period, cut where one takes over from another. */
function ratesIn(billed: Billed): (Span & { rate: DeliveryRate })[] {
  const { first, last } = whole(billed);
  const parts: (Span & { rate: DeliveryRate })[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const rate = deliveryRate(billed.utility, day);
    const open = parts.at(-1);
    if (open?.rate.effective_from === rate.effective_from) parts[parts.length - 1] = { ...open, last: day };
    else parts.push({ first: day, last: day, rate });
  }
  return parts;
}
