"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { MailedCode } from "#components/shell/mailed-code.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { callApi } from "#lib/browser/api.ts";
import { useSend } from "#lib/browser/send.ts";
import { Problem } from "#lib/domain/problem.ts";
import { FormActions } from "./form-actions.tsx";
import { SettingsProblem } from "./settings-problem.tsx";

const sendCode = (email: string) => callApi("POST", "/api/settings/email/code", { email });

interface StepProps {
  /** What was typed before, when one comes back to it. */
  email: string;
  onSent: (email: string) => void;
  onClose: () => void;
}

function AddressStep({ email, onSent, onClose }: StepProps) {
  const t = useTranslations("settings");
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState("");
  const { pending, problem, send } = useSend();
  useEffect(() => input.current?.focus(), []);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const typed = input.current?.value.trim().toLowerCase() ?? "";
    setError("");
    void send("send", async () => {
      try {
        await sendCode(typed);
        onSent(typed);
      } catch (thrown) {
        if (!(thrown instanceof Problem) || thrown.code !== "invalid_fields") throw thrown;
        setError(thrown.fields?.email === "same" ? t("email_same") : t("email_error"));
        input.current?.focus();
        input.current?.select();
      }
    });
  };
  return (
    <form onSubmit={submit} noValidate className="max-w-form space-y-5">
      <Field label={t("email_new")} hint={t("email_new_hint")} error={error}>
        {(wiring) => (
          <TextInput
            {...wiring}
            ref={input}
            name="email"
            type="email"
            autoComplete="email"
            defaultValue={email}
          />
        )}
      </Field>
      <SettingsProblem problem={problem} onRetry={() => submit()} />
      <FormActions
        label={t("email_send")}
        pendingLabel={t("email_sending")}
        isPending={pending !== ""}
        onClose={onClose}
      />
    </form>
  );
}

/** A new address, then the code that was mailed to it. Needs the messages of `settings`, `sign_in` and `problems`. */
export function EmailForm({ onDone }: { onDone: (word?: string) => void }) {
  const t = useTranslations("settings");
  const tSignIn = useTranslations("sign_in");
  const router = useRouter();
  const [email, setEmail] = useState("");
  const [isSent, setSent] = useState(false);
  if (!isSent) {
    return (
      <AddressStep
        email={email}
        onSent={(typed) => {
          setEmail(typed);
          setSent(true);
        }}
        onClose={() => onDone()}
      />
    );
  }
  const change = async (code: string) => {
    await callApi("POST", "/api/settings/email", { email, code });
    router.refresh();
    onDone(t("email_changed"));
  };
  return (
    <div className="space-y-5">
      <p role="status" className="max-w-form">
        {tSignIn.rich("code_lead", {
          email,
          b: (words) => <strong className="wrap-anywhere">{words}</strong>,
        })}
      </p>
      <MailedCode
        label={t("email_confirm")}
        onCode={change}
        onSendAgain={() => sendCode(email)}
        takesFocus
        notice={(problem, onRetry) => <SettingsProblem problem={problem} onRetry={onRetry} />}
        beside={
          <Button kind="quiet" onClick={() => onDone()}>
            {t("keep")}
          </Button>
        }
        other={<LinkButton onClick={() => setSent(false)}>{tSignIn("other_email")}</LinkButton>}
      />
    </div>
  );
}
