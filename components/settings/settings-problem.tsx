"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";
import { Problem } from "#lib/domain/problem.ts";
import { signInPath } from "#lib/domain/sign-in-path.ts";

/** What went wrong with a setting; where a recent sign-in is wanted, the way to it and back. */
export function SettingsProblem({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const t = useTranslations("settings");
  const tProblem = useTranslations("problems");
  const router = useRouter();
  const { pending, problem: failure, send } = useSend();
  if (!(problem instanceof Problem) || problem.code !== "sign_in_again") {
    return <ProblemNotice problem={problem} {...(onRetry ? { onRetry } : {})} />;
  }
  const again = () =>
    send("again", async () => {
      await callApi("POST", "/api/auth/sign-out");
      router.push(signInPath("/settings"));
    });
  return (
    <>
      <Notice
        tone="warn"
        role="alert"
        title={t("again_title")}
        actions={
          <Button kind="secondary" isPending={pending !== ""} onClick={() => void again()}>
            {t("again")}
          </Button>
        }
      >
        <p>{tProblem("sign_in_again")}</p>
      </Notice>
      <ProblemNotice problem={failure} />
    </>
  );
}
