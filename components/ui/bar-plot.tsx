import type { ReactNode } from "react";

export interface BarScale {
  /** Values of the marks at the side, the lowest first. */
  ticks: number[];
  /** Where a value stands, in percent of the height from below; what is under the line is below zero. */
  at: (value: number) => number;
}

interface Props {
  scale: BarScale;
  /** A mark at the side, in words. */
  tickText: (value: number) => string;
  /** Under each bar; an empty one leaves its place free. How much room the picture must have for it to stand. */
  labels: readonly { text: string; room: keyof typeof rooms }[];
  /** One cell a bar; what is in it stands by percent of the height. */
  children: ReactNode;
  /** Lays the cursor over the plot; it stands in the second row and column of the grid here. */
  cursor: (plot: ReactNode) => ReactNode;
}

// In widths of the reader's own letters: large text needs more room on the same screen.
const rooms = { any: "", some: "@max-[12rem]:invisible", much: "@max-[30rem]:invisible" } as const;
const height = "h-56 sm:h-72";
const columns = (count: number) => ({ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` });

/** From one value to another on the scale, as a style. */
export const between = ({ at }: BarScale, low: number, high: number) => ({
  bottom: `${at(low)}%`,
  height: `${Math.round((at(high) - at(low)) * 100) / 100}%`,
});

/** Axis, lines and labels of a picture of bars, as plain HTML from the server: what it says stands in the cursor and in a table. */
export function BarPlot({ scale, tickText, labels, children, cursor }: Props) {
  const plot = (
    <div aria-hidden="true" className={`relative ${height}`}>
      {scale.ticks.map((tick) => (
        <div
          key={tick}
          className="absolute inset-x-0 border-line border-t"
          style={{ bottom: `${scale.at(tick)}%` }}
        />
      ))}
      <div className="absolute inset-0 grid" style={columns(labels.length)}>
        {children}
      </div>
      <div className="absolute inset-x-0 border-ink border-t" style={{ bottom: `${scale.at(0)}%` }} />
    </div>
  );
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <div aria-hidden="true" className={`figures relative row-start-2 ${height} text-[0.8125rem] text-soft`}>
        {/* The widest mark gives the side its width. */}
        <span className="invisible">{tickText(scale.ticks.at(-1) ?? 0)}</span>
        {scale.ticks.map((tick) => (
          <span
            key={tick}
            className="absolute right-0 translate-y-1/2 leading-none"
            style={{ bottom: `${scale.at(tick)}%` }}
          >
            {tickText(Math.abs(tick))}
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
