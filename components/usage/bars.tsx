import type { ComponentProps } from "react";
import { BarPlot, type BarScale, between } from "#components/ui/bar-plot.tsx";
import { type Bar, barScale } from "./bar-scale.ts";
import type { Measure } from "./measure.ts";

interface Props extends Pick<ComponentProps<typeof BarPlot>, "labels" | "cursor"> {
  bars: readonly Bar[];
  measure: Measure;
}

/** The bars of a period. */
export function Bars({ bars, measure, labels, cursor }: Props) {
  const scale = barScale(bars);
  return (
    <BarPlot scale={scale} tickText={measure.tick} labels={labels} cursor={cursor}>
      {bars.map((bar) => (
        <Column key={bar.name} bar={bar} scale={scale} />
      ))}
    </BarPlot>
  );
}

/** The look of time without readings; none is drawn for what is still to come. */
export const stateLooks = {
  missing: "rounded-sm bg-[repeating-linear-gradient(135deg,var(--field-line)_0_1px,transparent_1px_5px)]",
  coming: "rounded-sm border border-field-line border-dashed",
} as const;

function Column({ bar, scale }: { bar: Bar; scale: BarScale }) {
  const { state, taken, car, sent, lastYear } = bar;
  if (state === "missing" || state === "coming") {
    return (
      <div className="relative">
        <div
          className={`absolute inset-x-[12%] ${stateLooks[state]}`}
          style={between(scale, 0, (scale.ticks.at(-1) ?? 1) / 2)}
        />
      </div>
    );
  }
  return (
    <div className="relative">
      {lastYear !== null && (
        <div
          className="absolute inset-x-[4%] border-field-line border-t-2 bg-sunken"
          style={between(scale, 0, lastYear)}
        />
      )}
      {taken > 0 && (
        <div
          className="absolute inset-x-[22%] overflow-hidden rounded-t-[0.1875rem] border border-accent-line border-b-0 bg-accent"
          style={between(scale, 0, taken)}
        >
          {car > 0 && (
            <div
              className="absolute inset-x-0 bottom-0 border-raised border-t-2 bg-info"
              style={{ height: `${Math.round((100 * car) / taken)}%` }}
            />
          )}
        </div>
      )}
      {sent > 0 && (
        <div
          className="absolute inset-x-[22%] rounded-b-[0.1875rem] bg-good"
          style={between(scale, -sent, 0)}
        />
      )}
    </div>
  );
}
