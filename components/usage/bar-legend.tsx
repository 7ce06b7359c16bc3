import type { Bar } from "./bar-scale.ts";
import { stateLooks } from "./bars.tsx";
import type { Words } from "./words.ts";

const swatches = {
  import: "rounded-sm border border-accent-line bg-accent",
  car: "rounded-sm bg-info",
  export: "rounded-sm bg-good",
  last_year: "border-field-line border-t-2 bg-sunken",
  ...stateLooks,
} as const;

/** Names only the marks that are there; a picture of one kind needs no names. */
export function BarLegend({ t, bars }: { t: Words["t"]; bars: readonly Bar[] }) {
  const found = {
    import: bars.some(({ taken }) => taken > 0),
    car: bars.some(({ car }) => car > 0),
    export: bars.some(({ sent }) => sent > 0),
    last_year: bars.some(({ lastYear }) => lastYear !== null),
    missing: bars.some(({ state }) => state === "missing"),
    coming: bars.some(({ state }) => state === "coming"),
  };
  const keys = (["import", "car", "export", "last_year", "missing", "coming"] as const).filter(
    (key) => found[key],
  );
  if (keys.length < 2) return null;
  return (
    <ul aria-label={t("legend")} className="mt-4 flex flex-wrap gap-x-5 gap-y-1.5 text-[0.9375rem]">
      {keys.map((key) => (
        <li key={key} className="inline-flex items-center gap-2">
          <span aria-hidden="true" className={`size-4 flex-none ${swatches[key]}`} />
          {t(`legend_${key}`)}
        </li>
      ))}
    </ul>
  );
}
