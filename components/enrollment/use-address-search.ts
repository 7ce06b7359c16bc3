"use client";

import { useEffect, useState } from "react";
import { type FoundPremise, searchAddresses } from "#lib/browser/premises.ts";

const pauseMs = 180;
const shortest = 3;

interface Found {
  query: string;
  premises: FoundPremise[];
  problem: unknown;
}

const none: FoundPremise[] = [];

/** Results for what is typed, after a short pause. A newer search cancels an older one, so that no late answer wins. */
export function useAddressSearch(typed: string, postalCode: string) {
  const query = typed.trim();
  const isLongEnough = query.length >= shortest;
  const [found, setFound] = useState<Found | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same search once more.
  useEffect(() => {
    if (!isLongEnough) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const premises = await searchAddresses(query, postalCode, abort.signal);
        if (!abort.signal.aborted) setFound({ query, premises, problem: null });
      } catch (problem) {
        if (!abort.signal.aborted) setFound({ query, premises: none, problem });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query, isLongEnough, postalCode, attempt]);

  const isSettled = isLongEnough && found?.query === query;
  return {
    // While a newer search runs, the results before it stay: a list that blinks cannot be read.
    premises: (isLongEnough && found?.premises) || none,
    problem: isLongEnough ? found?.problem : null,
    isSettled,
    isSearching: isLongEnough && !isSettled,
    again: () => {
      setFound(null);
      setAttempt((count) => count + 1);
    },
  };
}
