import { minuteOf } from "../metering/local-day.ts";
import { daysFrom, type Meter } from "../metering/meter.ts";

/** Power costs the market more on summer afternoons and winter mornings: by how much, against any other hour. */
const dear = [
  { months: [6, 7, 8, 9], fromHour: 14, toHour: 20, price: 3 },
  { months: [12, 1, 2], fromHour: 6, toHour: 9, price: 2 },
] as const;

/** The mean over this world's homes without panels or cars (138 of them, every area, seeds 1 to 3). */
const averageCost = 1.38;

/** How dear homes are lies close together: thrice the distance, so that it is seen, and never more than this. */
const strength = 3;
const most = 0.12;

/** What average energy rates are multiplied by for a home that uses power as this meter says, 0.8800 to 1.1200. */
export function personalFactor(meter: Meter, first: string, last: string): string {
  let use = 0;
  let cost = 0;
  for (const day of daysFrom(first, last)) {
    const month = Number(day.slice(5, 7));
    const hours = dear.filter(({ months }) => months.some((each) => each === month));
    const quarters = meter.day(day);
    quarters.forEach(({ consumption_wh }, quarter) => {
      const hour = minuteOf(quarter, quarters.length) / 60;
      const price = hours.find(({ fromHour, toHour }) => hour >= fromHour && hour < toHour)?.price ?? 1;
      use += consumption_wh;
      cost += consumption_wh * price;
    });
  }
  const distance = use === 0 ? 0 : strength * (cost / use / averageCost - 1);
  return (1 + Math.min(most, Math.max(-most, distance))).toFixed(4);
}
