"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { accountQuery } from "#lib/browser/account.ts";
import { statusView } from "#lib/domain/account-status.ts";

const soonMs = 15_000;
const laterMs = 60_000;
const soonForMs = 5 * 60_000;

/**
 * The account, asked for again by itself: often at first, less after five minutes or a failure, not in a hidden tab, and
 * no more once nothing will change. What was read last stays when asking fails.
 */
export function useFollowedAccount() {
  const [openedAt] = useState(() => Date.now());
  return useQuery({
    ...accountQuery,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) => {
      if (state.data && statusView(state.data).isFinal) return false;
      const isSlow = state.status === "error" || Date.now() - openedAt > soonForMs;
      return isSlow ? laterMs : soonMs;
    },
  });
}
