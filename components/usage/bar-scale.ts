import { scaleLinear } from "d3-scale";
import type { BarScale } from "#components/ui/bar-plot.tsx";
import type { UsageSlot } from "#lib/domain/usage-slots.ts";
import type { Use } from "#lib/domain/usage-sum.ts";
import type { Measure } from "./measure.ts";

/** A bar in the units of the picture. */
export interface Bar {
  name: string;
  state: UsageSlot["state"];
  /** From the grid, the car's part of it, and to the grid. */
  taken: number;
  car: number;
  sent: number;
  lastYear: number | null;
}

const none = { taken: 0, car: 0, sent: 0 };

const drawnUse = (use: Use, measure: Measure) => ({
  taken: measure.drawn(use.consumption),
  car: measure.drawn(use.vehicle_charging),
  sent: measure.drawnExport(use.generation) ?? 0,
});

export const barOf = ({ name, state, use, pair }: UsageSlot, measure: Measure): Bar => ({
  name,
  state,
  ...(use ? drawnUse(use, measure) : none),
  lastYear: pair ? measure.drawn(pair.last_year_kwh) : null,
});

/** A scale with round marks that holds every bar; `bars` without any use still get one. */
export function barScale(bars: readonly Bar[]): BarScale {
  const most = Math.max(...bars.flatMap(({ taken, lastYear }) => [taken, lastYear ?? 0]), 0);
  const least = -Math.max(...bars.map(({ sent }) => sent), 0);
  const scale = scaleLinear([least, most - least > 0 ? most : 1], [0, 100]).nice(4);
  return { ticks: scale.ticks(4), at: (value) => Math.round(scale(value) * 100) / 100 };
}
