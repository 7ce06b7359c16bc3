"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { callApi } from "#lib/browser/api.ts";
import { members } from "#lib/domain/members.ts";

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
        const held = members(await callApi("POST", "/api/enrollment/quotes"));
        if (!isOver && held.requested_at !== requestedAt) router.refresh();
        waitFor(typeof held.hold_ms === "number" ? held.hold_ms : againMs);
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
