"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { callApi } from "#lib/browser/api.ts";
import { flowCompleted } from "#lib/browser/flow-messages.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { members } from "#lib/domain/members.ts";
import { Problem } from "#lib/domain/problem.ts";

interface Props {
  planKey: string;
  /** Of the prices that the page shows. */
  requestedAt: string;
  label: string;
}

/** Takes the meter, the plan and the use along to enrolling. In a flow, which ends with this, its page is told. */
export function ChoosePlan({ planKey, requestedAt, label }: Props) {
  const t = useTranslations("comparison_meter");
  const router = usePortalRouter();
  const [isSending, setSending] = useState(false);
  const [isMoving, startMoving] = useTransition();
  const [isTaken, setTaken] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  const choose = async () => {
    setProblem(null);
    setSending(true);
    try {
      const { next } = members(
        await callApi("POST", "/api/comparison/choose", { plan: planKey, requested_at: requestedAt }),
      );
      if (typeof next !== "string") {
        setTaken(true);
        return flowCompleted({ plan: planKey });
      }
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
    <div className="needs-script max-w-form space-y-4">
      {!isTaken && (
        <Button isPending={isSending || isMoving} pendingLabel={t("choosing")} onClick={() => void choose()}>
          {label}
        </Button>
      )}
      <div role="status" className="empty:hidden">
        {isTaken && <Notice tone="good">{t("taken")}</Notice>}
      </div>
      <ProblemNotice problem={problem} onRetry={() => void choose()} />
    </div>
  );
}
