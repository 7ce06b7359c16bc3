"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { MailedCode } from "#components/shell/mailed-code.tsx";
import { ProblemNotice } from "#components/shell/problem-notice.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PlaceLink } from "#components/ui/place-link.tsx";
import { callApi } from "#lib/browser/api.ts";
import { forgetSentCode } from "./sent-code.ts";

interface Props {
  email: string;
  /** How another address can be given: on another page, or here. */
  backHref?: string;
  onBack?: () => void;
  /** Another code is on its way. */
  onSentAgain?: () => void;
  /** Called once signed in, before going on. */
  then?: `/api/${string}`;
  nextHref: string;
}

/** Signs in with the six digits that were mailed. Needs the messages of `sign_in` and `problems`. */
export function CodeForm({ email, backHref, onBack, onSentAgain, then, nextHref }: Props) {
  const t = useTranslations("sign_in");
  const router = useRouter();
  const [isSignedIn, setSignedIn] = useState(false);
  const enter = async (code: string) => {
    // The code works once: a failure after it must not send it again.
    if (!isSignedIn) await callApi("POST", "/api/auth/sign-in", { email, code });
    setSignedIn(true);
    forgetSentCode();
    if (then) await callApi("POST", then);
    router.push(nextHref);
    router.refresh();
  };
  const sendAgain = async () => {
    await callApi("POST", "/api/auth/code", { email });
    onSentAgain?.();
  };
  return (
    <MailedCode
      label={t("continue")}
      onCode={enter}
      onSendAgain={sendAgain}
      isTaken={isSignedIn}
      takesFocus={!backHref}
      notice={(problem, onRetry) => <ProblemNotice problem={problem} onRetry={onRetry} />}
      other={
        backHref ? (
          <PlaceLink href={backHref} className="link">
            {t("other_email")}
          </PlaceLink>
        ) : (
          <LinkButton onClick={onBack}>{t("other_email")}</LinkButton>
        )
      }
    />
  );
}
