"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/domain/locale.ts";
import { formatCents } from "#lib/domain/money.ts";
import { Problem } from "#lib/domain/problem.ts";
import type { Sent } from "./payment-state.ts";
import { PaymentUnsure } from "./payment-unsure.tsx";
import { usePayment } from "./use-payment.ts";

interface Props {
  locale: Locale;
  /** Over zero cents once nothing is due: what was said of a payment stays. */
  bill: Sent;
  /** Over zero while it is not known what became of a charge of this bill. */
  waitSeconds: number;
  /** The card that is charged, in words; null without one. */
  card: string | null;
  /** When autopay would charge it, in words; null when it will not. */
  autopayDay: string | null;
  paymentHref: string;
  /** The bank declined this card at the last try: another one comes first. */
  isDeclined: boolean;
}

/** Pays one bill with the card on file: asks first, sends once, and says how it ended. Needs `pay` and `problems`. */
export function PayBill({ locale, bill, waitSeconds, card, autopayDay, paymentHref, isDeclined }: Props) {
  const t = useTranslations("pay");
  const heading = useRef<HTMLHeadingElement>(null);
  const [isAsking, setAsking] = useState(false);
  const payment = usePayment(bill, waitSeconds);
  const { isPending, failure, isClear } = payment;

  useEffect(() => {
    if (isAsking || isClear) heading.current?.focus();
  }, [isAsking, isClear]);

  const close = () => {
    setAsking(false);
    payment.forget();
  };

  if (payment.paid_cents !== null) {
    return (
      <Notice
        tone="good"
        role="status"
        className="mt-5"
        title={t("paid", { amount: formatCents(payment.paid_cents, locale) })}
      >
        <p>{t("paid_hint", { card: card ?? "" })}</p>
      </Notice>
    );
  }
  if (payment.unsure)
    return <PaymentUnsure payment={payment} unsure={payment.unsure} takesFocus={isAsking} />;
  const amount = formatCents(bill.amount_cents, locale);
  const code = failure instanceof Problem ? failure.code : null;
  const needsCard = code === "payment_declined" || code === "no_card";
  const notice = <ProblemNotice problem={failure} onRetry={payment.pay} />;
  // Paid or taken back elsewhere: the page around says how it stands, and this says what became of the attempt.
  if (bill.amount_cents === 0) return failure ? <div className="mt-5">{notice}</div> : null;
  if (card === null) {
    return (
      <ButtonLink href={paymentHref} className="mt-5">
        {t("add_card")}
      </ButtonLink>
    );
  }
  return (
    <div className="mt-5 flex flex-wrap gap-3">
      {isClear && (
        <Notice role="status" className="w-full">
          {t("clear")}
        </Notice>
      )}
      {isDeclined && !isAsking && (
        <ButtonLink href={paymentHref} prefetch={false}>
          {t("other_card")}
        </ButtonLink>
      )}
      {isAsking ? (
        <section
          aria-labelledby="pay-title"
          className="w-full space-y-4 rounded-lg border border-line bg-sunken p-4 sm:p-5"
        >
          <h3 ref={heading} id="pay-title" tabIndex={-1} className="text-xl outline-none">
            {t("title", { amount })}
          </h3>
          <p>
            {t("confirm", { card })} {autopayDay && t("confirm_autopay", { day: autopayDay })}
          </p>
          {notice}
          <div className="flex flex-wrap gap-3">
            {needsCard ? (
              <ButtonLink href={paymentHref} prefetch={false}>
                {t("other_card")}
              </ButtonLink>
            ) : (
              <Button isPending={isPending} pendingLabel={t("paying")} onClick={payment.pay}>
                {t("go", { amount })}
              </Button>
            )}
            {!isPending && (
              <Button kind="quiet" onClick={close}>
                {t("not_now")}
              </Button>
            )}
          </div>
        </section>
      ) : (
        <div className="needs-script">
          <Button kind={isDeclined ? "secondary" : "primary"} onClick={() => setAsking(true)}>
            {isDeclined ? t("again", { card }) : t("pay", { amount })}
          </Button>
        </div>
      )}
    </div>
  );
}
