"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { CodeForm } from "./code-form.tsx";
import { EmailForm } from "./email-form.tsx";
import { PasskeySignIn } from "./passkey-sign-in.tsx";
import { forgetSentCode, rememberSentCode, sentCodeAddress } from "./sent-code.ts";

/** For people who have started before: address, then code. The address stays out of the URL, and outlives a reload. */
export function SignIn({ hint, nextHref }: { hint: ReactNode; nextHref: string }) {
  const t = useTranslations("sign_in");
  const [email, setEmail] = useState("");
  const [isSent, setSent] = useState(false);
  // Only once mounted: the server cannot know it, and what is shown first must be what it rendered.
  useEffect(() => {
    const sentTo = sentCodeAddress(Date.now());
    if (!sentTo) return;
    setEmail(sentTo);
    setSent(true);
  }, []);
  if (!isSent) {
    return (
      <>
        <PageHeader title={t("title")} lead={t("lead")} />
        <EmailForm
          typed={email}
          onSent={(typed) => {
            rememberSentCode(typed, Date.now());
            setEmail(typed);
            setSent(true);
          }}
        />
        <PasskeySignIn nextHref={nextHref} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("code_title")}
        lead={t.rich("code_lead", { email, b: (words) => <strong>{words}</strong> })}
      />
      {hint}
      <CodeForm
        email={email}
        onBack={() => {
          forgetSentCode();
          setSent(false);
        }}
        onSentAgain={() => rememberSentCode(email, Date.now())}
        nextHref={nextHref}
      />
    </>
  );
}
