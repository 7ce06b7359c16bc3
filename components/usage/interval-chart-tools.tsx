"use client";

import { ZoomIn, ZoomOut } from "lucide-react";
import { useTranslations } from "use-intl/react";

interface Props {
  isZoomed: boolean;
  zoom: (factor: number) => void;
  showAll: () => void;
}

const look =
  "inline-flex min-h-11 items-center gap-2 rounded-md border border-field-line bg-raised px-3 font-medium text-[0.9375rem] hover:border-ink hover:bg-sunken disabled:cursor-not-allowed disabled:opacity-55";

/** Zoom for those who neither drag nor pinch. */
export function IntervalChartTools({ isZoomed, zoom, showAll }: Props) {
  const t = useTranslations("usage_chart");
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <button type="button" className={look} onClick={() => zoom(0.5)} aria-label={t("zoom_in")}>
        <ZoomIn aria-hidden="true" className="size-5" />
      </button>
      <button
        type="button"
        className={look}
        onClick={() => zoom(2)}
        aria-label={t("zoom_out")}
        aria-disabled={!isZoomed}
      >
        <ZoomOut aria-hidden="true" className="size-5" />
      </button>
      {isZoomed && (
        <button type="button" className={look} onClick={showAll}>
          {t("show_all")}
        </button>
      )}
    </div>
  );
}
