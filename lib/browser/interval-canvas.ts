import uPlot from "uplot";
import type { IntervalSeries } from "#lib/domain/interval-series.ts";
import { intervalTicks } from "#lib/domain/interval-ticks.ts";
import { numberFormat } from "#lib/domain/intl-formats.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { themeColours } from "./chart-colours.ts";
import { touchGestures } from "./interval-gestures.ts";
import { paintIntervals } from "./interval-paint.ts";

interface Options {
  locale: Locale;
  width: number;
  height: number;
  /** The quarter hour that the pointer or the keys are at; null when the pointer has left. */
  onCursor: (index: number | null) => void;
  /** Whether less than everything is shown. */
  onZoom: (isZoomed: boolean) => void;
}

/** A drawn chart, as the component that holds it works it. */
export interface IntervalCanvas {
  /** Puts the cursor on a quarter hour and brings it into view. */
  moveTo: (index: number) => void;
  /** Shows `factor` times as much about the cursor, or about the middle. */
  zoom: (factor: number) => void;
  showAll: () => void;
  resize: (width: number, height: number) => void;
  /** Reads the colours of the theme again. */
  recolour: () => void;
  destroy: () => void;
}

const leastQuarters = 8;
const labelPx = 62;
const axisPx = 48;

const highest = (readings: readonly (number | null)[] = []): number => {
  let most = 0;
  for (const reading of readings) if (reading !== null && reading > most) most = reading;
  return most;
};

/**
 * Draws quarter hours on a canvas in `target`. uPlot keeps scales, axes, cursor and the drag that zooms; it is given the
 * two ends of the time only, and the readings are painted here, a column a pixel where many share one.
 */
export function intervalCanvas(
  target: HTMLElement,
  series: IntervalSeries,
  options: Options,
): IntervalCanvas {
  const { locale, onCursor, onZoom } = options;
  const size = series.consumption.length;
  const most = Math.max(highest(series.consumption), 100) * 1.06;
  const least = -highest(series.generation) * 1.06;
  let colours = themeColours();
  let cursor: number | null = null;
  let isMoving = false;
  let plotWidth = options.width;
  const number = numberFormat(locale, { maximumFractionDigits: 2 });
  const font = `500 12px ${getComputedStyle(target).fontFamily}`;
  const shown = (plot: uPlot) => ({ from: plot.scales.x?.min ?? 0, to: plot.scales.x?.max ?? size });
  let ticks = { key: "", list: intervalTicks([], { from: 0, to: 1, most: 1, locale }) };
  /** uPlot asks for them several times over while it makes room for its axes. */
  function ticksOf(plot: uPlot) {
    const range = { ...shown(plot), most: Math.max(2, (plotWidth - axisPx) / labelPx) };
    const key = Object.values(range).join();
    if (ticks.key !== key) ticks = { key, list: intervalTicks(series.days, { ...range, locale }) };
    return ticks.list;
  }

  /** Never beyond the readings, never so near that nothing is seen. */
  function within(from: number, to: number): [number, number] {
    const span = Math.min(size, Math.max(leastQuarters, to - from));
    const start = Math.min(Math.max(0, from), size - span);
    return [start, start + span];
  }

  const quarterAt = (plot: uPlot, left: number) =>
    Math.min(size - 1, Math.max(0, Math.floor(plot.posToVal(left, "x"))));

  /** Where a pixel holds several quarter hours, the pointer is at the highest of them. */
  function pointedAt(plot: uPlot, left: number): number {
    const [first, last] = [quarterAt(plot, left), quarterAt(plot, left + 1)];
    let peak = first;
    for (let index = first; index < last; index += 1)
      if ((series.consumption[index] ?? -1) > (series.consumption[peak] ?? -1)) peak = index;
    return peak;
  }

  const axis = {
    stroke: () => colours.soft,
    font,
    grid: { stroke: () => colours.line, width: 1 },
    ticks: { show: false },
  };
  const plot = new uPlot(
    {
      width: options.width,
      height: options.height,
      legend: { show: false },
      padding: [8, 20, 0, 0],
      scales: {
        x: { time: false, range: (_, from, to) => within(from, to) },
        y: { range: () => [least, most] },
      },
      series: [{}, { paths: () => null, points: { show: false }, auto: false }],
      axes: [
        {
          ...axis,
          size: (_, labels) => (labels?.some((label) => label.includes("\n")) ? 42 : 26),
          splits: (self) => ticksOf(self).map(({ index }) => index),
          values: (self) => ticksOf(self).map(({ label }) => label),
        },
        {
          ...axis,
          size: axisPx,
          values: (_, splits) => splits.map((wh) => number.format(Math.abs(wh) / 1000)),
        },
      ],
      cursor: {
        y: false,
        points: { show: false },
        drag: { x: true, y: false, dist: 6 },
        bind: { dblclick: () => () => showAll() },
      },
      hooks: {
        drawSeries: [
          (self) =>
            paintIntervals(
              self.ctx,
              series,
              {
                ...self.bbox,
                ...shown(self),
                yOf: (wh) => self.valToPos(wh, "y", true),
                pixelRatio: window.devicePixelRatio,
              },
              colours,
            ),
        ],
        setCursor: [
          (self) => {
            const left = self.cursor.left ?? -1;
            const next = left < 0 ? null : pointedAt(self, left);
            if (next === cursor || isMoving) return;
            cursor = next;
            onCursor(cursor);
          },
        ],
        setScale: [
          (self, key) => {
            const { from, to } = shown(self);
            if (key === "x") onZoom(to - from < size);
          },
        ],
      },
    },
    [
      [0, size],
      [0, 0],
    ],
    target,
  );

  function show(from: number, to: number) {
    const [min, max] = within(from, to);
    plot.setScale("x", { min, max });
  }
  const showAll = () => {
    show(0, size);
    return null;
  };

  const release = touchGestures(plot.over, {
    point: (left) => plot.setCursor({ left, top: 0 }),
    range: () => shown(plot),
    show,
  });

  function moveTo(index: number) {
    const { from, to } = shown(plot);
    const at = Math.min(size - 1, Math.max(0, index));
    const span = to - from;
    if (at < from || at + 1 > to) show(at - span / 2, at + span / 2);
    // The cursor's place depends on the scale, which uPlot sets at the end of this task.
    queueMicrotask(() => {
      isMoving = true;
      plot.setCursor({ left: plot.valToPos(at + 0.5, "x"), top: 0 });
      isMoving = false;
      cursor = at;
      onCursor(at);
    });
  }

  return {
    moveTo,
    zoom(factor) {
      const { from, to } = shown(plot);
      const kept = cursor;
      const middle = kept !== null && kept >= from && kept <= to ? kept + 0.5 : (from + to) / 2;
      show(middle - (middle - from) * factor, middle + (to - middle) * factor);
      if (kept !== null) moveTo(kept);
    },
    showAll,
    resize(width, height) {
      plotWidth = width;
      plot.setSize({ width, height });
    },
    recolour() {
      colours = themeColours();
      plot.redraw(false, false);
    },
    destroy() {
      release();
      plot.destroy();
    },
  };
}
