"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { callApi } from "#lib/browser/api.ts";
import { useFlow } from "#lib/browser/flow-context.ts";
import { followRevision } from "#lib/browser/live.ts";

interface Props {
  home: number;
  /** What the page was made with. */
  revision: number;
}

const againMs = 20_000;

/**
 * Has the server make the page anew when its account has changed; what is typed, the focus and the place on the page
 * stay. Says nothing: a page that tells more than it did is not a reason to interrupt whoever reads it.
 */
export function LiveUpdates({ home, revision }: Props) {
  const router = useRouter();
  const flow = useFlow();
  const shown = useRef(revision);
  useEffect(() => {
    shown.current = revision;
  }, [revision]);
  useEffect(() => {
    // A stream cannot say which flow it is of, and a flow is open for minutes.
    if (flow) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    const show = async (told: number) => {
      clearTimeout(again);
      if (told === shown.current) return;
      try {
        // A page that cannot be read now would put an error in the place of one that can be read.
        await callApi("GET", `/api/homes/${home}/light/v1/account`);
        shown.current = told;
        router.refresh();
      } catch {
        again = setTimeout(() => void show(told), againMs);
      }
    };
    const end = followRevision(home, (told) => void show(told));
    return () => {
      clearTimeout(again);
      end();
    };
  }, [home, router, flow]);
  return null;
}
