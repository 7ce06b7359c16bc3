import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Problem } from "#lib/domain/problem.ts";

/** The form did not come: from Stripe, from Light, or because the account has no key for it. */
export function CardLoadFailure({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const t = useTranslations("payment");
  const tProblem = useTranslations("problems");
  if (!error) {
    return (
      <Notice tone="error" role="alert" title={t("load_failed")}>
        {t("no_key")}
      </Notice>
    );
  }
  if (error instanceof Problem && error.code === "signed_out") {
    return <ProblemNotice problem={error} />;
  }
  // The frame fails without a Problem; the session before it is ours.
  const isOurs = error instanceof Problem && error.code !== "offline";
  return (
    <Notice
      tone="error"
      role="alert"
      title={t("load_failed")}
      actions={
        <Button kind="secondary" onClick={onRetry}>
          {tProblem("retry")}
        </Button>
      }
    >
      {t(isOurs ? "session_failed_hint" : "load_failed_hint")}
    </Notice>
  );
}
