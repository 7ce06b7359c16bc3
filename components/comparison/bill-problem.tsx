"use client";

import { useTranslations } from "use-intl/react";
import { brand } from "#brand";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { PhoneLink } from "#components/ui/phone-link.tsx";
import { Problem } from "#lib/domain/problem.ts";

/** What went wrong. Past a limit trying again cannot help: there is the phone instead. */
export function BillProblem({ problem, onRetry }: { problem: unknown; onRetry: (() => void) | undefined }) {
  const t = useTranslations("comparison_bill");
  const isLimited = problem instanceof Problem && problem.code === "rate_limited";
  return (
    <>
      <ProblemNotice problem={problem} onRetry={isLimited ? undefined : onRetry} />
      {isLimited && <p>{t.rich("limited", { phone: () => <PhoneLink phone={brand.supportPhone} /> })}</p>}
    </>
  );
}
