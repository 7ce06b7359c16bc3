"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { callApi } from "#lib/browser/api.ts";
import { keepSent } from "#lib/browser/comparison-picture.ts";
import { forgetTyped } from "#lib/browser/comparison-typed.ts";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { useSend } from "#lib/browser/send.ts";

/** Has everything that was read of the bill forgotten, here and on our side; asks once, since there is no way back. */
export function ForgetBill() {
  const t = useTranslations("comparison_bill");
  const tMeter = useTranslations("comparison_meter");
  const router = usePortalRouter();
  const [isAsked, setAsked] = useState(false);
  const [isMoving, startMoving] = useTransition();
  const { pending, problem, send } = useSend();
  const forget = () =>
    send("forget", async () => {
      await callApi("DELETE", "/api/comparison");
      keepSent([]);
      forgetTyped();
      startMoving(() => router.refresh());
    });
  if (!isAsked)
    return (
      <Button kind="quiet" className="needs-script max-sm:-ml-5" onClick={() => setAsked(true)}>
        {tMeter("forget")}
      </Button>
    );
  return (
    <fieldset className="flex w-full min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
      <legend className="mb-2 font-semibold">{t("forget_sure")}</legend>
      <Button
        kind="secondary"
        isPending={pending !== "" || isMoving}
        pendingLabel={tMeter("forgetting")}
        onClick={() => void forget()}
      >
        {t("forget_yes")}
      </Button>
      <Button kind="quiet" autoFocus onClick={() => setAsked(false)}>
        {t("forget_no")}
      </Button>
      {problem !== null && (
        <div className="w-full">
          <ProblemNotice problem={problem} onRetry={() => void forget()} />
        </div>
      )}
    </fieldset>
  );
}
