"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { ConsentBoxes } from "#components/shell/consent-boxes.tsx";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { callApi } from "#lib/browser/api.ts";
import type { ConsentText } from "#lib/domain/consent.ts";
import { Problem } from "#lib/domain/problem.ts";

interface Props {
  home: number;
  /** The price that this page shows, for our server alone to read. */
  quote: string;
  priceText: string;
  consents: readonly ConsentText[];
  documents: ReactNode;
}

/** Boxes of which none is ticked, and the one deed. When the answer is lost, the page is asked again: it shows what is. */
export function RenewalForm({ home, quote, priceText, consents, documents }: Props) {
  const t = useTranslations("renewal");
  const router = useRouter();
  const box = useRef<HTMLFormElement>(null);
  const isSent = useRef(false);
  const [ticked, setTicked] = useState<string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [isLooking, startLooking] = useTransition();
  const [problem, setProblem] = useState<unknown>(null);
  const [asked, setAsked] = useState<{ why: "expired" | "unsure"; priceText: string } | null>(null);

  // What takes the place of the offers, and later of the form, is read out, from its title on.
  useEffect(() => {
    const title = () => document.querySelector("h1");
    if (document.activeElement === document.body) title()?.focus({ preventScroll: true });
    return () => void (isSent.current && title()?.focus());
  }, []);

  const isMissing = consents.some(({ isRequired, kind }) => isRequired && !ticked.includes(kind));
  const code = problem instanceof Problem ? problem.code : null;
  const isUnsure = code === "outcome_unknown" || code === "offline";
  // Another quote is another agreement: what was ticked for the one before does not hold for it.
  const askAgain = (why: "expired" | "unsure") => {
    setTicked([]);
    setChecked(false);
    setProblem(null);
    setAsked({ why, priceText });
    startLooking(() => router.refresh());
  };

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    setChecked(true);
    setProblem(null);
    setAsked(null);
    if (isMissing) {
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    setSending(true);
    try {
      await callApi("POST", `/api/homes/${home}/renewal/accept`, { quote, consents: ticked });
      isSent.current = true;
      startLooking(() => router.refresh());
    } catch (error) {
      const refused = error instanceof Problem ? error.code : null;
      if (refused === "plan_expired") askAgain("expired");
      else if (refused === "step_not_ready") askAgain("unsure");
      else setProblem(error);
    } finally {
      setSending(false);
    }
  };

  return (
    <form ref={box} onSubmit={submit} noValidate className="needs-script">
      <fieldset className="min-w-0">
        <legend className="font-semibold text-xl">{t("agree")}</legend>
        <p className="mt-1 mb-3 text-soft">{t("agree_hint")}</p>
        <ConsentBoxes
          consents={consents}
          ticked={ticked}
          onChange={setTicked}
          missingError={isChecked && t("error_consent")}
          details={{ renewal_contract: documents }}
        />
      </fieldset>
      <p className="my-6 text-soft">{t("autopay")}</p>
      <div className="mb-4 empty:hidden">
        {asked && !isLooking && (
          <Notice tone="warn" role="alert">
            {asked.why === "unsure"
              ? t("not_done")
              : asked.priceText === priceText
                ? t("expired_same")
                : t("expired_changed", { before: asked.priceText, after: priceText })}
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
      <Button type="submit" isPending={isSending || isLooking} pendingLabel={t("accepting")}>
        {t("accept")}
      </Button>
    </form>
  );
}
