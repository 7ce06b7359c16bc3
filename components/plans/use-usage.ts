"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { callApi } from "#lib/browser/api.ts";
import type { UsageAnswer } from "#lib/domain/usage-answer.ts";

/** Sends how much the customer uses, one answer at a time and of several waiting ones the last, and redraws the estimates. */
export function useUsage() {
  const router = useRouter();
  const waiting = useRef<UsageAnswer | null>(null);
  const last = useRef<UsageAnswer | null>(null);
  const isBusy = useRef(false);
  const [isSending, setSending] = useState(false);
  const [isDrawing, startDrawing] = useTransition();
  const [problem, setProblem] = useState<unknown>(null);

  const save = async (answer: UsageAnswer) => {
    last.current = answer;
    waiting.current = answer;
    if (isBusy.current) return;
    isBusy.current = true;
    setSending(true);
    setProblem(null);
    try {
      while (waiting.current) {
        const next: UsageAnswer = waiting.current;
        waiting.current = null;
        await callApi("POST", "/api/enrollment/usage", next);
      }
      startDrawing(() => router.refresh());
    } catch (error) {
      waiting.current = null;
      setProblem(error);
    } finally {
      isBusy.current = false;
      setSending(false);
    }
  };
  const retry = () => {
    if (last.current) void save(last.current);
  };
  return { save, retry, problem, isPending: isSending || isDrawing };
}
