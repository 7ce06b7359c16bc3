import { useEffect, useEffectEvent, useState } from "react";
import { callApi } from "#lib/browser/api.ts";
import { type ComparisonView, comparisonView } from "#lib/domain/comparison-view.ts";

const askEachMs = 1_500;
/** After a minute nobody looks at each second any more. */
const askLaterMs = 5_000;
const quickAsks = 40;

/**
 * Asks how the comparison stands while `isWaiting`; a look that fails is followed by the next.
 * @returns whether the last look failed
 */
export function useReading(isWaiting: boolean, onView: (view: ComparisonView) => void): boolean {
  const [isUnreached, setUnreached] = useState(false);
  const tell = useEffectEvent(onView);
  useEffect(() => {
    if (!isWaiting) return;
    const ended = new AbortController();
    let timer = 0;
    let asks = 0;
    const ask = async () => {
      asks += 1;
      try {
        const json = await callApi("GET", "/api/comparison", undefined, ended.signal);
        if (ended.signal.aborted) return;
        setUnreached(false);
        tell(comparisonView.parse(json));
      } catch {
        if (ended.signal.aborted) return;
        setUnreached(true);
      }
      timer = window.setTimeout(ask, asks < quickAsks ? askEachMs : askLaterMs);
    };
    timer = window.setTimeout(ask, askEachMs);
    return () => {
      ended.abort();
      clearTimeout(timer);
    };
  }, [isWaiting]);
  return isUnreached;
}
