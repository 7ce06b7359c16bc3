"use client";

import { PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import { LockKeyhole } from "lucide-react";
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ConsentBoxes } from "#components/shell/consent-boxes.tsx";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type CardSession, confirmCard } from "#lib/browser/card-session.ts";
import { type CardReason, cardReason } from "#lib/domain/card-decline.ts";
import type { ConsentText } from "#lib/domain/consent.ts";
import type { CardHolder } from "./card-entry.tsx";
import { CardLoadFailure } from "./card-load-failure.tsx";
import { CardLoading } from "./card-loading.tsx";

interface Props {
  session: CardSession;
  account: CardHolder;
  saveKey: "save" | "save_card";
  consents: readonly ConsentText[];
  agree: (ticked: string[]) => Promise<unknown>;
  /** Keeps what Stripe has saved; answers whether it is kept. */
  onAccepted: (payment_method_id: string) => Promise<boolean>;
  onReload: () => void;
  onKeep: (() => void) | undefined;
}

/** The card, typed into Stripe's own frame, and the mandate to charge it. */
export function CardForm(props: Props) {
  const { session, account, saveKey, consents, agree, onAccepted, onReload, onKeep } = props;
  const t = useTranslations("payment");
  const stripe = useStripe();
  const elements = useElements();
  const box = useRef<HTMLFormElement>(null);
  const isBusy = useRef(false);
  const isAgreed = useRef(false);
  const [frame, setFrame] = useState<"loading" | "ready" | "failed">("loading");
  const [ticked, setTicked] = useState<string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);
  // Pressed before the frame had said that it is ready: saved as soon as it is.
  const [isAwaited, setAwaited] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const lastError = session.returned?.last_setup_error;
  const [declined, setDeclined] = useState<CardReason | null>(lastError ? cardReason(lastError) : null);

  const isMissing = !consents.every(({ kind }) => ticked.includes(kind));

  const save = async () => {
    if (!elements) return;
    // Both are looked at before anything is sent, so that one try shows all that is missing.
    const { error } = await elements.submit();
    if (error && error.type !== "validation_error") return setDeclined(cardReason(error));
    if (error) return;
    if (isMissing) return box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (!isAgreed.current) await agree(ticked);
    isAgreed.current = true;
    const outcome = await confirmCard(session, elements);
    if ("error" in outcome) return setDeclined(cardReason(outcome.error));
    return onAccepted(outcome.payment_method_id);
  };

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    // The frame may ask for this too, past the button.
    if (isBusy.current) return;
    if (!stripe || frame !== "ready") return setAwaited(true);
    setAwaited(false);
    isBusy.current = true;
    setPending(true);
    setChecked(true);
    setProblem(null);
    setDeclined(null);
    const isKept = await save().catch(setProblem);
    // Kept: the page is leaving, and the button stays as it is.
    isBusy.current = isKept === true;
    setPending(isBusy.current);
  };

  const submitNow = useEffectEvent(() => void submit());
  useEffect(() => {
    if (isAwaited && stripe && frame === "ready") submitNow();
  }, [isAwaited, stripe, frame]);

  if (frame === "failed") return <CardLoadFailure error={new Error("frame")} onRetry={onReload} />;
  return (
    <form ref={box} onSubmit={submit} noValidate className="needs-script max-w-form space-y-6">
      <div className="relative">
        {frame === "loading" && <CardLoading />}
        <div className={frame === "loading" ? "absolute inset-0 overflow-hidden opacity-0" : ""}>
          <PaymentElement
            options={{
              layout: "tabs",
              terms: { card: "never" },
              defaultValues: { billingDetails: billingDetails(account) },
            }}
            onReady={() => setFrame("ready")}
            onLoadError={() => setFrame("failed")}
          />
        </div>
      </div>
      <p className="flex gap-2.5 text-[0.9375rem] text-soft leading-snug">
        <LockKeyhole aria-hidden="true" className="mt-0.5 size-4 flex-none text-good" />
        {t("private")}
      </p>
      <fieldset className="min-w-0">
        <legend className="font-semibold text-xl">{t("agree")}</legend>
        <ConsentBoxes
          consents={consents}
          ticked={ticked}
          onChange={setTicked}
          missingError={isChecked && t("error_consent")}
        />
      </fieldset>
      {declined && (
        <Notice tone="error" role="alert" title={t("not_saved")}>
          {t(`declined_${declined}`)}
        </Notice>
      )}
      <ProblemNotice problem={problem} onRetry={() => void submit()} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit" isPending={isPending || isAwaited} pendingLabel={t("saving")}>
          {t(saveKey)}
        </Button>
        {onKeep && !isPending && <LinkButton onClick={onKeep}>{t("keep")}</LinkButton>}
      </div>
    </form>
  );
}

/** What Stripe may fill in; the ZIP code of the home is most often that of the card. */
function billingDetails({ first_name, last_name, email, locations }: CardHolder) {
  const postal_code = locations[0]?.postal_code;
  return {
    name: `${first_name} ${last_name}`,
    email,
    ...(postal_code ? { address: { country: "US", postal_code } } : {}),
  };
}
