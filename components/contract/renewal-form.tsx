"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { ConsentBoxes } from "#components/shell/consent-boxes.tsx";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useConsentForm } from "#lib/browser/consent-form.ts";
import { flowCompleted } from "#lib/browser/flow-messages.ts";
import { useSend } from "#lib/browser/send.ts";
import type { ConsentText } from "#lib/domain/consent.ts";
import { Problem } from "#lib/domain/problem.ts";
import { type LookReason, lookText, type ShownTerms } from "./look-text.ts";

interface Props {
  home: number;
  /** The price that this page shows, for our server alone to read. */
  quote: string;
  shown: ShownTerms;
  consents: readonly ConsentText[];
  documents: ReactNode;
}

/** Boxes of which none is ticked, and the one deed. When the answer is lost, the page is asked again: it shows what is. */
export function RenewalForm({ home, quote, shown, consents, documents }: Props) {
  const t = useTranslations("renewal");
  const router = useRouter();
  const isSent = useRef(false);
  const agreed = useConsentForm(consents, shown.terms);
  const { pending, problem, send, forget } = useSend();
  const [isLooking, startLooking] = useTransition();
  const [asked, setAsked] = useState<{ why: LookReason; before: ShownTerms } | null>(null);

  // What takes the place of the offers, and later of the form, is read out, from its title on.
  useEffect(() => {
    const title = () => document.querySelector("h1");
    if (document.activeElement === document.body) title()?.focus({ preventScroll: true });
    return () => void (isSent.current && title()?.focus());
  }, []);

  const askAgain = (why: LookReason) => {
    // A price that had ended is agreed to anew. After a lost answer the boxes stay, as long as the offer does.
    if (why === "expired") agreed.clear();
    forget();
    setAsked({ why, before: shown });
    startLooking(() => router.refresh());
  };

  const accept = async () => {
    try {
      await callApi("POST", `/api/homes/${home}/renewal/accept`, { quote, consents: agreed.ticked });
      isSent.current = true;
      flowCompleted({});
      startLooking(() => router.refresh());
    } catch (error) {
      const refused = error instanceof Problem ? error.code : null;
      if (refused === "plan_expired") askAgain("expired");
      else if (refused === "step_not_ready") askAgain("unsure");
      else throw error;
    }
  };

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    forget();
    setAsked(null);
    if (agreed.check()) await send("accept", accept);
  };

  const isUnsure = problem instanceof Problem && ["outcome_unknown", "offline"].includes(problem.code);
  return (
    <form ref={agreed.box} onSubmit={submit} noValidate className="needs-script">
      <fieldset className="min-w-0">
        <legend className="font-semibold text-xl">{t("agree")}</legend>
        <p className="mt-1 mb-3 text-soft">{t("agree_hint")}</p>
        <ConsentBoxes
          consents={consents}
          ticked={agreed.ticked}
          onChange={agreed.tick}
          missingError={agreed.isChecked && t("error_consent")}
          details={{ renewal_contract: documents }}
        />
      </fieldset>
      <p className="my-6 text-soft">{t("autopay")}</p>
      <div className="mb-4 empty:hidden">
        {asked && !isLooking && (
          <Notice tone="warn" role="alert">
            {lookText(t, asked.why, asked.before, shown)}
          </Notice>
        )}
        {isUnsure ? (
          <Notice
            tone="warn"
            role="alert"
            actions={
              <Button kind="secondary" onClick={() => askAgain("unsure")}>
                {t("look")}
              </Button>
            }
          >
            {t("unsure")}
          </Notice>
        ) : (
          <ProblemNotice problem={problem} onRetry={() => void submit()} />
        )}
      </div>
      <Button type="submit" isPending={pending !== "" || isLooking} pendingLabel={t("accepting")}>
        {t("accept")}
      </Button>
    </form>
  );
}
