"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { callApi } from "#lib/browser/api.ts";
import { flowCompleted } from "#lib/browser/flow-messages.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { useSend } from "#lib/browser/send.ts";
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
  const { pending, problem, send } = useSend();
  const [isMoving, startMoving] = useTransition();
  const [isTaken, setTaken] = useState(false);

  const choose = () =>
    send("choose", async () => {
      try {
        const body = { plan: planKey, requested_at: requestedAt };
        const { next } = members(await callApi("POST", "/api/comparison/choose", body));
        if (typeof next !== "string") {
          setTaken(true);
          return flowCompleted({ plan: planKey });
        }
        startMoving(() => {
          router.push(next);
          router.refresh();
        });
      } catch (error) {
        if (error instanceof Problem && error.code === "plan_expired") startMoving(() => router.refresh());
        throw error;
      }
    });

  return (
    <div className="needs-script max-w-form space-y-4">
      {!isTaken && (
        <Button
          isPending={pending !== "" || isMoving}
          pendingLabel={t("choosing")}
          onClick={() => void choose()}
        >
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
