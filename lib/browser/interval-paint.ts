import { dayAt } from "#lib/domain/interval-label.ts";
import type { Flow, IntervalSeries } from "#lib/domain/interval-series.ts";
import type { ChartColours } from "./chart-colours.ts";
import { type Bins, bins } from "./interval-bins.ts";

/** Where the plot is on the canvas, in its pixels, and what it shows. */
export interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
  from: number;
  to: number;
  yOf: (wh: number) => number;
  pixelRatio: number;
}

interface Look {
  fill: string;
  stroke: string;
  strength: number;
  sign: 1 | -1;
}

const looks: Record<Flow, (colours: ChartColours) => Look> = {
  consumption: ({ accent, accentLine }) => ({ fill: accent, stroke: accentLine, strength: 1, sign: 1 }),
  generation: ({ good }) => ({ fill: good, stroke: good, strength: 0.6, sign: -1 }),
  vehicle_charging: ({ info }) => ({ fill: info, stroke: info, strength: 0.55, sign: 1 }),
  eligible_vehicle_charging: ({ info }) => ({ fill: info, stroke: info, strength: 1, sign: 1 }),
};

/** The outline of a run of columns without a gap: open along the values, closed along zero. */
function outlines(values: Float64Array, { from, size }: Bins, plot: Plot, sign: 1 | -1) {
  const [area, edge] = [new Path2D(), new Path2D()];
  const perQuarter = plot.width / (plot.to - plot.from);
  const xOf = (column: number) => plot.left + (from + column * size - plot.from) * perQuarter;
  const zero = plot.yOf(0);
  let isOpen = false;
  for (let column = 0; column <= values.length; column += 1) {
    const value = values[column] ?? Number.NaN;
    const x = xOf(column);
    if (Number.isNaN(value)) {
      if (isOpen) area.lineTo(x, zero);
      isOpen = false;
      continue;
    }
    const y = plot.yOf(sign * value);
    if (!isOpen) {
      area.moveTo(x, zero);
      edge.moveTo(x, y);
    }
    isOpen = true;
    area.lineTo(x, y);
    edge.lineTo(x, y);
    const end = xOf(column + 1);
    area.lineTo(end, y);
    edge.lineTo(end, y);
  }
  return { area, edge };
}

/** Slanted lines, so that a gap is not taken for a colour. */
function hatch(
  ctx: CanvasRenderingContext2D,
  left: number,
  width: number,
  { top, height, pixelRatio }: Plot,
) {
  ctx.fillRect(left, top, width, height);
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  ctx.beginPath();
  for (let x = left - height; x < left + width; x += 9 * pixelRatio) {
    ctx.moveTo(x, top + height);
    ctx.lineTo(x + height, top);
  }
  ctx.lineWidth = pixelRatio / 2;
  ctx.stroke();
  ctx.restore();
}

/** The days and hours of which there is no reading. */
function paintGaps(
  ctx: CanvasRenderingContext2D,
  { from, size, most }: Bins,
  plot: Plot,
  colours: ChartColours,
) {
  const perQuarter = plot.width / (plot.to - plot.from);
  ctx.fillStyle = colours.line;
  ctx.strokeStyle = colours.soft;
  ctx.globalAlpha = 0.5;
  let begin = -1;
  for (let column = 0; column <= most.length; column += 1) {
    const isGap = column < most.length && Number.isNaN(most[column]);
    if (isGap && begin < 0) begin = column;
    if (isGap || begin < 0) continue;
    const x = plot.left + (from + begin * size - plot.from) * perQuarter;
    hatch(ctx, x, (column - begin) * size * perQuarter, plot);
    begin = -1;
  }
  ctx.globalAlpha = 1;
}

/** The two hours that both read 1 AM, when they are wide enough to be seen. */
function paintRepeatedHours(
  ctx: CanvasRenderingContext2D,
  { days }: IntervalSeries,
  plot: Plot,
  { line }: ChartColours,
) {
  const perQuarter = plot.width / (plot.to - plot.from);
  if (perQuarter < plot.pixelRatio) return;
  const first = days.indexOf(dayAt(days, plot.from) ?? ["", 0, 0]);
  ctx.fillStyle = line;
  ctx.globalAlpha = 0.45;
  for (const [, begin, count] of days.slice(Math.max(0, first))) {
    if (begin > plot.to) break;
    if (count !== 100) continue;
    ctx.fillRect(plot.left + (begin + 8 - plot.from) * perQuarter, plot.top, 4 * perQuarter, plot.height);
  }
  ctx.globalAlpha = 1;
}

/** Paints the readings: from the grid upwards, with the car's part shaded in it, and to the grid downwards. */
export function paintIntervals(
  ctx: CanvasRenderingContext2D,
  series: IntervalSeries,
  plot: Plot,
  colours: ChartColours,
) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(plot.left, plot.top, plot.width, plot.height);
  ctx.clip();
  paintRepeatedHours(ctx, series, plot, colours);
  const order: readonly Flow[] = [
    "consumption",
    "vehicle_charging",
    "eligible_vehicle_charging",
    "generation",
  ];
  for (const flow of order) {
    const readings = series[flow];
    if (!readings) continue;
    const binned = bins(readings, plot);
    if (flow === "consumption") paintGaps(ctx, binned, plot, colours);
    const { fill, stroke, strength, sign } = looks[flow](colours);
    const mean = outlines(binned.mean, binned, plot, sign);
    // The car's colour stands on the sheet, not on the colour of what it is part of.
    ctx.fillStyle = colours.raised;
    if (flow === "vehicle_charging") ctx.fill(mean.area);
    ctx.fillStyle = fill;
    if (binned.size > 1) {
      ctx.globalAlpha = strength * 0.4;
      ctx.fill(outlines(binned.most, binned, plot, sign).area);
    }
    ctx.globalAlpha = strength;
    ctx.fill(mean.area);
    ctx.globalAlpha = 1;
    if (flow === "consumption" || flow === "generation") {
      ctx.strokeStyle = stroke;
      ctx.lineWidth = plot.pixelRatio;
      ctx.stroke(mean.edge);
    }
  }
  ctx.fillStyle = colours.soft;
  ctx.fillRect(plot.left, Math.round(plot.yOf(0)), plot.width, Math.max(1, Math.round(plot.pixelRatio)));
  ctx.restore();
}
