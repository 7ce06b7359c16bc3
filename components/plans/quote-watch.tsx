"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import * as z from "zod/mini";
import { callApi } from "#lib/browser/api.ts";

const Held = z.object({ requested_at: z.string(), hold_ms: z.number() });
const againMs = 60_000;
const longestMs = 3_600_000;

interface Props {
  /** Tells one set of prices from the next. */
  requestedAt: string;
  /** For how much longer these are shown: by the server's clock, since the browser's may be wrong. */
  holdMs: number;
}

/** Has ended prices replaced: when their time is over, and when somebody comes back to the tab. Shows nothing itself. */
export function QuoteWatch({ requestedAt, holdMs }: Props) {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isAsking = false;
    let isOver = false;

    const waitFor = (ms: number) => {
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(ask, Math.min(Math.max(ms, 1_000), longestMs));
    };
    const ask = async () => {
      if (isAsking || document.visibilityState !== "visible") return;
      isAsking = true;
      try {
        const held = z.parse(Held, await callApi("POST", "/api/enrollment/quotes"));
        if (!isOver && held.requested_at !== requestedAt) router.refresh();
        waitFor(held.hold_ms);
      } catch {
        // The prices on the screen cannot be chosen once they ended, so a later try is soon enough.
        waitFor(againMs);
      } finally {
        isAsking = false;
      }
    };

    waitFor(holdMs);
    document.addEventListener("visibilitychange", ask);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [requestedAt, holdMs, router]);
  return null;
}
