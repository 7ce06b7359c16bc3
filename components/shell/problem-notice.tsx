"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { members } from "#lib/domain/members.ts";
import { Problem } from "#lib/domain/problem.ts";
import { signInPath } from "#lib/domain/sign-in-path.ts";

interface Props {
  /** What was thrown; nothing is shown for null. */
  problem: unknown;
  onRetry?: () => void;
}

/** What went wrong in one sentence, and a way on: once more, or to sign in and back to this page. Needs the messages of `problems`. */
export function ProblemNotice({ problem, onRetry }: Props) {
  const t = useTranslations("problems");
  const path = usePathname();
  if (!problem) return null;
  const known = problem instanceof Problem ? problem : null;
  const code = known?.code ?? "internal";
  if (code === "signed_out") {
    const signIn = (
      <ButtonLink href={signInPath(path)} prefetch={false}>
        {t("sign_in")}
      </ButtonLink>
    );
    return (
      <Notice tone="error" role="alert" actions={signIn}>
        {t(path.startsWith("/enroll") ? "signed_out_enrolling" : "signed_out")}
      </Notice>
    );
  }
  const { retryAfterSeconds } = members(known?.cause);
  const minutes = typeof retryAfterSeconds === "number" ? Math.ceil(retryAfterSeconds / 60) : 1;
  const mayRetry = onRetry && (known?.isRetryable || code.startsWith("outcome_") || !known);
  return (
    <Notice
      tone="error"
      role="alert"
      actions={
        mayRetry && (
          <Button kind="secondary" onClick={onRetry}>
            {t("retry")}
          </Button>
        )
      }
    >
      <p>{code === "rate_limited" && minutes > 1 ? t("rate_limited_minutes", { minutes }) : t(code)}</p>
      {code === "internal" && known?.requestId && (
        <p className="text-soft text-sm">{t("reference", { id: known.requestId.slice(0, 8) })}</p>
      )}
    </Notice>
  );
}
