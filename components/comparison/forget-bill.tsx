"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { callApi } from "#lib/browser/api.ts";
import { keepSent } from "#lib/browser/comparison-picture.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { useSend } from "#lib/browser/send.ts";

/** Has everything that was read of the bill forgotten, here and on our side. */
export function ForgetBill() {
  const t = useTranslations("comparison_meter");
  const router = usePortalRouter();
  const [isMoving, startMoving] = useTransition();
  const { pending, problem, send } = useSend();
  const forget = () =>
    send("forget", async () => {
      await callApi("DELETE", "/api/comparison");
      keepSent([]);
      startMoving(() => router.refresh());
    });
  return (
    <>
      <Button
        kind="quiet"
        className="needs-script max-sm:-ml-5"
        isPending={pending !== "" || isMoving}
        pendingLabel={t("forgetting")}
        onClick={() => void forget()}
      >
        {t("forget")}
      </Button>
      {problem !== null && (
        <div className="w-full">
          <ProblemNotice problem={problem} onRetry={() => void forget()} />
        </div>
      )}
    </>
  );
}
