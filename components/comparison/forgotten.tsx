"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Notice } from "#components/ui/notice.tsx";
import type { ComparisonView } from "#lib/domain/comparison-view.ts";

/** Says that the bill which was here a moment ago is forgotten; the button that did it is gone with it. */
export function Forgotten({ state }: { state: ComparisonView["state"] | undefined }) {
  const t = useTranslations("comparison_bill");
  const [before, setBefore] = useState(state);
  const [isForgotten, setForgotten] = useState(false);
  if (state !== before) {
    setBefore(state);
    setForgotten(before === "read" && state === "none");
  }
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isForgotten) box.current?.focus();
  }, [isForgotten]);
  return (
    <div ref={box} tabIndex={-1} role="status" className="outline-none empty:hidden">
      {isForgotten && <Notice tone="good">{t("forgotten")}</Notice>}
    </div>
  );
}
