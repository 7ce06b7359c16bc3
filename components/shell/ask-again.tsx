"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { callApi } from "#lib/browser/api.ts";
import { askAgain } from "#lib/browser/ask-again.ts";

/** Has what is missing come back by itself; stands where it is missing. */
export function AskAgain() {
  const router = useRouter();
  useEffect(() => {
    const ask = async () => {
      // Where the portal is not reached, a refresh would leave this page for the browser's own.
      const isReached = await callApi("GET", "/api/health").then(
        () => true,
        () => false,
      );
      if (isReached) router.refresh();
    };
    return askAgain(() => void ask());
  }, [router]);
  return null;
}
