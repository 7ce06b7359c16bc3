import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Unsure } from "./payment-state.ts";
import type { Payment } from "./use-payment.ts";

interface Props {
  payment: Payment;
  unsure: Unsure;
  /** Where the person has just asked for the payment, not where a page begins with this. */
  takesFocus: boolean;
}

/** Stands in the place of every way to pay until it is known what became of the payment. */
export function PaymentUnsure({ payment, unsure: { says, wait_seconds }, takesFocus }: Props) {
  const t = useTranslations("pay");
  const tProblem = useTranslations("problems");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <div className="mt-5 space-y-3">
      <Notice
        tone="warn"
        role="alert"
        actions={
          <Button ref={button} kind="secondary" isPending={payment.isPending} onClick={payment.look}>
            {t("look")}
          </Button>
        }
      >
        <p>{says === "broken" ? t("unsure_broken") : tProblem(says)}</p>
        {wait_seconds !== null && <p>{t("unsure_wait", { minutes: Math.ceil(wait_seconds / 60) })}</p>}
      </Notice>
      <ProblemNotice problem={payment.failure} />
    </div>
  );
}
