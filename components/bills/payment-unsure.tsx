import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Problem } from "#lib/domain/problem.ts";
import type { Payment } from "./use-payment.ts";

/** Stands in the place of every way to pay until the bill tells what became of the payment. */
export function PaymentUnsure({ isPending, failure, look }: Payment) {
  const t = useTranslations("pay");
  const tProblem = useTranslations("problems");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const isSaid = failure instanceof Problem && failure.code === "payment_unsure";
  return (
    <div className="mt-5 space-y-3">
      <Notice
        tone="warn"
        role="alert"
        actions={
          <Button ref={button} kind="secondary" isPending={isPending} onClick={look}>
            {t("look")}
          </Button>
        }
      >
        {tProblem("payment_unsure")}
      </Notice>
      {!isSaid && <ProblemNotice problem={failure} />}
    </div>
  );
}
