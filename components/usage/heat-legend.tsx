import { numberFormat } from "#lib/domain/intl-formats.ts";
import { type HeatMap, heatSteps } from "#lib/domain/usage-heat.ts";
import { heatLooks } from "./heat-looks.ts";
import type { Words } from "./words.ts";

/** From which kWh an hour each colour begins. */
export function HeatLegend({ words: { t, locale }, map }: { words: Words; map: HeatMap }) {
  const number = numberFormat(locale);
  const isMissing = map.rows.some(({ cells }) => cells.some(({ hour, use }) => hour && !use));
  return (
    <div className="mt-4 text-[0.9375rem]">
      <p className="text-soft">{t("heat_scale")}</p>
      <ol className="mt-2 flex flex-wrap gap-x-4 gap-y-1.5">
        {heatSteps.map((step, level) => (
          <li key={step} className="inline-flex items-center gap-2">
            <span aria-hidden="true" className={`size-5 flex-none border border-line ${heatLooks[level]}`} />
            {t("heat_from", { from: number.format(step), next: number.format(heatSteps[level + 1] ?? 0) })}
          </li>
        ))}
        {isMissing && (
          <li className="inline-flex items-center gap-2">
            <span aria-hidden="true" className={`size-5 flex-none border border-line ${heatLooks.missing}`} />
            {t("legend_missing")}
          </li>
        )}
        {map.change && (
          <li className="inline-flex items-center gap-2">
            <span aria-hidden="true" className={`size-5 flex-none border border-line ${heatLooks.none}`} />
            {t("no_hour")}
          </li>
        )}
      </ol>
    </div>
  );
}
