"use client";

import { type ReactNode, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Notice } from "#components/ui/notice.tsx";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { useReading } from "./use-reading.ts";

/** Asks until the meter's history has come or has failed, and then has the page made anew. */
export function MeterWaiting({ children }: { children: ReactNode }) {
  const t = useTranslations("comparison_meter");
  const router = usePortalRouter();
  const [, startMoving] = useTransition();
  const [isWaiting, setWaiting] = useState(true);
  const isUnreached = useReading(isWaiting, (view) => {
    if (view.state === "read" && view.profile.state === "pending") return;
    setWaiting(false);
    startMoving(() => router.refresh());
  });
  return (
    <div role="status" className="space-y-4">
      {children}
      {isUnreached && <Notice tone="warn">{t("unreached")}</Notice>}
    </div>
  );
}
