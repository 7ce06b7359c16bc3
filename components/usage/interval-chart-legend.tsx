import { type Flow, flows, type IntervalSeries } from "#lib/domain/interval-series.ts";
import type { T } from "./interval-chart-words.ts";

const swatches: Record<Flow | "missing" | "repeated", string> = {
  consumption: "border border-accent-line bg-accent",
  generation: "border border-good bg-good/60",
  vehicle_charging: "bg-info/55",
  eligible_vehicle_charging: "bg-info",
  missing: "border border-line bg-[repeating-linear-gradient(135deg,var(--line)_0_3px,var(--soft)_3px_4px)]",
  repeated: "border border-line bg-line/45",
};

/** From so many on, several quarter hours share a pixel of a wide screen. */
const denseFrom = 1200;

interface Props {
  t: T;
  /** Null while it is loading. */
  series: IntervalSeries | null;
}

/** What the colours of the chart mean; only those that are in it. */
export function IntervalChartLegend({ t, series }: Props) {
  const isRepeated = series?.days.length === 1 && series.days[0]?.[2] === 100;
  const keys = [
    ...flows.filter((flow) => (series ? series[flow] : flow === "consumption")),
    ...(isRepeated ? (["repeated"] as const) : []),
    ...(series?.consumption.includes(null) ? (["missing"] as const) : []),
  ];
  const isDense = (series?.consumption.length ?? 0) > denseFrom;
  return (
    <div className="mt-2 min-h-13 text-[0.9375rem] text-soft leading-snug sm:min-h-6">
      <ul aria-label={t("legend")} className="flex flex-wrap gap-x-5 gap-y-1.5">
        {keys.map((key) => (
          <li key={key} className="flex items-center gap-2">
            <span aria-hidden="true" className={`h-3 w-4 flex-none rounded-[3px] ${swatches[key]}`} />
            {t(`legend_${key}`)}
          </li>
        ))}
      </ul>
      {isDense && <p className="mt-1.5">{t("legend_dense")}</p>}
    </div>
  );
}
