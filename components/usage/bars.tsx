import type { ReactNode } from "react";
import { type Bar, type BarScale, barScale } from "./bar-scale.ts";
import type { Measure } from "./measure.ts";

interface Props {
  bars: readonly Bar[];
  measure: Measure;
  /** Under each bar; an empty one leaves its place free. How much room the picture must have for it to stand. */
  labels: readonly { text: string; room: keyof typeof rooms }[];
  /** Lays the cursor over the plot; it stands in the second row and column of the grid here. */
  cursor: (plot: ReactNode) => ReactNode;
}

// In widths of the reader's own letters: large text needs more room on the same screen.
const rooms = { any: "", some: "@max-[12rem]:invisible", much: "@max-[30rem]:invisible" } as const;
const height = "h-56 sm:h-72";
const columns = (count: number) => ({ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` });

/** Bars as plain HTML, drawn by the server: what they say stands in the cursor and in the table. */
export function Bars({ bars, measure, labels, cursor }: Props) {
  const scale = barScale(bars);
  const plot = (
    <div aria-hidden="true" className={`relative ${height}`}>
      {scale.ticks.map((tick) => (
        <div
          key={tick}
          className="absolute inset-x-0 border-line border-t"
          style={{ bottom: `${scale.at(tick)}%` }}
        />
      ))}
      <div className="absolute inset-0 grid" style={columns(bars.length)}>
        {bars.map((bar) => (
          <Column key={bar.name} bar={bar} scale={scale} />
        ))}
      </div>
      <div className="absolute inset-x-0 border-ink border-t" style={{ bottom: `${scale.at(0)}%` }} />
    </div>
  );
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <div aria-hidden="true" className={`figures relative row-start-2 ${height} text-[0.8125rem] text-soft`}>
        {/* The widest mark gives the side its width. */}
        <span className="invisible">{measure.tick(scale.ticks.at(-1) ?? 0)}</span>
        {scale.ticks.map((tick) => (
          <span
            key={tick}
            className="absolute right-0 translate-y-1/2 leading-none"
            style={{ bottom: `${scale.at(tick)}%` }}
          >
            {measure.tick(Math.abs(tick))}
          </span>
        ))}
      </div>
      {cursor(plot)}
      <div
        aria-hidden="true"
        className="figures @container col-start-2 row-start-3 mt-1.5 text-[0.8125rem] text-soft leading-none"
      >
        <div className="grid" style={columns(labels.length)}>
          {labels.map(({ text, room }, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the places never move.
              key={index}
              className={`flex justify-center whitespace-nowrap ${rooms[room]}`}
            >
              <span className="w-0 flex-none [&>span]:-translate-x-1/2 [&>span]:inline-block">
                <span>{text}</span>
              </span>
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

const between = ({ at }: BarScale, low: number, high: number) => ({
  bottom: `${at(low)}%`,
  height: `${Math.round((at(high) - at(low)) * 100) / 100}%`,
});

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
