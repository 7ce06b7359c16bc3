"use client";

import { useEffect, useState } from "react";
import { type Building, byBuilding, searchAddresses } from "#lib/browser/premises.ts";

const pauseMs = 180;
const shortest = 3;
const limit = 20;

interface Found {
  query: string;
  buildings: Building[];
  problem: unknown;
}

/** Results for what is typed, after a short pause. A newer search cancels an older one, so that no late answer wins. */
export function useAddressSearch(typed: string, postalCode: string | undefined) {
  const query = typed.trim();
  const [found, setFound] = useState<Found | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same search once more.
  useEffect(() => {
    if (query.length < shortest) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const premises = await searchAddresses(query, postalCode, limit, abort.signal);
        if (!abort.signal.aborted) setFound({ query, buildings: byBuilding(premises), problem: null });
      } catch (problem) {
        if (!abort.signal.aborted) setFound({ query, buildings: [], problem });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query, postalCode, attempt]);

  const isLongEnough = query.length >= shortest;
  return {
    // While a newer search runs, the results before it stay: a list that blinks cannot be read.
    buildings: isLongEnough ? (found?.buildings ?? []) : [],
    problem: isLongEnough ? found?.problem : null,
    isSettled: isLongEnough && found?.query === query,
    isSearching: isLongEnough && found?.query !== query,
    again: () => setAttempt((count) => count + 1),
  };
}
