"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { CodeForm } from "./code-form.tsx";
import { EmailForm } from "./email-form.tsx";
import { PasskeySignIn } from "./passkey-sign-in.tsx";

/** For people who have started before: address, then code. The address stays out of the URL. */
export function SignIn({ hint, nextHref }: { hint: ReactNode; nextHref: string }) {
  const t = useTranslations("sign_in");
  const [email, setEmail] = useState("");
  const [isSent, setSent] = useState(false);
  if (!isSent) {
    return (
      <>
        <PageHeader title={t("title")} lead={t("lead")} />
        <EmailForm
          typed={email}
          onSent={(typed) => {
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
      <CodeForm email={email} onBack={() => setSent(false)} nextHref={nextHref} />
    </>
  );
}
