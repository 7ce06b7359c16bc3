import { formatHour } from "#lib/domain/usage-calendar.ts";
import type { UsageDay } from "#lib/domain/usage-day.ts";
import { BarLegend } from "./bar-legend.tsx";
import { barOf } from "./bar-scale.ts";
import { Bars } from "./bars.tsx";
import type { Words } from "./words.ts";

/** A day by hour, drawn by the server, for those whose browser runs no script. */
export function HourBars({ words, day }: { words: Words; day: UsageDay }) {
  const { t, locale, measure } = words;
  const bars = day.hours.map(({ hour, use }) =>
    barOf(
      {
        name: `${hour.hour} ${hour.zone}`,
        state: use ? "known" : "missing",
        use,
        isWhole: use !== null,
        pair: null,
      },
      measure,
    ),
  );
  return (
    <>
      <Bars
        bars={bars}
        measure={measure}
        labels={day.hours.map(({ hour }) => ({
          text: hour.hour % 3 === 0 ? formatHour(hour, locale) : "",
          room: hour.hour % 12 === 0 ? "any" : hour.hour % 6 === 0 ? "some" : "much",
        }))}
        cursor={(plot) => <div className="col-start-2 row-start-2">{plot}</div>}
      />
      <BarLegend t={t} bars={bars} />
    </>
  );
}
