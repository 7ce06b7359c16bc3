"use client";

import { useState } from "react";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { choosePremise } from "#lib/browser/premises.ts";

/** Keeps a meter as this person's home and goes on to have it confirmed; one at a time. */
export function usePremiseChoice() {
  const router = usePortalRouter();
  const [pendingEsiId, setPending] = useState("");
  const [failed, setFailed] = useState<{ esi_id: string; problem: unknown } | null>(null);

  const choose = async (esi_id: string) => {
    if (pendingEsiId) return;
    setPending(esi_id);
    setFailed(null);
    try {
      await choosePremise(esi_id);
      router.push("/enroll/confirm");
    } catch (problem) {
      setFailed({ esi_id, problem });
      setPending("");
    }
  };
  return {
    choose,
    pendingEsiId,
    problem: failed?.problem,
    retry: () => failed && void choose(failed.esi_id),
    forget: () => setFailed(null),
  };
}
