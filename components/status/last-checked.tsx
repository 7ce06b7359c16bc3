"use client";

import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { formatInstant } from "#lib/domain/instant.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { Problem } from "#lib/domain/problem.ts";

interface Props {
  locale: Locale;
  /** Epoch milliseconds; 0 before the first answer. */
  checkedAt: number;
  isFinal: boolean;
  problem: unknown;
  isChecking: boolean;
  onCheck: () => void;
}

/** How fresh the page is, and a way to ask again. A failure leaves what was read last in sight and says so. */
export function LastChecked({ locale, checkedAt, isFinal, problem, isChecking, onCheck }: Props) {
  const t = useTranslations("status");
  const time = checkedAt ? formatInstant(new Date(checkedAt), locale, "time") : null;
  const isSignedOut = problem instanceof Problem && problem.code === "signed_out";
  return (
    <div className="space-y-4">
      <ProblemNotice problem={problem} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {isSignedOut ? (
          <ButtonLink kind="secondary" href="/sign-in">
            {t("sign_in")}
          </ButtonLink>
        ) : (
          <Button kind="secondary" onClick={onCheck} isPending={isChecking} pendingLabel={t("checking_now")}>
            {t("check_now")}
          </Button>
        )}
        {time && (
          <p className="text-[0.9375rem] text-soft">
            {t("last_checked", { time })}
            {!isFinal && !problem && (
              <>
                <br />
                {t("checks_itself")}
              </>
            )}
          </p>
        )}
      </div>
    </div>
  );
}
