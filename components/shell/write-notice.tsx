"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { AccountWrite } from "#lib/browser/account-write.ts";
import { ProblemNotice } from "./problem-notice.tsx";

interface Props {
  write: AccountWrite;
  onRetry?: () => void;
}

/** What became of a write that did not go through, and the one way on. Needs the messages of `problems`. */
export function WriteNotice({ write, onRetry }: Props) {
  const t = useTranslations("problems");
  if (write.isUnsure) {
    return (
      <Notice
        tone="warn"
        role="alert"
        actions={
          <Button kind="secondary" isPending={write.isPending} onClick={() => void write.look()}>
            {t("look")}
          </Button>
        }
      >
        {t("unsure")}
      </Notice>
    );
  }
  return <ProblemNotice problem={write.problem} {...(onRetry ? { onRetry } : {})} />;
}
