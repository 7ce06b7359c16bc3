"use client";

import { useEffect } from "react";
import { usePortalRouter } from "#lib/browser/portal-router.ts";

const longestMs = 3_600_000;
const shortestMs = 5_000;

/** Has the page made anew, with prices that hold, once these have ended and somebody looks. Shows nothing itself. */
export function FreshPrices({ requestedAt, holdMs }: { requestedAt: string; holdMs: number }) {
  const router = usePortalRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another set of prices begins the wait anew.
  useEffect(() => {
    let isEnded = false;
    const renew = () => isEnded && document.visibilityState === "visible" && router.refresh();
    const timer = setTimeout(
      () => {
        isEnded = true;
        renew();
      },
      Math.min(Math.max(holdMs, shortestMs), longestMs),
    );
    document.addEventListener("visibilitychange", renew);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", renew);
    };
  }, [requestedAt, holdMs, router]);
  return null;
}
