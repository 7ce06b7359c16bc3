"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { usePortalRouter } from "#lib/browser/portal-router.ts";
import { choosePremise } from "#lib/browser/premises.ts";

/** Yes goes on to the plans; no goes back in one click. */
export function ConfirmActions({ esiId }: { esiId: string }) {
  const t = useTranslations("confirm");
  const router = usePortalRouter();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  const confirm = async () => {
    setPending(true);
    setProblem(null);
    try {
      await choosePremise(esiId, true);
      router.push("/enroll/plans");
    } catch (error) {
      setProblem(error);
      setPending(false);
    }
  };

  return (
    <div className="space-y-5">
      <ProblemNotice problem={problem} onRetry={() => void confirm()} />
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => void confirm()} isPending={isPending} pendingLabel={t("saving")}>
          {t("yes")}
        </Button>
        <ButtonLink kind="secondary" href="/enroll/address">
          {t("no")}
        </ButtonLink>
      </div>
    </div>
  );
}
