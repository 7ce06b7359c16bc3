"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { callApi } from "#lib/browser/api.ts";
import type { Locale } from "#lib/domain/locale.ts";
import { members } from "#lib/domain/members.ts";
import { formatCents } from "#lib/domain/money.ts";
import { Problem, problem } from "#lib/domain/problem.ts";

interface Props {
  locale: Locale;
  /** Our own address of the bill. */
  api: `/api/${string}`;
  /** Zero once nothing is due: what was said of a payment stays. */
  amount_cents: number;
  /** The card that is charged, in words; null without one. */
  card: string | null;
  /** When autopay would charge it, in words; null when it will not. */
  autopayDay: string | null;
  paymentHref: string;
  /** The bank declined this card at the last try: another one comes first. */
  isDeclined: boolean;
}

const isUnsure = (error: unknown) =>
  error instanceof Problem && (error.code === "payment_unsure" || error.code === "outcome_unknown");
const isCode = (error: unknown, ...codes: string[]) => error instanceof Problem && codes.includes(error.code);

/** Pays one bill with the card on file: asks first, sends once, and says how it ended. Needs `pay` and `problems`. */
export function PayBill({ locale, api, amount_cents, card, autopayDay, paymentHref, isDeclined }: Props) {
  const t = useTranslations("pay");
  const tProblem = useTranslations("problems");
  const router = useRouter();
  const isBusy = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  const [paidCents, setPaidCents] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    if (isAsking) heading.current?.focus();
  }, [isAsking]);

  const during = async (work: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setPending(true);
    setFailure(null);
    await work().catch(setFailure);
    isBusy.current = false;
    setPending(false);
    router.refresh();
  };
  const close = () => {
    setAsking(false);
    setFailure(null);
  };
  const pay = () =>
    during(async () => {
      await callApi("POST", `${api}/pay`, { amount_cents });
      setPaidCents(amount_cents);
    });
  const look = () =>
    during(async () => {
      const { state } = members(await callApi("GET", api));
      if (state !== "paid") throw problem("outcome_unknown", { cause: "looked" });
      setPaidCents(amount_cents);
    });

  if (paidCents !== null) {
    return (
      <Notice
        tone="good"
        role="status"
        className="mt-5"
        title={t("paid", { amount: formatCents(paidCents, locale) })}
      >
        <p>{t("paid_hint", { card: card ?? "" })}</p>
      </Notice>
    );
  }
  const amount = formatCents(amount_cents, locale);
  const mustLook = isUnsure(failure) && !(failure instanceof Problem && failure.cause === "looked");
  const needsCard = isCode(failure, "payment_declined", "no_card");
  const notice = mustLook ? (
    <Unsure isPending={isPending} onLook={() => void look()} />
  ) : (
    <>
      <ProblemNotice problem={failure} onRetry={() => void pay()} />
      {isCode(failure, "signed_out") && <ButtonLink href="/sign-in">{tProblem("sign_in")}</ButtonLink>}
    </>
  );
  // Paid or taken back elsewhere: the page around says how it stands, and this says what became of the attempt.
  if (amount_cents === 0) return failure ? <div className="mt-5">{notice}</div> : null;
  if (card === null) {
    return (
      <ButtonLink href={paymentHref} className="mt-5">
        {t("add_card")}
      </ButtonLink>
    );
  }
  return (
    <div className="mt-5 flex flex-wrap gap-3">
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
          {!mustLook && (
            <div className="flex flex-wrap gap-3">
              {needsCard ? (
                <ButtonLink href={paymentHref} prefetch={false}>
                  {t("other_card")}
                </ButtonLink>
              ) : (
                <Button isPending={isPending} pendingLabel={t("paying")} onClick={() => void pay()}>
                  {t("go", { amount })}
                </Button>
              )}
              {!isPending && (
                <Button kind="quiet" onClick={close}>
                  {t("not_now")}
                </Button>
              )}
            </div>
          )}
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

function Unsure({ isPending, onLook }: { isPending: boolean; onLook: () => void }) {
  const t = useTranslations("pay");
  const tProblem = useTranslations("problems");
  return (
    <Notice
      tone="warn"
      role="alert"
      actions={
        <Button kind="secondary" isPending={isPending} onClick={onLook}>
          {t("look")}
        </Button>
      }
    >
      {tProblem("payment_unsure")}
    </Notice>
  );
}
