"use client";

import { useState, useTransition } from "react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { callApi } from "#lib/browser/api.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { Problem } from "#lib/domain/problem.ts";

interface Props {
  planUuid: string;
  /** The step after this one. */
  next: string;
  label: string;
  /** For those who hear the button alone. */
  planName: string;
  pendingLabel: string;
  className?: string;
}

/** Chooses a plan and goes on. A price that has ended is shown anew before it can be chosen. */
export function ChooseButton({ planUuid, next, label, planName, pendingLabel, className = "" }: Props) {
  const router = usePortalRouter();
  const [isSending, setSending] = useState(false);
  const [isMoving, startMoving] = useTransition();
  const [problem, setProblem] = useState<unknown>(null);

  const choose = async () => {
    setProblem(null);
    setSending(true);
    try {
      await callApi("POST", "/api/enrollment/plan", { plan_uuid: planUuid });
      startMoving(() => {
        router.push(next);
        router.refresh();
      });
    } catch (error) {
      setProblem(error);
      if (error instanceof Problem && error.code === "plan_expired") startMoving(() => router.refresh());
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <Button
        aria-label={`${label}: ${planName}`}
        isPending={isSending || isMoving}
        pendingLabel={pendingLabel}
        onClick={() => void choose()}
        className={`needs-script ${className}`}
      >
        {label}
      </Button>
      {problem !== null && (
        <div className="order-last w-full">
          <ProblemNotice problem={problem} onRetry={() => void choose()} />
        </div>
      )}
    </>
  );
}
