import { formatPercent } from "#lib/domain/intl-formats.ts";
import type { UsageComparison } from "#lib/domain/usage-summary.ts";
import { periodWords, type Words } from "./words.ts";

interface Props {
  words: Words;
  comparison: UsageComparison | null;
  /** The same period a year earlier; `isFailed` when its readings did not load. */
  lastYear: { name: string; isFailed: boolean };
}

/** This period against the same days a year earlier, in one sentence. */
export function Comparison({ words, comparison, lastYear }: Props) {
  const { t, locale, measure } = words;
  if (!comparison) {
    return <p className="mt-3 text-soft">{t(lastYear.isFailed ? "compare_failed" : "compare_none")}</p>;
  }
  const { kwh, last_year_kwh, percent, isWhole } = comparison;
  const isDay = lastYear.name.length === 10;
  const decimals = isDay ? 1 : 0;
  const sentence = t(isDay ? "compare_day" : isWhole ? "compare_whole" : "compare_part", {
    change: changeOf(percent),
    percent: formatPercent(Math.abs(percent ?? 0) / 100, locale),
    period: periodWords(words, lastYear.name),
    now: measure.text(kwh, decimals),
    amount: measure.text(last_year_kwh, decimals),
  });
  return <p className="mt-3 text-lg leading-snug">{sentence}</p>;
}

function changeOf(percent: number | null): "more" | "less" | "same" | "unknown" {
  if (percent === null) return "unknown";
  if (percent === 0) return "same";
  return percent > 0 ? "more" : "less";
}
