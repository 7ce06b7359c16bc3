"use client";

import { useEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { intervalCanvas } from "#lib/browser/interval-canvas.ts";
import { loadIntervals } from "#lib/browser/interval-data.ts";
import { hasReadings, type IntervalSeries, seriesOfDays } from "#lib/domain/interval-series.ts";
import type { Locale } from "#lib/domain/locale.ts";
import type { ServiceDay } from "#lib/domain/service-day.ts";
import { IntervalChartLegend } from "./interval-chart-legend.tsx";
import { IntervalChartPlot } from "./interval-chart-plot.tsx";
import { emptyWords } from "./interval-chart-words.ts";

interface Props {
  /** Our own handler of quarter hours: `/api/homes/1/usage/intervals?month=2026-07`. */
  src: `/api/${string}`;
  /** Only this day of what comes. */
  day?: ServiceDay;
  /** What the chart shows, for those who do not see it: "Friday, July 3, by 15 minutes". */
  label: string;
  locale: Locale;
}

type Loaded = { series: IntervalSeries; draw: typeof intervalCanvas };
type State = { asked: string; loaded?: Loaded; problem?: unknown };

/**
 * Quarter hours on a canvas. The readings and the drawing code come after the page, side by side.
 * Needs the messages of `usage_chart` and `problems`.
 */
export function IntervalChart({ src, day, label, locale }: Props) {
  const t = useTranslations("usage_chart");
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<State>({ asked: "" });
  const asked = `${src} ${tries}`;

  useEffect(() => {
    const leaving = new AbortController();
    Promise.all([loadIntervals(src, leaving.signal), import("#lib/browser/interval-canvas.ts")]).then(
      ([series, { intervalCanvas: draw }]) =>
        leaving.signal.aborted || setState({ asked, loaded: { series, draw } }),
      (problem: unknown) => leaving.signal.aborted || setState({ asked, problem }),
    );
    return () => leaving.abort();
  }, [src, asked]);

  const { loaded, problem } = state.asked === asked ? state : {};
  const series = useMemo(
    () => (loaded && day ? seriesOfDays(loaded.series, day, day) : loaded?.series),
    [loaded, day],
  );

  if (problem) return <ProblemNotice problem={problem} onRetry={() => setTries(tries + 1)} />;
  if (series && !hasReadings(series)) return <p className="text-soft">{emptyWords(series, t)}</p>;
  return (
    <figure aria-busy={!series}>
      <div className="needs-script">
        {loaded && series ? (
          <IntervalChartPlot series={series} draw={loaded.draw} label={label} locale={locale} />
        ) : (
          <Waiting words={t("loading")} />
        )}
        <IntervalChartLegend t={t} series={series ?? null} />
      </div>
    </figure>
  );
}

/** As high as what will come: the line, the unit, the plot and its buttons. */
function Waiting({ words }: { words: string }) {
  return (
    <>
      <p role="status" className="min-h-18 text-[0.9375rem] text-soft leading-6 sm:min-h-12">
        {words}
      </p>
      <p className="mb-1 text-[0.8125rem]">&nbsp;</p>
      <Skeleton className="h-64 sm:h-80" />
      <div className="mt-2 h-11" />
    </>
  );
}
