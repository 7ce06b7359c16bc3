"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { IntervalCanvas, intervalCanvas } from "#lib/browser/interval-canvas.ts";
import { useShownTheme } from "#lib/browser/theme.ts";
import { sameTimeOn } from "#lib/domain/interval-label.ts";
import type { IntervalSeries } from "#lib/domain/interval-series.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { IntervalChartTools } from "./interval-chart-tools.tsx";
import { slotSentence } from "./interval-chart-words.ts";

// What the chart's own style sheet would say; our pages take no other than the build's.
const plotLook =
  "[&_.u-wrap]:relative [&_.u-wrap]:select-none [&_.u-over]:absolute [&_.u-over]:cursor-crosshair [&_.u-under]:absolute [&_.u-under]:overflow-hidden [&_canvas]:relative [&_canvas]:block [&_canvas]:size-full [&_.u-axis]:absolute [&_.u-select]:pointer-events-none [&_.u-select]:absolute [&_.u-select]:bg-link/15 [&_.u-cursor-x]:pointer-events-none [&_.u-cursor-x]:absolute [&_.u-cursor-x]:top-0 [&_.u-cursor-x]:left-0 [&_.u-cursor-x]:h-full [&_.u-cursor-x]:border-ink [&_.u-cursor-x]:border-r [&_.u-off]:hidden";

interface Props {
  series: IntervalSeries;
  draw: typeof intervalCanvas;
  label: string;
  locale: Locale;
}

/** The quarter hour that a key leads to from `index`, or null for a key that leads nowhere. */
function keyTarget({ key }: KeyboardEvent, index: number | null, { days, consumption }: IntervalSeries) {
  const last = consumption.length - 1;
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "ArrowRight") return index === null ? 0 : index + 1;
  if (key === "ArrowLeft") return index === null ? last : index - 1;
  if (key === "PageUp") return sameTimeOn(days, index ?? last, -1);
  return key === "PageDown" ? sameTimeOn(days, index ?? 0, 1) : null;
}

/** The drawn chart, with one line above it that says what is under the cursor. */
export function IntervalChartPlot({ series, draw, label, locale }: Props) {
  const t = useTranslations("usage_chart");
  const keysId = useId();
  const target = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  const chart = useRef<IntervalCanvas>(null);
  const cursor = useRef<number | null>(null);
  const [isZoomed, setZoomed] = useState(false);
  const theme = useShownTheme();

  useEffect(() => {
    const box = target.current;
    if (!box) return;
    const size = () => ({ width: box.clientWidth, height: box.clientHeight });
    const drawn = draw(box, series, {
      ...size(),
      locale,
      onZoom: setZoomed,
      onCursor(index) {
        if (index === null || !readout.current) return;
        cursor.current = index;
        readout.current.textContent = slotSentence(series, index, t, locale);
      },
    });
    chart.current = drawn;
    const watcher = new ResizeObserver(() => drawn.resize(size().width, size().height));
    watcher.observe(box);
    return () => {
      watcher.disconnect();
      drawn.destroy();
    };
  }, [draw, series, locale, t]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is what the colours follow.
  useEffect(() => chart.current?.recolour(), [theme]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = keyTarget(event, cursor.current, series);
    const zoom = { "+": 0.5, "=": 0.5, "-": 2 }[event.key];
    const isAll = event.key === "Escape" && isZoomed;
    if (index === null && zoom === undefined && !isAll) return;
    event.preventDefault();
    if (zoom) chart.current?.zoom(zoom);
    if (isAll) chart.current?.showAll();
    if (index === null) return;
    const at = Math.min(series.consumption.length - 1, Math.max(0, index));
    chart.current?.moveTo(at);
    if (spoken.current) spoken.current.textContent = slotSentence(series, at, t, locale);
  }

  return (
    <>
      <p ref={readout} className="min-h-18 font-medium text-[0.9375rem] leading-6 sm:min-h-12">
        <span className="font-normal text-soft pointer-coarse:hidden">{t("hint")}</span>
        <span className="hidden font-normal text-soft pointer-coarse:inline">{t("hint_touch")}</span>
      </p>
      <p ref={spoken} aria-live="polite" className="sr-only" />
      <p id={keysId} className="sr-only">
        {t("keys")}
      </p>
      <p className="mb-1 text-[0.8125rem] text-soft">{t("unit")}</p>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: the keys below work it, which the role says. */}
      <div
        ref={target}
        role="application"
        aria-label={label}
        aria-describedby={keysId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className={`h-64 overflow-hidden rounded-sm sm:h-80 ${plotLook}`}
      />
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: the keys below work it, which the role says. */}
      <IntervalChartTools
        isZoomed={isZoomed}
        zoom={(factor) => chart.current?.zoom(factor)}
        showAll={() => chart.current?.showAll()}
      />
    </>
  );
}
